# «/чат_класса»: участнику ссылка, классному руководителю состояние, остальным дорога.
class-chat-title = Чат класса
class-chat-help = /чат_класса 5А — войти в чат класса или узнать, что с ним
class-chat-which = Чат какого класса?
class-chat-link =
    Чат { audience-gen } { $class }, ссылка только для вас:
    { $link }
class-chat-no-link = Ссылки на чат { audience-gen } { $class } пока нет. Пришлю её сюда, как только её добавят.
class-chat-state =
    Чаты { $classes }
    { $lines }
    { $waiting ->
        [0] Заявок нет.
       *[other] Заявок ждёт: { $waiting }. Открыть: /заявки
    }
class-chat-line =
    { $class }, { audience-nom }: { $link ->
        [yes] ссылка есть
       *[no] ссылки нет
    }, { $bot ->
        [weak] бот в чате, но без нужных прав
        [yes] бот в чате, вошли по заявкам { $entered }, всего в чате { $members }
       *[no] бота в чате нет, входы не видны
    }
