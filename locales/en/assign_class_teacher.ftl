# From confirmed teachers.
assign-class-teacher-title = Class teacher
assign-class-teacher-help = /назначить_классного 5А Иванова — appoint a class teacher
ask-assign-class-teacher-class = The class teacher of which class?
ask-assign-class-teacher-person = Whom? A surname or a full name, from confirmed teachers.
class-teacher-which = Several fit. Who?
class-teacher-same = This teacher is the class teacher of { $class } already.
class-teacher-replace = The class teacher of { $class } is { $old } now. It will be { $new }. The requests of { $class } go to the new one. Replace?
class-teacher-assigned = { $name } is the class teacher of { $class }.
class-teacher-welcome =
    You are appointed class teacher of { $class }.{ $waiting ->
        [0] { "" }
       *[other] { " " }Requests that wait: { $waiting }, to open them: /заявки
    }
    Next: add the chat (“/добавить_ссылку { $class } родители …”, or add me to the group) and invite the families: /пригласить { $class } родители
class-teacher-released = You are no longer the class teacher of { $class }. The requests of this class are passed on.
