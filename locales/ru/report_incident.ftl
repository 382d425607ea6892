report-incident-title = Сообщить школе
report-incident-help = /сообщить — мошенник, чужой, травля, угроза

ask-report-incident-kind = Что случилось? Если опасность прямо сейчас, звоните 112.
report-incident-kind-fraud = Мошенник
report-incident-kind-stranger = Чужой в чате
report-incident-kind-insult = Оскорбления
report-incident-kind-danger = Опасность ребёнку
report-incident-kind-file = Файл или ссылка
report-incident-kind-bullying = Травля

report-incident-first = { $kind ->
    [stranger]
        Не отвечайте этому человеку и ничего не открывайте. Встретиться зовёт или угрожает — звоните 112.

        Классный руководитель проверит и удалит чужого. Сообщить ему?
   *[insult]
        Не отвечайте тем же. Снимок экрана сохраните у себя, мне не присылайте.

        В MAX нажмите и держите сообщение, затем «Пожаловаться». Сообщить классному руководителю?
 }

report-incident-button-pass = Сообщить школе
report-incident-button-take = Беру

report-incident-card =
    ⚠️ Сообщение о нарушении: { report-incident-name }{ $class ->
        [none] {""}
       *[other] , { $class }
    }
    Сообщает: { $name }. Что именно написано, я не спрашивал.

    { $kind ->
        [danger] Свяжитесь сейчас. Есть угроза жизни — звоните 112.
        [bullying] Поговорите с семьёй лично и сегодня. Есть угроза жизни — звоните 112.
        [stranger] Проверьте, кто в чате; чужого удалите и обновите ссылку.
        [insult] Напомните правила чата, при необходимости удалите сообщение.
       *[other] Предупредите чат: коды никому не называть, файлы не открывать.
    }

report-incident-passed = { $teacher ->
    [yes] Сообщил классному руководителю.
   *[no] Сообщил администратору школы.
 } Когда возьмут, напишу сюда. Станет хуже — звоните 112.

report-incident-taken = Ваше сообщение взяли в работу: { $by ->
    [administrator] администратор школы
   *[other] { $by }
 }.
report-incident-card-taken =
    Сообщение о нарушении: { report-incident-name }{ $class ->
        [none] {""}
       *[other] , { $class }
    }
    Взято в работу: { $by ->
        [administrator] администратор школы
       *[other] { $by }
    }.
report-incident-taken-before = Это сообщение уже взяли.
report-incident-taken-toast = Передал, что вы взяли.

# Expects $kind.
report-incident-name = { $kind ->
    [fraud] мошенник
    [stranger] чужой в чате
    [insult] оскорбления
    [danger] опасность ребёнку
    [bullying] травля
   *[file] опасный файл или ссылка
 }
