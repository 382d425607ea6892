# The reason is chosen by a button; the applicant hears it politely and what to do.
reject-title = Decline
reject-help = /отклонить 15 нет в списке — decline a request with a reason
ask-reject-ids = Which request? For example: “15”. The list: /заявки
ask-reject-reason = Why? The applicant hears the reason politely.
reject-reason-not-listed = Not on the list
reject-reason-other-class = Another class
reject-reason-not-guardian = Not a guardian
reject-reason-repeat = Repeated
reject-reason-other = Other
reject-done = Request №{ $number } is declined.
declined =
    Request №{ $number }{ $class ->
        [none] { "" }
       *[other] { " " }to the chat of { $class }
    } is not approved. { $reason ->
        [not_listed] { $role ->
            [parent] Your child is not on the list of this class. Check the class and apply again, or turn to the class teacher.
            [student] You are not on the list of this class. Check the class and apply again, or turn to the class teacher.
           *[other] You are not on the list. Check what you wrote and turn to the administrator of the school.
        }
        [other_class] By the list you belong to another class. Apply there: /вступить
        [not_guardian] This chat is for parents and guardians. Ask them to apply, or turn to the class teacher.
        [repeat] There is such a request already. How it stands: /проверить_статус
       *[other] The class teacher or the administrator of the school can tell the reason.
    }
