create-chat-title = Create a chat
create-chat-help = /создать_чат 7Б родители — the steps, the settings and how to show me the chat

ask-create-chat-class = A chat for which class?
ask-create-chat-audience = For whom is the chat?
create-chat-audience-parents = Parents
create-chat-audience-students = Pupils
create-chat-audience-teachers = Teachers
ask-create-chat-platform = Where do you use MAX? I will show the steps.
create-chat-platform-android = Android
create-chat-platform-ios = iPhone
create-chat-platform-desktop = Computer

create-chat-steps =
    { $guide }

    Name: { $name ->
        [none] «{ $class } { audience-nom }»
       *[other] «{ $name }»
    }. First see whether there is one: Sferum often makes it itself.

    <b>Check the settings</b>
    ▫️ only administrators add people
    ▫️ there is a second administrator
    ▫️ the rules are pinned: /правила { $class }
    ▫️ the bot is an administrator with two rights: to read messages and to manage members

    Add me to the group: max.ru/{ $bot } — I will ask whose chat it is. If I do not, write the command of the first button in the group. Without the bot send the link by the second button.

create-chat-bind = /привязать_чат { $class } { audience-nom }
