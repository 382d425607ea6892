remind-title = Remind
remind-help = /напомнить — those who got the link and have not come

ask-remind-class = Remind whom? Which class?

remind-preview =
    I will remind in { $class }: { $count }. They got the link and have not come. Once a day at most.

    Left alone, without MAX (clause 1.7) or wanting quiet: { $without }.

remind-button-now = Remind
remind-button-morning = In the morning

remind-letter =
    { $by ->
        [keeper] A reminder of { $class }
       *[other] The class teacher of { $class } reminds you
    }: you are awaited in the chat of { audience-gen }. Your link:
    { $link }

    To get no reminders choose another way: /без_макс. No reminders: /тишина

remind-planned = I will remind them in the morning: { $count }.
remind-sent = Reminders in { $class }
remind-nobody = There is nobody to remind in { $class }: who got the link has come or chose another way.
remind-lately = { $class } was reminded today. Again in a day.
