# Asked for, confirmed here, confirmed in Sferum (clause 2.3).
confirm-sferum-title = Roles in Sferum
confirm-sferum-help = /непринятые_роли — whom Sferum has not confirmed yet
confirm-sferum-list =
    Ask for a status in the bot: { $asked }{ $asked ->
        [0] { "" }
       *[other] {" "}(/подтвердить)
    }
    Confirmed in the bot and not in Sferum yet: { $count }{ $count ->
        [0] { "" }
       *[other] . When Sferum has confirmed, press the name or write: /подтверждён_в_сферуме Белов
    }
confirm-sferum-done = { $name }: confirmed in the bot and in Sferum.
confirm-sferum-same = { $name }: Sferum's confirmation is noted already.
confirm-sferum-told = Your status is confirmed in Sferum, too.
