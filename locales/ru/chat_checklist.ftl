chat-checklist-title = Мои чаты
chat-checklist-help = /мои_чаты — какие чаты нужны и каких нет

chat-checklist-list =
    { $lines }

    Чат создаёт человек в MAX, я сам не умею. Настройки: добавляют только администраторы, второй администратор есть, правила закреплены.

chat-checklist-class =
    <b>{ $class }</b>{ $kind ->
        [class] { " " }(пункт 2.5)
        [subject] { " " }(пункт 2.6)
       *[other] { "" }
    }
    { $chats }

chat-checklist-chat = { $state ->
    [ready] ✅
    [unseen] ☑️
   *[other] ⚠️
 } { audience-nom }: { $state ->
    [ready] ссылка есть, бот в группе
    [unseen] ссылка есть, бота в группе нет: кто входит, не вижу
    [powerless] ссылка есть, боту не хватает прав в группе
   *[linkless] ссылки нет
 }

chat-checklist-how = Как создать

chat-checklist-open =
    <b>Чаты, открытые вам</b> (пункт 2.7)
    { $lines }

    Ссылку даст кнопка, она только для вас.

chat-checklist-own = { $role ->
    [teacher]
        Пункт 2.6: чат с учениками по предмету, другие — по делу. Назовите так: «Химия 9А».

        Ссылку на чат своего класса присылает классный руководитель.
   *[staff]
        Пункт 2.7: чаты для сотрудников. Ссылку даёт тот, кто чат ведёт: заместитель директора или администратор.
 }

chat-checklist-school =
    <b>Чаты школы</b> (пункт 2.4)
    { $lines }

    Классов со всеми тремя чатами: { $complete } из { $classes }. Создали чат в MAX — отметьте кнопкой.

chat-checklist-management = { $there ->
    [yes] ✅
   *[no] ▫️
 } { chat-checklist-name }

chat-checklist-unit = { $there ->
    [yes] ✅
   *[no] ⚠️
 } { chat-checklist-name }. { $state }

chat-checklist-button = Есть: { chat-checklist-name }
chat-checklist-marked = Отметил: { chat-checklist-name }. Весь список: /мои_чаты

# Expects $chat.
chat-checklist-name = { $chat ->
    [deputies] директор и заместители
    [staff] директор и работники
    [parents_committee] директор и родительский комитет
    [pupils_council] директор и совет обучающихся
   *[other] другие чаты по решению школы
 }
