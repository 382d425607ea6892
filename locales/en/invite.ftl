# One message that can be forwarded as it is.
invite-title = Invite
invite-help = /пригласить 5А родители — an invitation with a code and a link, to be forwarded
ask-invite-audience = Whom shall I invite?
invite-audience-parents = Parents
invite-audience-students = Pupils
invite-audience-teachers = Teachers
invite-audience-staff = An employee
ask-invite-class = To which class?

invite-what =
    { $role ->
        [parent] to the chat of the parents of { $class } in MAX
        [student] to the chat of the pupils of { $class } in MAX
        [teacher]
            { $class ->
                [none] as a teacher
               *[other] to the chat of the teachers of { $class } in MAX
            }
       *[staff] as an employee
    }
invite-ready =
    “{ $school }” invites you { invite-what }.

    What to do: open the link, press “Start” and confirm that it is you. { $by ->
        [class_teacher] The class teacher looks at the request.
        [keeper] Whoever keeps the chat looks at the request.
       *[administrator] The administrator of the school looks at the request.
    }{ $class ->
        [none] { "" }
       *[other] { " " }The link to the chat comes to you in private.
    }
    { $link }

    The link does not open? Find the bot of the school in MAX and send it the code: { $code }

    It works until { $until } inclusive, for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }.
    The bot never asks for codes from SMS, passwords or money.
button-copy-code = Copy the code
button-revoke = Revoke
plain = { $text }
