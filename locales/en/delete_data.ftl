delete-data-title = Erase my data
delete-data-help = /удалить_данные — erase everything kept about you

delete-data-warn =
    I will erase everything the school keeps about you in the bot. It cannot be undone.

    Roles you lose: { $roles }
    Requests I withdraw: { $waiting }
    Classes left without a class teacher: { $led }
    Invitations of yours that stop working: { $invitations }

    It does not remove you from the chats of MAX: leave them there. The school's audit trail keeps numbers and dates of acts, no name.

delete-data-button = Erase

delete-data-act =
    <b>Act of erasure</b>, { $date }
    Erased on your request: roles { $roles }, requests { $requests }, questions, marks and the names in them. Your consent is void.

    Write again and we begin anew: /начать

delete-data-none = Nothing is kept about you, there is nothing to erase.

delete-data-last =
    You are the only administrator: without you nobody can open the school.

    Appoint a second one first: /назначить_админа. Then repeat: /удалить_данные

delete-data-administrator = You are an administrator. First give up your rights, so that the second administrator knows: /снять_админа. Then again: /удалить_данные

delete-data-orphaned = { $class } is left without a class teacher, who erased his data. To appoint one: “/назначить_классного { $class } surname”
