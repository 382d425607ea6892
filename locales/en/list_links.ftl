# Invitations that work.
list-links-title = Invitations
list-links-help = /приглашения — which invitations work
links-none = No invitation works now. A new one: /пригласить родителей
links-list =
    Invitations that work: { $count }
    { $lines }
links-line =
    №{ $number } { $role ->
        [parent] parents of { $class }
        [student] pupils of { $class }
        [teacher] { $class ->
            [none] teachers
           *[other] teachers of { $class }
        }
       *[staff] staff
    }: issued { $issued }, used { $used }, in the queue { $queued }, until { $until }
button-revoke-number = Revoke №{ $number }
button-revoke-unclaimed = Unclaimed
