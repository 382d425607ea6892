# (2.6/3): the chat is kept by the teacher of the subject.
subject-chat-title = A subject chat
subject-chat-help = /предмет химия 9А 9Б — chats of a subject: their requests, links and invitations are yours
ask-subject-chat-subject = Of which subject is the chat? For example: химия
ask-subject-chat-class = For which classes? Write them with spaces, for example: 9А 9Б
subject-chat-done =
    { $created_count ->
        [0] { $there_count ->
            [0] { "" }
           *[other] You have these chats already.{ " " }
        }
        [one] The chat { $created } is there.{ " " }
       *[other] The chats { $created } are there.{ " " }
    }{ $others ->
        [0] { "" }
       *[other] Chats kept by another teacher: { $others }. Who keeps them is up to the administrator.{ " " }
    }{ $keeper ->
        [own] The requests of pupils come to you.
       *[none] The requests of pupils come to the administrators until you appoint a teacher: /предметник
    }

    A person makes the group in MAX. Call it the same. Check: only administrators add people, there is a second administrator, the rules are pinned, the bot (max.ru/{ $bot }) is an administrator with two rights.

    Then send the link and invite the pupils.
subject-chat-told = { $by ->
    [administrator] An administrator opened
   *[other] { $by } opens
 } the subject chat { $class }. What the class has: /мои_чаты
subject-chat-missing = There is no chat of “{ $subject }” in { $class } yet. Open it first.
subject-chat-foreign = { $count ->
    [one] This chat is there already
   *[other] These chats are there already
 }, kept by another teacher or the administrator. Who keeps it is up to the administrator: show him “/структура”.
