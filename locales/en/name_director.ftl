# The director (clause 2.4): sees the whole school and can stop what is dangerous.
name-director-title = Name the director
name-director-help = /назначить_директора Белов — who sees the report and the journal and can stop what is dangerous
ask-name-director-person = Who is the director? Surname and initials of a confirmed employee, for example: Белов П. С.
name-director-warn = { $name } will see the report, the journal and the chats of the school, hear of each dangerous action and be able to stop it. Requests are decided by administrators only.{ $former ->
        [none] { "" }
       *[other] { " " }The director is { $former } now.
    } Name?
name-director-done = The director is { $name }.
name-director-told =
    You are marked as the director (clause 2.4 of the regulation).

    Yours are: /отчёт, /журнал, /чаты_директора. To stop admissions at once: /заморозить
name-director-over = You are no longer marked as the director. If this is a mistake, tell the administrator of the school.
name-director-same = { $name } is the director already.
