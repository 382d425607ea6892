announce-title = Объявление
announce-help = /объявление — текст в чат класса через меня

ask-announce-class = Объявление для какого класса?
ask-announce-audience = Кому объявление?
announce-audience-parents = Родители
announce-audience-students = Ученики
announce-audience-teachers = Педагоги
ask-announce-raw = Пришлите текст объявления одним сообщением, до 500 знаков.

announce-preview =
    В чат { audience-gen } { $class } уйдёт:

    { $raw }{ $quiet ->
        [yes] {""}

    Сейчас тихие часы. Не срочно — отправьте утром.
       *[no] {""}
    }

announce-button-send = Отправить
announce-button-urgent = Отправить сейчас
announce-sent = Отправил в чат { audience-gen } { $class }. Текст я не храню.
announce-unseen = Меня нет в чате { audience-gen } { $class }. Добавьте меня в группу и напишите в ней: /привязать_чат { $class }
announce-link = Ссылку на { $host } в чат не отправлю: по таким крадут аккаунты. Напишите без неё, документы лежат на сайте школы.
