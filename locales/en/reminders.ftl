# Reminders: to the decider about a request, to the approved about the chat.
remind-decision =
    { $days ->
        [one] Request №{ $number } has waited for { $days } day.
       *[other] Request №{ $number } has waited for { $days } days.
    }
remind-entry =
    You have not come into the chat of the { audience-gen } of { $class } yet. Your link:
    { $link }
    If MAX does not suit you: /без_макс, and I will not remind you again.
