appoint-admin-title = New administrator
appoint-admin-help = /назначить_админа — a second administrator of the bot

ask-appoint-admin-person = Whom? Surname and initials of a confirmed teacher or employee, for example: Петрова А. С.

appoint-admin-warn =
    { $name } will have all rights: requests, roles, classes, the audit trail. Administrators now: { $count }.

    Rights in Сферум itself are given there. Shall I offer it?

appoint-admin-offer =
    { $by ->
        [administrator] The administrator of the school
       *[other] { $by }
    } offers you to be an administrator of the bot (clause 2.3 of the regulation).

    You will decide requests, confirm roles and answer for them. Do you agree?

appoint-admin-button-accept = Agree
appoint-admin-button-decline = Decline
appoint-admin-offered = { $name }: the offer was sent. The answer will come here.
appoint-admin-same = { $name } is an administrator already.
