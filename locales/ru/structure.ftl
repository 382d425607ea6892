# «/структура»: классы числом, подразделения и чаты предметов строками.
structure-title = Структура
structure-help = /структура — классы, подразделения и чаты предметов
structure-none = Подразделений, где вы есть, пока нет. Чаты классов: /мои_чаты
structure-list =
    <b>«{ $school }»</b>
    Классов: { $classes }{ $sets ->
        [0] { "" }
       *[other] , комплектов: { $sets }
    }{ $preschool ->
        [0] { "" }
       *[other] , дошкольных групп: { $preschool }
    }. Поимённо: /классы

    { $units ->
        [0] Подразделений пока нет. Начните с общего: /создать_подразделение педагоги
       *[other] { $lines }
    }
structure-state = { $class }: { $link ->
    [yes] ссылка есть
   *[no] ссылки нет
 }, вошли { $entered } из { $expected }
structure-line = { $link ->
    [yes] ✅
   *[no] ⚠️
 } { $state }
structure-card =
    { $kind ->
        [subject] Чат предмета
       *[other] Подразделение
    } { $state }.
    Ведёт: { $keeper ->
        [none] администратор
        [unnamed] назначен
       *[other] { $keeper }
    }; заявок ждёт: { $waiting }
structure-keeper = Кто ведёт
