# Reminders: to the decider about a request, to the approved about the chat.
remind-decision =
    { $days ->
        [one] Request №{ $number } has waited for { $days } working day.
       *[other] Request №{ $number } has waited for { $days } working days.
    }
    Once a working day until it is decided. No reminders: /тишина
waits-long = { $to ->
        [class_teacher] The class teacher of { $class } has not answered
        [keeper] Whoever keeps the chat of { $class } has not answered
       *[administrator] Another administrator has not answered
    }: request №{ $number } has waited for { $days } working days. You can decide it. I will not speak of it again.
waits-told = Your request №{ $number } has waited for { $days } working days. I reminded the administrator. How it stands: /проверить_статус, no such messages: /тишина
remind-entry =
    A reminder, the only one: you have not come into the chat of the { audience-gen } of { $class } yet. Your link:
    { $link }

    It is possible to do without MAX: /без_макс. No reminders: /тишина
