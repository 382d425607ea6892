# A chat gets known by its link.
add-link-title = Add a link
add-link-help = /добавить_ссылку 5А родители https://max.ru/join/… — note the link of a chat
ask-add-link-class = The chat of which class?
ask-add-link-audience = Whom is this chat for?
add-link-audience-parents = Parents
add-link-audience-students = Pupils
add-link-audience-teachers = Teachers
ask-add-link-link = Send the link of the chat. MAX shows it in the settings of the group; it begins with https://max.ru/join/
link-added =
    { $replaced ->
        [yes] The new link of the { audience-gen } of { $class } is noted in place of the old one.
       *[no] The link of the { audience-gen } of { $class } is noted.
    } I give it only to those who were approved, to each in private.{ $owed ->
        [0] { "" }
        [one] { " " }{ $owed } person waited for it and has it now.
       *[other] { " " }{ $owed } people waited for it and have it now.
    }
