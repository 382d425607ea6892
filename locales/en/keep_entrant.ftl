# Somebody came in: expected, a stranger, “one of ours”.
keep-entrant-title = One of ours
keep-entrant-help = “One of ours” — the button under the warning about an unknown entry
welcome = You are in the chat of the { audience-gen } of { $class }, welcome. Do not pass the link on. So that strangers do not disturb you: /безопасный_режим
stranger =
    ⚠️ { $name } came into the chat of { $class } ({ audience-nom }), { $number ->
        [0] there is no request.
       *[other] request №{ $number } is not decided yet.
    }
button-keep = One of ours
button-remove = Remove
entrant-kept =
    { $name }: one of ours. Decided by { $by ->
        [administrator] the administrator of the school
       *[other] { $by }
    }.
entrant-kept-toast = Noted: one of ours
