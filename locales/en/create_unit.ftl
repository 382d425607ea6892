create-unit-title = Create a unit
create-unit-help = /создать_подразделение педагоги — a unit with a chat of its own
ask-create-unit-raw = What is the unit called? For example: Педагоги
ask-create-unit-open = Who belongs to this unit?
create-unit-open-whole-staff = All staff
create-unit-open-invited = By invitation
create-unit-done =
    The unit { $class } is there. { $kind ->
        [staff] Any confirmed employee gets the link of its chat: /структура
        [committee] Parents belong to it, by invitation.
        [council] Pupils belong to it, by invitation.
       *[unit] Employees belong to it, by invitation.
    }

    Next come the chat in MAX and its link. A person makes the chat, the steps are behind the button.
create-unit-many = That would be more than { $most } units and chats of subjects; there is no room for so many. What there is: /структура
