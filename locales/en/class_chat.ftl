# A member gets the link, a class teacher the state, others the way in.
class-chat-title = Class chat
class-chat-help = /чат_класса 5А — enter the chat of a class, or learn how it stands
class-chat-which = The chat of which class?
class-chat-link =
    The chat of the { audience-gen } of { $class }, a link for you only:
    { $link }
class-chat-no-link = The chat of the { audience-gen } of { $class } has no link yet. You get it here as soon as the class teacher adds it.
class-chat-state =
    Chats of { $classes }
    { $lines }
    { $waiting ->
        [0] No requests.
       *[other] Requests that wait: { $waiting }. To open them: /заявки
    }
class-chat-line =
    { $class }, { audience-nom }: { $link ->
        [yes] there is a link
       *[no] no link
    }, { $bot ->
        [weak] the bot is in the chat without the rights it needs
        [yes] the bot is in the chat, came in by requests { $entered }, in the chat in all { $members }
       *[no] the bot is not in the chat, entries are not seen
    }
