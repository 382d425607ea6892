# After a suspension.
restore-member-title = Give rights back
restore-member-help = /вернуть_права Белов — after /приостановить
restore-member-list = { $count ->
        [0] No employee is suspended.
       *[other] Suspended:
    }
    { $lines }
    To give back: /вернуть_права Белов, to a family: /вернуть_права 27
restore-member-done = { $who }: the rights hold again. New invitations are issued anew.
restore-member-told = Your rights in the bot hold again.
restore-member-same = { $who }: the rights hold anyway.
