admin-order-title = Order
admin-order-help = /админ_приказ №45-ОД от 01.09.2026 — the order that appointed the administrator
ask-admin-order-order = Which order appointed the administrator? Number and date, for example: №45-ОД от 01.09.2026
admin-order-saved = Noted: order №{ $number } of { $date }. It will stand in the letters: /письмо_сферум
admin-order-bad = I need the number and the whole date, not later than today. For example: /админ_приказ №45-ОД от 01.09.2026
