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

    Сейчас тихие часы. Отправить утром?
       *[no] {""}

    Сам текст не сохраню.
    }{ $count ->
        [0] {""}
       *[other] {""}

    Людей в чате: { $count }. Попрошу написать это число, и согласиться должен второй администратор.
    }

announce-button-send = Отправить
announce-button-morning = Отправить утром
announce-button-urgent = Отправить сейчас
announce-sent = Объявление в чат { audience-gen } { $class }
announce-unseen = Меня нет в чате { audience-gen } { $class }. Добавьте меня в группу и напишите в ней: /привязать_чат { $class }
announce-link = Ссылку на { $host } в чат не отправлю: по таким крадут аккаунты. Напишите без неё, документы лежат на сайте школы.
announce-planned = Отправлю в чат { audience-gen } { $class } в { $at }.{ $kept ->
    [no] {""}
   *[yes] {" "}До тех пор храню текст, потом сотру.
 }
announce-dropped = Хорошо, не отправлю. Текст стёр.
ask-announce-typed = Сколько человек в этом чате? Напишите число цифрами, чтобы подтвердить.
