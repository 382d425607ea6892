# The bot learns which chat it sits in and looks at its rights.
bind-chat-title = Bind the chat
bind-chat-help = /привязать_чат 5А родители — write it in the chat of the class, where the bot is
ask-bind-chat-class = I was added to a group. The chat of which class is it?
ask-bind-chat-audience = Whom is the chat of { $class } for?
bind-chat-audience-parents = Parents
bind-chat-audience-students = Pupils
bind-chat-audience-teachers = Teachers
bind-reading = Noted: this is the chat of the { audience-gen } of { $class }. Looking at my rights.
added-stranger = I was added to a group. A class teacher or the administrator can bind it to a class: “/привязать_чат 5А родители” in the group itself.
removed-from-group = I was removed from the chat of the { audience-gen } of { $class }. I see no entries any more. To return me: add me to the chat and make me administrator.
group-report =
    The chat “{ $title }”: { audience-nom } of { $class }. Members I see: { $members }. { $link ->
        [yes] It has a link.
       *[no] I see no link: send it by /добавить_ссылку
    }
    { $lacking ->
        [0] My rights suffice: if somebody comes in without a request, I will tell at once.
       *[other] Rights that are missing:
        { $missing }
        How to give them: open the chat in MAX → members → the bot → “make administrator”, and switch these rights on. Then press “Check”.
    }
right-read-all-messages = — read messages: without it I do not see who came in. I keep no messages of the chat but commands to me
right-add-remove-members = — remove members: without it I cannot remove a stranger
button-check-again = Check
