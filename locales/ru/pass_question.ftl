# «/передать 5А …» (2.3/13): вопрос тому, кто ведёт класс.
pass-question-title = Передать вопрос
pass-question-help = /передать 5А когда собрание? — вопрос классному руководителю
ask-pass-question-class = Какого класса вопрос?
ask-pass-question-raw = Что спросить? До 500 знаков. Пароли и коды из СМС не пишите.
pass-question-done =
    Вопрос №{ $number } передан { $to ->
        [class_teacher] классному руководителю { $class }
        [keeper] тому, кто ведёт { $class }
       *[administrator] администратору школы
    }. Ответ придёт сюда.

    { school-hours } Срочное — по телефону школы, об опасности — 112.
pass-question-own = { $class } ведёте вы сами, передавать некому.
pass-question-many = Без ответа уже { $count } ваших вопроса. Дождитесь ответа на один из них.
pass-question-link = Ссылку на { $host } не передам: только max.ru, sferum.ru и сайты школы. Напишите без неё.
passed-card =
    Вопрос №{ $number }, { $class }{ $role ->
        [none] { "" }
       *[other] , { role-nom }
    }
    «{ $text }»
passed-closed = Вопрос №{ $number }, { $class }: закрыт, текст удалён.
passed-waits = Вопрос №{ $number } из { $class } ждёт ответа. Без напоминаний: /тишина
passed-dropped = На вопрос №{ $number } ({ $class }) в боте не ответили. Я его удалил. Спросите лично или по телефону школы.
