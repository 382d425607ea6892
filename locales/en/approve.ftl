# What the decider hears, and what the applicant hears.
approve-title = Approve
approve-help = /одобрить 12 14-16 — approve requests by number
approve-done = Request №{ $number } is approved.
decided-many =
    Done: { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }.{ $skipped ->
        [0] { "" }
       *[other] { " " }Skipped { $skipped }: not there or decided already.
    }
approved-link =
    Request №{ $number } is approved. Your link to the chat of the { audience-gen } of { $class }:
    { $link }

    It is for you only, do not pass it on.{ $seen ->
        [yes] { " " }I shall see it when you come in.
       *[no] { "" }
    }
approved-no-link = The request is approved. The chat of the { audience-gen } of { $class } has no link yet: you get it here as soon as the class teacher adds it.
approved-leads = { $name } asks to be made class teacher of { $class }. You decide.
approved-role =
    { $role ->
        [teacher] The status “teacher” is confirmed by the administrator of the school.
       *[staff] The status “employee” is confirmed by the administrator of the school.
    } What you can do: /помощь
