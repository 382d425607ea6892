leave-chat-title = Leave the chat
leave-chat-help = /выйти — how to leave a chat and what comes then

leave-chat-how =
    You may leave on any day, no reason is needed. { $known ->
        [yes] Your chats:
        { $chats }
       *[no] There is no chat I let you into.
    }

    1. Open the chat in MAX.
    2. Press its name at the top.
    3. Look for the way out at the bottom. I have not checked its name on your phone.

    Doing without MAX, another class, or too many reminders: the buttons below. To come back: /чат_класса

leave-chat-line = — { $class }, { audience-nom }
