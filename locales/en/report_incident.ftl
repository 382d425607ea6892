report-incident-title = Tell the school
report-incident-help = /сообщить — fraud, a stranger, bullying, a threat

ask-report-incident-kind = What has happened? If the danger is right now, call 112.
report-incident-kind-fraud = Fraud
report-incident-kind-stranger = A stranger in the chat
report-incident-kind-insult = Insults
report-incident-kind-danger = A child in danger
report-incident-kind-file = A file or a link
report-incident-kind-bullying = Bullying

report-incident-first = { $kind ->
    [stranger]
        Do not answer this person and open nothing. If he wants to meet or threatens, call 112.

        The class teacher will look and remove the stranger. Shall I tell?
   *[insult]
        Do not answer in kind. Keep a screenshot for yourself, do not send it to me.

        In MAX press and hold the message, then “Пожаловаться”. Shall I tell the class teacher?
 }

report-incident-button-pass = Tell the school
report-incident-button-take = I take it

report-incident-card =
    ⚠️ An incident was reported: { report-incident-name }{ $class ->
        [none] {""}
       *[other] , { $class }
    }
    Reported by { $name }. I did not ask what was written.

    { $kind ->
        [danger] Get in touch now. If a life is in danger, call 112.
        [bullying] Talk to the family in person and today. If a life is in danger, call 112.
        [stranger] See who is in the chat; remove the stranger and renew the link.
        [insult] Recall the rules of the chat, delete the message if need be.
       *[other] Warn the chat: tell nobody codes, open no files.
    }

report-incident-passed = { $teacher ->
    [yes] I have told the class teacher.
   *[no] I have told the administrator of the school.
 } When somebody takes it, I will write here. If it gets worse, call 112.

report-incident-taken = Somebody has taken your report: { $by ->
    [administrator] the administrator of the school
   *[other] { $by }
 }.
report-incident-card-taken =
    An incident was reported: { report-incident-name }{ $class ->
        [none] {""}
       *[other] , { $class }
    }
    Taken by { $by ->
        [administrator] an administrator of the school
       *[other] { $by }
    }.
report-incident-taken-before = Somebody has taken it already.
report-incident-taken-toast = I have told them that you took it.

# Expects $kind.
report-incident-name = { $kind ->
    [fraud] fraud
    [stranger] a stranger in the chat
    [insult] insults
    [danger] a child in danger
    [bullying] bullying
   *[file] a dangerous file or link
 }
