# Three questions, then the answer there is, the official helper, a text for it and the same as a letter.
support-title = Поддержка
support-help = /поддержка — если что-то не работает

ask-support-topic = Вопрос 1 из 3. С чем нужна помощь?
support-topic-login = Не вхожу в MAX
support-topic-no-sferum = Нет раздела Сферум
support-topic-class-chat = Чат класса
support-topic-role = Роль и статус
support-topic-other = Другое

ask-support-place = Вопрос 2 из 3. Где это происходит?
support-place-in-max = В самом MAX
support-place-in-sferum = В разделе Сферум
support-place-in-chat = В чате или звонке
support-place-in-diary = В дневнике

ask-support-platform = Вопрос 3 из 3. На каком устройстве?
support-platform-android = Android
support-platform-ios = iPhone
support-platform-desktop = Компьютер

support-button-helper = Открыть Помощника
support-button-lessons = Инструкции
support-button-copy = Скопировать текст
support-button-letter = Скопировать письмо

support-answer =
    { $about }

    «Помощник Сферума» и почта info@sferum.ru принимают вопросы всегда. В школе отвечают люди. { school-hours }
    Текст и письмо готовы, они под кнопками. Письмо отправляете вы сами.

support-about-entering = Проверьте номер и связь, подождите две минуты и запросите код ещё раз. Код никому не сообщайте: ни школа, ни я его не спрашиваем. Не помогло — напишите в «Помощник Сферума».

support-about-sferum =
    Проверьте, что вошли в MAX с тем номером, который знает школа. Раздел появляется не сразу, за 1–2 рабочих дня.

    Ждёте дольше — спросите администратора школы, он проверит списки, или напишите в «Помощник Сферума».

support-about-chat =
    Ссылку на чат класса даю я, когда заявку одобрят: /чат_класса

    Ссылка не открывается — её могли обновить. Запросите её той же командой. Старые ссылки VK больше не работают.

    Не помогло — отдайте текст классному руководителю.

support-about-role =
    Роль и статус подтверждает администратор школы. Что с вашей заявкой: /проверить_статус

    Заявки нет — подайте её: /роль учитель
    Ждёте больше двух рабочих дней — отдайте текст администратору школы.

support-about-other =
    О классах, ролях и чатах школы — к администратору школы.
    О работе MAX и Сферума — в «Помощник Сферума».
    Как сделать по шагам: /инструкции

    Угрожают или выманили деньги — звоните 112.

# Pasted elsewhere, so it is plain: no phone, no name, nothing of a child.
support-paste =
    Здравствуйте. { $topic ->
        [login] Не получается войти в MAX.
        [no_sferum] Нет раздела «Сферум».
        [class_chat] Не получается войти в чат класса.
        [role] Не подтверждается роль или статус.
       *[other] Нужна помощь. Вопрос: (допишите)
    }
    Где: { $place ->
        [in_sferum] раздел «Сферум»
        [in_chat] чат или звонок
        [in_diary] электронный дневник
       *[in_max] приложение MAX
    }
    Устройство: { $platform ->
        [android] Android
        [ios] iPhone
        [desktop] компьютер
       *[none] (допишите)
    }
    Школа: { $school }
    Роль: { $role ->
        [guest] ещё не подтверждена
       *[other] { role-nom }
    }
    Версия MAX: (допишите)
    Что уже пробовали: (допишите)
    Дата: { $date }

support-letter =
    Кому: info@sferum.ru
    Тема: Обращение в поддержку, «{ $school }»

    { $paste }
