# Dangerous actions: two administrators, or a delay. Reached by buttons only.
decide-action-title = Decide
decide-action-help = “Allow”: a button under a dangerous action

# “Appoint an administrator: Петрова А. С.”
action-about = “{ $title }”{ $person ->
    [none] {""}
   *[other] , { $person }
 }{ $class ->
    [none] {""}
   *[other] , { $class }
 }{ $raw ->
    [none] {""}
   *[other] : «{ $raw }»
 }

action-ask =
    A second administrator is needed. { $by ->
        [administrator] The administrator of the school
       *[other] { $by }
    } asks: { $what }.

    If you did not expect this, refuse and ask in person.

action-asked = { $what }: I asked the second administrator. Without an answer I forget it in a day.
action-delayed = { $what }: there is one administrator, so I do it in { $minutes } minutes. If you change your mind, press the button.
action-allowed = { $what }: you allowed it.
action-refused-by-you = { $what }: you refused, nothing was done.
action-refused = { $what }: not done, it was refused ({ $by ->
    [administrator] the administrator of the school
   *[other] { $by }
 }).
action-back = { $what }: taken back.
action-expired = { $what }: nobody allowed it, it was not done. Begin anew if it is needed.

action-button-allow = Allow
action-button-refuse = Refuse
action-button-back = Take back

action-observed =
    A dangerous action: { $what }. Asked by: { $by ->
        [administrator] the administrator of the school
       *[other] { $by }
    }. It is done in { $minutes } minutes, for there is no second administrator.

    If you did not expect it, refuse and ask in person.
