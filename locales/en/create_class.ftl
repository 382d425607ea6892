create-class-title = Create classes
create-class-help = /создать_класс 5А 7Б — create classes

ask-create-class-class = Which classes? Write them with spaces, for example: 5А 7Б 1-4

create-class-done =
    { $created_count ->
        [0] No new classes.
        [one] Created: { $created }.
       *[other] Created: { $created }.
    }{ $existed_count ->
        [0] {""}
       *[other] {" "}There before: { $existed }.
    }

    Next, give the class its teacher: /назначить_классного 5А Петрова

create-class-group-done = The group { $class } is there. It is a preschool group: it has a chat of parents and one of teachers, invitations and requests as a class has.
create-class-group-there = The group { $class } is there already. Its chats: /мои_чаты
