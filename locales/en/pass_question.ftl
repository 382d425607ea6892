pass-question-title = Pass a question
pass-question-help = /передать 5А когда собрание? — a question to the class teacher
ask-pass-question-class = Of which class is the question?
ask-pass-question-raw = What do you want to ask? Up to 500 signs. Write no passwords and no codes from SMS.
pass-question-done =
    Question №{ $number } went to { $to ->
        [class_teacher] the class teacher of { $class }
        [keeper] whoever keeps { $class }
       *[administrator] the administrator of the school
    }. The answer comes here.

    { school-hours } What is urgent: by the school's telephone; danger: 112.
pass-question-own = You keep { $class } yourself, there is nobody to pass it to.
pass-question-many = { $count } questions of yours have no answer yet. Wait for one of them.
pass-question-link = I do not pass on a link to { $host }: only max.ru, sferum.ru and the school's own. Write it without.
passed-card =
    Question №{ $number }, { $class }{ $role ->
        [none] { "" }
       *[other] , { role-nom }
    }
    “{ $text }”
passed-closed = Question №{ $number }, { $class }: closed, its text is erased.
passed-waits = Question №{ $number } of { $class } waits for an answer. No reminders: /тишина
passed-dropped = Nobody answered question №{ $number } ({ $class }) in the bot. I erased it. Ask in person or by the school's telephone.
