# From confirmed teachers.
assign-class-teacher-title = Class teacher
assign-class-teacher-help = /назначить_классного 5А Иванова — appoint a class teacher
ask-assign-class-teacher-class = The class teacher of which class?
ask-assign-class-teacher-person = Whom? A surname or a full name, from confirmed teachers.
class-teacher-which = Several fit. Who?
class-teacher-same = { $kind ->
    [class] This teacher is the class teacher of { $class } already.
   *[other] This person keeps { $class } already.
 }
class-teacher-replace =
    { $old ->
        [none] { "" }
       *[other] It was: { $old }.{ " " }
    }It will be: { $new } from { $from }{ $until ->
        [none] . The requests of { $class } go to the new one.
       *[other] { " " }to { $until }{ $old ->
            [none] { "" }
           *[other] , then { $old } again
        }. For that time the requests of { $class } go to the new one.
    }
# Expects $until: a day or “none”.
class-teacher-until = { $until ->
    [none] { "" }
   *[other] , up to and including { $until }
 }
class-teacher-assigned = { $kind ->
    [class] { $name } is the class teacher of { $class }{ class-teacher-until }.
   *[other] { $name } keeps { $class }{ class-teacher-until }.
 }
class-teacher-planned = { $kind ->
    [class] { $name } is the class teacher of { $class } from { $from }{ class-teacher-until }.
   *[other] { $name } keeps { $class } from { $from }{ class-teacher-until }.
 } In the morning of that day I hand it over and say so. If you change your mind, appoint once more who keeps it now.
class-teacher-awaited = { $kind ->
    [class] From { $from } you are the class teacher of { $class }{ class-teacher-until }.
   *[other] From { $from } you keep { $class }{ class-teacher-until }.
 } I remind you in the morning of that day.
class-teacher-dropped = Well, { $class } stays with who keeps it now.
class-teacher-begun = { $name ->
    [none] Nobody keeps { $class } now. Appoint somebody: /назначить_классного { $class } Иванова
   *[other] { $kind ->
        [class] From today { $name } is the class teacher of { $class }.
       *[other] From today { $name } keeps { $class }.
    }
 }
class-teacher-gone = Today { $class } was to go to somebody who no longer works at the school. All stays as it was. Appoint another: /назначить_классного { $class } Иванова
class-teacher-welcome =
    { $kind ->
        [class] You are appointed class teacher of { $class }{ class-teacher-until }.
       *[other] You keep { $class } now{ class-teacher-until }.
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }Requests that wait: { $waiting }, to open them: /заявки
    }
    { $kind ->
        [class] Next: add the chat (“/добавить_ссылку { $class } родители …”, or add me to the group) and invite the families: /пригласить { $class } родители
       *[other] Next: add me to the group or send its link, and invite people: /пригласить { $class }
    }
class-teacher-released = { $kind ->
    [class] You are no longer the class teacher of { $class }. The requests of this class are passed on.
   *[other] You no longer keep { $class }. Its requests are passed on.
 }
class-teacher-lent = Up to and including { $until } somebody else keeps { $class }, then you again. Its requests are passed on.
class-teacher-listed = The list of the school names class teachers who are confirmed by now. Whom to appoint?
class-teacher-button = { $class }: { $name }
