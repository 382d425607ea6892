# «/заявки»: что ждёт решения, сначала старые.
list-requests-title = Заявки
list-requests-help = /заявки — что ждёт вашего решения
requests-none = Заявок нет. Новая придёт сюда сама.
requests-count = Всего ждёт: { $count }.
requests-list =
    Ждут решения: { $count }
    { $lines }

    Одобрить: «/одобрить 12 14-16». Отклонить: /отклонить 15 нет в списке
requests-confirm =
    Одобрить этих? Всего { $shown }:
    { $lines }
requests-line =
    №{ $number } { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }{ $relation ->
        [none] { "" }
       *[other] , { relation-nom }
    }{ $child ->
        [none] { "" }
       *[other] , ребёнок { $child }
    }, с { $since }
button-approve-all = Одобрить все
button-approve-count = Да, одобрить { $count }
