sferum-letter-title = Letter to Sferum
sferum-letter-help = /письмо_сферум регистрация — a draft of the letter: text and file
ask-sferum-letter-letter = What is the letter about?
sferum-letter-letter-registration = Registration
sferum-letter-letter-new-admin = New administrator

sferum-letter-draft =
    A draft. Send it from the school's mailbox with a copy of the order. Fill in name, mail and number yourself: I do not keep them.{ $order ->
        [none] { "" } I have no number and date of the order: /админ_приказ №45-ОД от 01.09.2026
       *[known] { "" }
    }

    { $words }
sferum-letter-words =
    To: info@sferum.ru
    Subject: { $letter ->
        [registration] registration
       *[new_admin] change of administrator
    } on Sferum, { $school }

    Hello.

    { $letter ->
        [registration] Please register the organisation “{ $school }” on Sferum with MAX.
       *[new_admin] Please change the administrator of the organisation “{ $school }” on Sferum with MAX.
    }{ $address ->
        [none] { "" }
       *[other] { "" } Address: { $address }.
    }

    { $letter ->
        [registration] The administrator was appointed
       *[new_admin] The new administrator was appointed
    } { $order }. A copy of the order is attached.

    Name of the administrator: ………………
    Mail: ………………
    Mobile number: ………………
    { $letter ->
        [registration] { "" }
       *[new_admin] Name of the administrator before: ………………
    }
    Head of the school: ………………
sferum-letter-order = by order № { $number } of { $date }
sferum-letter-no-order = by order № ……………… of ………………
sferum-letter-button-copy = Copy
sferum-letter-button-file = As a file
sferum-letter-button-sent = I sent it
sferum-letter-file = Letter to Sferum, { $letter ->
    [registration] registration
   *[new_admin] change of administrator
 }
sferum-letter-file-ready = The letter as a file: fill it in, print it or attach it to your mail.
sferum-letter-sent = I noted the day. In { $days } working days I will ask whether there is an answer; I do not know holidays.
sferum-letter-due =
    The letter to Sferum ({ $letter ->
        [registration] registration
       *[new_admin] change of administrator
    }) went out { $date }. Is there an answer?

    If you press nothing, I will not ask again.
sferum-letter-button-answered = Yes
sferum-letter-button-silent = Not yet
sferum-letter-answered = Good, I will not ask again. Sign in to MAX with the number named in the letter.
sferum-letter-silent =
    Write there again, or ask “Помощник Сферума”: https://max.ru/sferum_help

    In { $days } working days I will ask again.
