# «/назначить_классного»: из подтверждённых учителей.
assign-class-teacher-title = Назначить классного
assign-class-teacher-help = /назначить_классного 5А Иванова — назначить классного руководителя
ask-assign-class-teacher-class = Классного руководителя какого класса назначить?
ask-assign-class-teacher-person = Кого назначить? Фамилия или ФИО, из подтверждённых учителей.
class-teacher-which = Подходят несколько. Кто?
class-teacher-same = { $kind ->
    [class] Этот учитель уже классный руководитель { $class }.
   *[other] Этот человек уже ведёт { $class }.
 }
class-teacher-replace = { $kind ->
    [class] Сейчас классный руководитель { $class } — { $old }.
   *[other] Сейчас { $class } ведёт { $old }.
 } Станет: { $new }. Заявки { $class } перейдут к новому. Заменить?
class-teacher-assigned = { $kind ->
    [class] { $name } — классный руководитель { $class }.
   *[other] { $name } ведёт { $class }.
 }
class-teacher-welcome =
    { $kind ->
        [class] Вас назначили классным руководителем { $class }.
       *[other] Вы теперь ведёте { $class }.
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }Заявок ждёт: { $waiting }, открыть: /заявки
    }
    { $kind ->
        [class] Дальше: добавьте чат («/добавить_ссылку { $class } родители …» или добавьте меня в группу) и пригласите семьи: /пригласить { $class } родители
       *[other] Дальше: добавьте меня в группу или пришлите ссылку на неё и пригласите людей: /пригласить { $class }
    }
class-teacher-released = { $kind ->
    [class] Вы больше не классный руководитель { $class }. Заявки этого класса переданы.
   *[other] Вы больше не ведёте { $class }. Заявки переданы.
 }
