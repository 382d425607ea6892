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
