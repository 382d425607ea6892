# Reminders: to the decider about a request, to the approved about the chat.
remind-decision =
    { $days ->
        [one] Request №{ $number } has waited for { $days } day.
       *[other] Request №{ $number } has waited for { $days } days.
    }
    Once a day until it is decided. No reminders: /тишина
remind-entry =
    A reminder, the only one: you have not come into the chat of the { audience-gen } of { $class } yet. Your link:
    { $link }

    It is possible to do without MAX: /без_макс. No reminders: /тишина
