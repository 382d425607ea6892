remove-member-title = Somebody left
remove-member-help = /выбыл 27 — a family left the class (number of its request); /уволен Иванова — an employee left the school

remove-member-how = Who left? I keep no names of families and pupils, so I need the number on the card of the request: /выбыл 27. Or the whole class: /выбыл 5А. An employee by surname: /уволен Иванова
remove-member-which = Let into { $class }: { $count }. Who left? The numbers stand on the cards of the requests.
remove-member-warn = { $by ->
        [none] { "" }
        [administrator] The administrator proposes: left.{ " " }
       *[other] { $by } proposes: left.{ " " }
    }{ $who }. All of this is closed at once:
    { $lines }

    It cannot be undone; letting in again is possible.
remove-member-button-all = Do it all
remove-member-passed = Handed on to the administrator, who does this.
remove-member-administrator = { $name } is an administrator. Take the rights first: /снять_админа
remove-member-done = { $who }: done.{ $count ->
        [0] { "" }
       *[other] { " " }From these chats I may not remove, do it yourself (“Участники” → the person → “Удалить”):
    { $lines }
    }
remove-member-told = You were marked as having left: your roles in the bot are closed. If this is a mistake: /поддержка

leaving-who = No. { $number }, { $relation ->
        [none] { role-nom }
       *[other] { relation-nom }
    }, { $class }, since { $since }
leaving-role = — role: { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
leaving-led = — class teacher of { $class }
leaving-chat = — chat { $class }, { audience-nom }: { $by ->
        [bot] I remove
       *[hand] remove yourself
    }
leaving-by-hand = — { $class }, { audience-nom }
leaving-requests = — waiting requests: { $count }
leaving-invitations = — issued invitations: { $count }
