# Rights rest, as when a phone was stolen; nothing is lost.
suspend-member-title = Suspend
suspend-member-help = /приостановить Белов — rights rest for a while (a stolen phone); a family: /приостановить 27
suspend-member-how = Whose rights should rest? An employee by surname: /приостановить Белов. A family by the number of its request: /приостановить 27
suspend-member-warn = { $who }: the rights in the bot end at once{ $count ->
        [0] { "" }
       *[other] , invitations ({ $count }) stop working
    }. Requests and chats stay, the rights can be given back any day. I remove nobody from chats of MAX: that is /выбыл. Suspend?
suspend-member-done = { $who }: rights suspended.
suspend-member-same = { $who }: rights are suspended already.
suspend-member-told = Your rights in the bot are suspended. If this is a mistake, call the school: an administrator can give them back.
