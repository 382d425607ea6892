# «/карточки»: приглашение на бумаге. Тексты карточки короткие: на ней мало места.
print-cards-title = Карточки
print-cards-help = /карточки 7Б родители — отрывные карточки с кодом и картинка на стену
ask-print-cards-audience = Кому карточки?
print-cards-audience-parents = Родителям
print-cards-audience-students = Ученикам
ask-print-cards-class = Для какого класса?
invite-button-cards = Карточки для печати

print-cards-ready =
    Карточки для печати: { $count } шт., листов А4: { $sheets }. Разрежьте по пунктиру и раздайте лично.

    Это отдельное приглашение { invite-what }. Отзовёте его — то, что вы переслали раньше, останется в силе. Действует до { $until } включительно.
print-cards-poster = Это картинка на стену: та же ссылка и тот же код. Каждую заявку всё равно проверит человек.
print-cards-file = Карточки { $class } { print-cards-whom }
print-cards-poster-file = На стену { $class } { print-cards-whom }
print-cards-whom = { $role ->
    [parent] родители
    [student] ученики
   *[other] педагоги
 }

print-cards-heading = Чат { $role ->
    [parent] родителей
    [student] учеников
   *[other] педагогов
 } { $class } в MAX
print-cards-how = Наведите камеру телефона и нажмите «Начать». Или найдите в MAX бота школы и пришлите ему код:
print-cards-until = Действует до { $until } включительно
print-cards-care = Никому не сообщайте коды из СМС
