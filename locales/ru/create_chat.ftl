create-chat-title = Создать чат
create-chat-help = /создать_чат 7Б родители — шаги, настройки и как показать чат мне

ask-create-chat-class = Для какого класса чат?
ask-create-chat-audience = Для кого чат?
create-chat-audience-parents = Родители
create-chat-audience-students = Ученики
create-chat-audience-teachers = Педагоги
ask-create-chat-platform = Где у вас MAX? Покажу шаги.
create-chat-platform-android = Android
create-chat-platform-ios = iPhone
create-chat-platform-desktop = Компьютер

create-chat-steps =
    { $guide }

    Название: { $name ->
        [none] «{ $class } { audience-nom }»
       *[other] «{ $name }»
    }. Сначала посмотрите, нет ли такого чата: Сферум часто заводит его сам.

    <b>Проверьте настройки</b>
    ▫️ добавляют только администраторы
    ▫️ есть второй администратор
    ▫️ правила закреплены: /правила { $class }
    ▫️ бот — администратор с двумя правами: читать сообщения и управлять участниками

    Добавьте меня в группу: max.ru/{ $bot } — я спрошу, чей это чат. Не спросил — напишите в группе команду из первой кнопки. Без бота пришлите ссылку второй кнопкой.

create-chat-bind = /привязать_чат { $class } { audience-nom }
