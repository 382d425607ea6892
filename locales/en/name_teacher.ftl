# “/предметник химия 9А Кузнецова”: who keeps the chat of a subject in a class.
name-teacher-title = Subject teacher
name-teacher-help = /предметник химия 9А Кузнецова — who keeps the chat of a subject in a class
ask-name-teacher-subject = Which subject? For example: химия
ask-name-teacher-class = In which class?
ask-name-teacher-person = Whom? A surname or a full name, of the confirmed teachers.
name-teacher-sure =
    The chat { $class } will be kept by { $new }.{ $old ->
        [none] { "" }
       *[other] { " " }Now it is { $old }.
    } Requests of pupils will come to the new teacher. Appoint?
name-teacher-done = { $name } keeps the chat { $class }.
name-teacher-told =
    The chat { $class } is yours: requests of pupils will come to you.

    A person makes the group in MAX: /создать_чат. Then send the link: /добавить_ссылку
name-teacher-same = This teacher keeps the chat { $class } already.
