# «/назначить_классного»: из подтверждённых учителей.
assign-class-teacher-title = Назначить классного
assign-class-teacher-help = /назначить_классного 5А Иванова — назначить классного руководителя; можно с днями: «с 01.12 по 14.12»
ask-assign-class-teacher-class = Классного руководителя какого класса назначить?
ask-assign-class-teacher-person = Кого назначить? Фамилия или ФИО, из подтверждённых учителей.
class-teacher-which = Подходят несколько. Кто?
class-teacher-same = { $kind ->
    [class] Этот учитель уже классный руководитель { $class }.
   *[other] Этот человек уже ведёт { $class }.
 }
class-teacher-replace =
    { $old ->
        [none] { "" }
       *[other] Был: { $old }.{ " " }
    }Станет: { $new } с { $from }{ $until ->
        [none] . Заявки { $class } перейдут к новому.
       *[other] { " " }по { $until }{ $old ->
            [none] { "" }
           *[other] , потом снова { $old }
        }. На это время заявки { $class } перейдут к новому.
    }
# Expects $until: a day or «none».
class-teacher-until = { $until ->
    [none] { "" }
   *[other] , по { $until } включительно
 }
class-teacher-assigned = { $kind ->
    [class] { $name } — классный руководитель { $class }{ class-teacher-until }.
   *[other] { $name } ведёт { $class }{ class-teacher-until }.
 }
class-teacher-planned = { $kind ->
    [class] { $name } — классный руководитель { $class } с { $from }{ class-teacher-until }.
   *[other] { $name } ведёт { $class } с { $from }{ class-teacher-until }.
 } Утром этого дня передам класс и скажу об этом. Передумаете — назначьте ещё раз того, кто ведёт его сейчас.
class-teacher-awaited = { $kind ->
    [class] С { $from } вы классный руководитель { $class }{ class-teacher-until }.
   *[other] С { $from } вы ведёте { $class }{ class-teacher-until }.
 } Утром этого дня напомню.
class-teacher-dropped = Хорошо, { $class } остаётся у того, кто ведёт его сейчас.
class-teacher-begun = { $name ->
    [none] { $class } осталось без того, кто его ведёт. Назначьте: /назначить_классного { $class } Иванова
   *[other] { $kind ->
        [class] С сегодняшнего дня { $name } — классный руководитель { $class }.
       *[other] С сегодняшнего дня { $name } ведёт { $class }.
    }
 }
class-teacher-gone = Сегодня { $class } должен был принять тот, кто в школе уже не работает. Всё остаётся как было. Назначить другого: /назначить_классного { $class } Иванова
class-teacher-welcome =
    { $kind ->
        [class] Вас назначили классным руководителем { $class }{ class-teacher-until }.
       *[other] Вы теперь ведёте { $class }{ class-teacher-until }.
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
class-teacher-lent = По { $until } включительно { $class } ведёт другой человек, потом снова вы. Заявки переданы ему.
class-teacher-listed = В списке школы есть классные руководители, которые уже подтверждены. Кого назначить?
class-teacher-button = { $class }: { $name }
