# «/вступить»: заявка семьи. Одна и та же с приглашением и без него.
request-join-title = Вступить в чат
request-join-help = /вступить 5А — подать заявку в чат класса
ask-request-join-role = Кто вы?
request-join-role-parent = Родитель
request-join-role-student = Ученик
request-join-role-teacher = Учитель
ask-request-join-class = Какой класс?
ask-request-join-relation = Кто вы ребёнку?
request-join-relation-mother = Мама
request-join-relation-father = Папа
request-join-relation-guardian = Опекун
request-join-relation-other = Другое
ask-request-join-child = Как зовут ребёнка? Достаточно имени. Имя увидит только тот, кто рассматривает заявку.

request-sent =
    { $to ->
        [class_teacher] Заявка №{ $number } отправлена классному руководителю { $class }.
        [keeper] Заявка №{ $number } отправлена тому, кто ведёт чат { $class }.
       *[administrator] Заявка №{ $number } отправлена администратору школы.
    }{ $leads ->
        [none] { "" }
       *[other] { " " }Записал: классный руководитель { $leads }, ждёт подтверждения администратора.
    } Обычно отвечают { $wait ->
        [none] за один рабочий день, до { $by }
       *[other] так: { $wait }
    }. Ответ придёт сюда. Где заявка: /проверить_статус
request-card =
    Заявка №{ $number }
    { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }{ $subject ->
        [none] { "" }
       *[other] { " " }({ $subject })
    }{ $leads ->
        [none] { "" }
       *[other] . Говорит, что ведёт { $leads }
    }
    { $relation ->
        [none] { "" }
       *[other] Кто ребёнку: { relation-nom }.{ " " }
    }{ $child ->
        [none] { $role ->
            [parent] Имя ребёнка не указано.{ " " }
           *[other] { "" }
        }
       *[other] Ребёнок: { $child }.{ " " }
    }{ $phone ->
        [yes] Номер совпал со списком.{ " " }
        [no] Номера в списке нет.{ " " }
       *[none] { "" }
    }{ $listed ->
        [yes] В списке школы: есть.{ " " }
        [no] В списке школы: нет.{ " " }
       *[none] { "" }
    }Ждёт с { $since }.
button-approve = Одобрить
button-reject = Отклонить
button-ask = Спросить
request-decided =
    Заявка №{ $number } { $outcome ->
        [approved] одобрена
       *[other] отклонена
    }
    { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
    { $outcome ->
        [approved] { "" }
        [not_listed] Причина: нет в списке.{ " " }
        [other_class] Причина: другой класс.{ " " }
        [not_guardian] Причина: не законный представитель.{ " " }
        [repeat] Причина: повтор.{ " " }
       *[other] Причина: другое.{ " " }
    }Решение: { $by ->
        [administrator] администратор школы
       *[other] { $by }
    }, { $at }.
request-entered =
    Заявка №{ $number }: вступил(а) { $at }
    { $name }, { role-nom } { $class }
button-phone = Показать номер
phone-offered = Чтобы ответили быстрее, можно показать свой номер: сравню его со списком школы и сразу забуду. Это не обязательно.
phone-compared = { $listed ->
    [yes] Номер есть в списке школы, рядом с заявкой №{ $number } стоит отметка.
   *[no] Этого номера в списке школы нет. Заявка №{ $number } ждёт решения как обычно.
 } Сам номер я не сохранил. Что с заявкой: /проверить_статус
phone-unneeded = Номер сейчас не нужен, я его не сохранил. Что можно написать: /помощь
