# «/пригласить»: одно сообщение, которое можно переслать как есть.
invite-title = Пригласить
invite-help = /пригласить 5А родители — приглашение с кодом и ссылкой, его можно переслать
ask-invite-audience = Кого пригласить?
invite-audience-parents = Родителей
invite-audience-students = Учеников
invite-audience-teachers = Учителей
invite-audience-staff = Сотрудника
ask-invite-class = В какой класс?

invite-what =
    { $role ->
        [parent] в чат родителей { $class } в MAX
        [student] в чат учеников { $class } в MAX
        [teacher]
            { $class ->
                [none] в роли «учитель»
               *[other] в чат педагогов { $class } в MAX
            }
       *[staff] в роли «сотрудник»
    }
invite-ready =
    «{ $school }» приглашает { invite-what }.

    Что делать: откройте ссылку, нажмите «Начать» и подтвердите, что это вы. { $by ->
        [class_teacher] Заявку проверит классный руководитель.
        [keeper] Заявку проверит тот, кто ведёт чат.
       *[administrator] Заявку проверит администратор школы.
    }{ $class ->
        [none] { "" }
       *[other] { " " }Ссылка на чат придёт вам лично.
    }
    { $link }

    Ссылка не открывается? Найдите в MAX бота школы и пришлите ему код: { $code }

    Действует до { $until } включительно, { $count ->
        [one] на { $count } человека
        [few] на { $count } человека
       *[other] на { $count } человек
    }.
    Бот никогда не спрашивает коды из СМС, пароли и деньги.
button-copy-code = Скопировать код
button-revoke = Отозвать
plain = { $text }
