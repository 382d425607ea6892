# «/выбыл», «/уволен» (п. 2.3): список того, что закроется, потом всё сразу.
remove-member-title = Убрать выбывшего
remove-member-help = /выбыл 27 — семья ушла из класса (номер заявки); /уволен Иванова — сотрудник ушёл из школы

remove-member-how = Кто ушёл? Имён семей и учеников я не храню, поэтому нужен номер заявки с карточки: /выбыл 27. Или покажу весь класс: /выбыл 5А. Сотрудник по фамилии: /уволен Иванова
remove-member-which = Приняты в { $class }: { $count }. Кто ушёл? Номера стоят на карточках заявок.
remove-member-warn = { $by ->
        [none] { "" }
        [administrator] Администратор школы предлагает: выбыл.{ " " }
       *[other] { $by } предлагает: выбыл.{ " " }
    }{ $who }. Закроется всё сразу:
    { $lines }

    Отменить это нельзя, принять заново можно.
remove-member-button-all = Сделать всё
remove-member-passed = Передал администратору: движение проводит он.
remove-member-administrator = { $name } — администратор. Сначала снимите права: /снять_админа
remove-member-done = { $who }: готово.{ $count ->
        [0] { "" }
       *[other] { " " }Из этих чатов меня удалять не пускают, удалите сами («Участники» → человек → «Удалить»):
    { $lines }
    }
remove-member-told = Вас отметили как выбывших: ваши роли в боте закрыты. Если это ошибка: /поддержка

# «№27, мама, 5А, с 22.11.2026»
leaving-who = №{ $number }, { $relation ->
        [none] { role-nom }
       *[other] { relation-nom }
    }, { $class }, с { $since }
leaving-role = — роль: { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
leaving-led = — классное руководство: { $class }
leaving-chat = — чат { $class }, { audience-nom }: { $by ->
        [bot] удалю
       *[hand] удалите сами
    }
leaving-by-hand = — { $class }, { audience-nom }
leaving-requests = — заявки, которые ждут: { $count }
leaving-invitations = — выданные приглашения: { $count }
