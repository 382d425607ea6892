remove-admin-title = Remove administrator
remove-admin-help = /снять_админа — take away the rights of an administrator

ask-remove-admin-person = Whose rights go? Surname and initials, for example: Петрова А. С.

remove-admin-warn =
    { $name ->
        [administrator] The administrator
       *[other] { $name }
    } will see no requests, roles and journal any more. The roles of teacher and class teacher stay. Administrators left: { $count }.

    In «Сферум» itself the rights are taken separately. Take them?

remove-admin-unknown = There is no administrator of that name. These are all:
remove-admin-button = { $name ->
        [administrator] an administrator without a name
       *[other] { $name }
    }
remove-admin-last = This is the only administrator: without one nobody could open the school. Appoint a second first: /назначить_админа
remove-admin-over = You are no longer an administrator of the bot. Decided by { $by ->
        [administrator] the administrator
       *[other] { $by }
    }. If this is a mistake, tell the head of the school.
remove-admin-told = { $name ->
        [administrator] The administrator
       *[other] { $name }
    } is no longer an administrator. Decided by { $by ->
        [administrator] the administrator
       *[other] { $by }
    }. Take the rights in «Сферум» separately.
remove-admin-chief = Only the administrator by order removes others. You may remove yourself: /снять_админа and your own surname.
