# «/журнал»: что сделано, кем, когда, по какому пункту. Имён семей здесь нет.
journal-title = Журнал
journal-help = /журнал — что вы сделали и по какому пункту; администратору — вся школа

journal-page =
    <b>{ $whose }</b>, новое сверху
    { $lines }{ $sum ->
        [none] { "" }
       *[other]
            { "" }

            Контрольная сумма записи №{ $number }: { $sum }
            Перешлите её директору: по ней видно, что журнал не переписали.
            Что делал один сотрудник: /журнал Белов
    }
journal-none = { $whose }: в этой части ничего нет.
journal-whose-school = Журнал школы
journal-whose-own = Что сделали вы
journal-whose-one = Журнал: { $name }
journal-line = { $date } { $time } · { $who } · { journal-deed }
journal-own-line = { $date } { $time } · { journal-deed }
journal-deed = { $what }{ $kind ->
    [requests] : заявка №{ $of }
    [invitations] : приглашение №{ $of }
    [class] : { $of }
   *[none] { "" }
 }{ $clause ->
    [none] { "" }
   *[other] { "" } (п. { $clause })
 }{ $refused ->
    [yes] { "" } — отказано
   *[no] { "" }
 }
journal-by-bot = бот
journal-by-somebody = участник
journal-happened = { $kind ->
    [stranger] Вошёл без заявки
    [entered] Вошёл в чат
    [left] Вышел из чата
    [bot_added] Бот добавлен в группу
    [bot_removed] Бот убран из группы
    [inspected] Группа проверена
    [action] Отложенное действие
    [exported] Выгрузка журнала
    [first_code] Выдан код школы
    [denied] Недоступное действие
    [reminded] Напоминание
   *[other] Служебная запись
 }
journal-button-earlier = Раньше
journal-button-export = Выгрузить
