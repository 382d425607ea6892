# Reminders to oneself.
quiet-title = Reminders
quiet-help = /тишина — no reminders

quiet-is-off = Reminders come. Stop them? Answers, decisions and warnings come all the same.
quiet-is-on = No reminders now: you asked for quiet.
quiet-until = No reminders until { $date }. Sooner: /тишина
quiet-ever = No more reminders. Back again: /тишина
quiet-off = Reminders come again.
quiet-button-week = For a week
quiet-button-ever = For good
quiet-button-off = Remind me again
