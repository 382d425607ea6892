# «/добавить_ссылку»: чат узнаётся по ссылке.
add-link-title = Добавить ссылку
add-link-help = /добавить_ссылку 5А родители https://max.ru/join/… — записать ссылку на чат
ask-add-link-class = Ссылка на чат какого класса?
ask-add-link-audience = Для кого этот чат?
add-link-audience-parents = Родители
add-link-audience-students = Ученики
add-link-audience-teachers = Педагоги
ask-add-link-link = Пришлите ссылку на чат. Она берётся в MAX в настройках группы, «Приглашать по ссылке», и начинается с https://max.ru/join/
link-added =
    { $replaced ->
        [yes] Новая ссылка на чат { audience-gen } { $class } записана вместо старой.
       *[no] Ссылка на чат { audience-gen } { $class } записана.
    } Выдаю её только одобренным, каждому лично.{ $owed ->
        [0] { "" }
        [one] { " " }Её ждал { $owed } человек, отправил.
        [few] { " " }Её ждали { $owed } человека, отправил.
       *[many] { " " }Её ждали { $owed } человек, отправил.
    }
