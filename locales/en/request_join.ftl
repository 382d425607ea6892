# A family asks to be let in; the same with an invitation and without.
request-join-title = Join a chat
request-join-help = /вступить 5А — ask to be let into the chat of a class
ask-request-join-role = Who are you?
request-join-role-parent = Parent
request-join-role-student = Pupil
request-join-role-teacher = Teacher
ask-request-join-class = Which class?
ask-request-join-relation = What are you to the child?
request-join-relation-mother = Mother
request-join-relation-father = Father
request-join-relation-guardian = Guardian
request-join-relation-other = Other
ask-request-join-child = What is the child called? A first name is enough. Only the person who decides will see it.

request-sent =
    { $to ->
        [class_teacher] Request №{ $number } went to the class teacher of { $class }.
        [keeper] Request №{ $number } went to whoever keeps the chat of { $class }.
       *[administrator] Request №{ $number } went to the administrator of the school.
    }{ $leads ->
        [none] { "" }
       *[other] { " " }Put down: class teacher of { $leads }, waits for the administrator.
    } It is usually answered { $wait ->
        [none] within a working day, by { $by }
       *[other] so: { $wait }
    }. The answer comes here. How it stands: /проверить_статус
request-card =
    Request №{ $number }
    { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }{ $subject ->
        [none] { "" }
       *[other] { " " }({ $subject })
    }{ $leads ->
        [none] { "" }
       *[other] . Says to lead { $leads }
    }
    { $relation ->
        [none] { "" }
       *[other] To the child: { relation-nom }.{ " " }
    }{ $child ->
        [none] { $role ->
            [parent] The child is not named.{ " " }
           *[other] { "" }
        }
       *[other] Child: { $child }.{ " " }
    }{ $phone ->
        [yes] The number is on the list.{ " " }
        [no] The number is not on the list.{ " " }
       *[none] { "" }
    }{ $listed ->
        [yes] On the list of the school: yes.{ " " }
        [no] On the list of the school: no.{ " " }
       *[none] { "" }
    }Waiting since { $since }.
button-approve = Approve
button-reject = Decline
button-ask = Ask
request-decided =
    Request №{ $number } { $outcome ->
        [approved] approved
       *[other] declined
    }
    { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
    { $outcome ->
        [approved] { "" }
        [not_listed] Reason: not on the list.{ " " }
        [other_class] Reason: another class.{ " " }
        [not_guardian] Reason: not a guardian.{ " " }
        [repeat] Reason: repeated.{ " " }
       *[other] Reason: other.{ " " }
    }Decided by { $by ->
        [administrator] the administrator of the school
       *[other] { $by }
    }, { $at }.
request-entered =
    Request №{ $number }: came in { $at }
    { $name }, { role-nom } { $class }
button-phone = Show my number
phone-offered = To be answered sooner you may show your number: I compare it with the school's list and forget it at once. You need not.
phone-compared = { $listed ->
    [yes] The number is on the school's list, and request №{ $number } is marked so.
   *[no] This number is not on the school's list. Request №{ $number } waits for a decision as usual.
 } I did not keep the number. What becomes of the request: /проверить_статус
phone-unneeded = The number is not needed now, and I did not keep it. What you can write: /помощь
