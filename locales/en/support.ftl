support-title = Support
support-help = /поддержка — when something does not work

ask-support-topic = Question 1 of 3. What do you need help with?
support-topic-login = I cannot enter MAX
support-topic-no-sferum = No Sferum section
support-topic-class-chat = Class chat
support-topic-role = Role and status
support-topic-other = Something else

ask-support-place = Question 2 of 3. Where does it happen?
support-place-in-max = In MAX itself
support-place-in-sferum = In the Sferum section
support-place-in-chat = In a chat or a call
support-place-in-diary = In the diary

ask-support-platform = Question 3 of 3. On which device?
support-platform-android = Android
support-platform-ios = iPhone
support-platform-desktop = Computer

support-button-helper = Open the helper
support-button-lessons = Instructions
support-button-copy = Copy the text
support-button-letter = Copy the letter

support-answer =
    { $about }

    The “Помощник Сферума” and info@sferum.ru take questions at any time. At school people answer. { school-hours }
    The text and the letter are ready under the buttons. You send the letter yourself.

support-about-entering = Check the number and the connection, wait two minutes and ask for the code again. Tell the code to nobody: neither the school nor I ask for it. If that does not help, write to the “Помощник Сферума”.

support-about-sferum =
    Check that you entered MAX with the number the school knows. The section appears within 1–2 working days.

    If it takes longer, ask the administrator of the school to check the lists, or write to the “Помощник Сферума”.

support-about-chat =
    I give the link to the class chat when the request is approved: /чат_класса

    If the link does not open, it may have been renewed: ask for it with the same command. Old links of VK no longer work.

    If that does not help, give the text to the class teacher.

support-about-role =
    The administrator of the school confirms roles and statuses. How your request stands: /проверить_статус

    No request yet: /роль учитель
    If it takes more than two working days, give the text to the administrator of the school.

support-about-other =
    About classes, roles and chats: the administrator of the school.
    About MAX and Sferum: the “Помощник Сферума”.
    How to do it step by step: /инструкции

    If you are threatened or lost money, call 112.

# Pasted elsewhere, so it is plain: no phone, no name, nothing of a child.
support-paste =
    Hello. { $topic ->
        [login] I cannot enter MAX.
        [no_sferum] There is no Sferum section.
        [class_chat] I cannot enter the class chat.
        [role] My role or status is not confirmed.
       *[other] I need help. Question: (add)
    }
    Where: { $place ->
        [in_sferum] the Sferum section
        [in_chat] a chat or a call
        [in_diary] the electronic diary
       *[in_max] the MAX application
    }
    Device: { $platform ->
        [android] Android
        [ios] iPhone
        [desktop] computer
       *[none] (add)
    }
    School: { $school }
    Role: { $role ->
        [guest] not confirmed yet
       *[other] { role-nom }
    }
    Version of MAX: (add)
    What was tried: (add)
    Date: { $date }

support-letter =
    To: info@sferum.ru
    Subject: A request for support, “{ $school }”

    { $paste }
