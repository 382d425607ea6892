# Clause 2.3: says first what stops working.
revoke-link-title = Revoke
revoke-link-help = /аннулировать 3 — revoke an invitation; “/аннулировать невостребованные” — all that nobody has used
revoke-confirm =
    { $count ->
        [one] { $count } invitation stops working
       *[other] { $count } invitations stop working
    }, link and code together:
    { $lines }
    { $queued ->
        [0] No request by them waits.
       *[other] Requests in the queue ({ $queued }) stay and can be decided.
    } Whoever is in the chat stays in the chat. Revoke?
revoke-done =
    { $count ->
        [one] { $count } invitation is revoked.
       *[other] { $count } invitations are revoked.
    } If strangers may have the link of the chat itself, renew it in MAX and send the new one: /добавить_ссылку
revoke-nothing = There is no unclaimed invitation: somebody came by each that is older than a week.
button-yes = Yes
button-no = No
ask-revoke-link-typed = They are many. Type their number to confirm.
