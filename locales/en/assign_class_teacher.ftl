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
class-teacher-replace = { $kind ->
    [class] The class teacher of { $class } is { $old } now.
   *[other] { $class } is kept by { $old } now.
 } It will be { $new }. The requests of { $class } go to the new one. Replace?
class-teacher-assigned = { $kind ->
    [class] { $name } is the class teacher of { $class }.
   *[other] { $name } keeps { $class }.
 }
class-teacher-welcome =
    { $kind ->
        [class] You are appointed class teacher of { $class }.
       *[other] You keep { $class } now.
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
