year-rollover-title = New school year
year-rollover-help = /новый_учебный_год — move all classes up by a year

year-rollover-none = There is nothing to move: no classes. To create some: /создать_класс 5А 5Б
year-rollover-waiting = Requests wait in the 9th and 11th: { $count }. Decide them first: /заявки
year-rollover-preview =
    Classes: { $count }. It will be:
    { $lines }

    People, links, requests and chats follow the class{ $subjects ->
        [0] { "" }
       *[other] , and so do the chats of subjects: { $subjects }
    }. The 9th and 11th go into the archive, their invitations end, their lists of pupils are erased. The names of chats in MAX are changed by their owners. Move?
year-rollover-line = — { $old } → { $new ->
        [none] graduates
       *[other] { $new }
    }{ $led ->
        [yes] { "" }
       *[no] , no class teacher
    }{ $waiting ->
        [0] { "" }
       *[other] , requests waiting: { $waiting }
    }
year-rollover-button = Move all
ask-year-rollover-typed = Type how many classes move: the number in the first line of the list.
year-rollover-done = New school year: classes moved { $count }. Decided by { $by ->
        [administrator] the administrator
       *[other] { $by }
    }. Days to take it back: { $days }. Next: /создать_класс for the first and tenth, /назначить_классного for the fifth.
year-rollover-button-back = Take it back
year-rollover-teacher = { $new ->
        [none] { $old } has graduated: the class is in the archive, its chat stays with you and the families.
       *[other] Your { $old } is { $new } now. Links and requests follow; change the name of the chat in MAX yourself.
    }
year-rollover-already = The classes were moved on { $date }. The next time is in another school year.
year-rollover-taken = It cannot be taken back: the class { $class } was created anew since.
year-rollover-undone = The classes are called as before. Decided by { $by ->
        [administrator] the administrator
       *[other] { $by }
    }. Issue the revoked invitations of the 9th and 11th anew: /пригласить
