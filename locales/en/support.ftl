support-title = Support
support-help = /поддержка — when something does not work

ask-support-topic = What do you need help with?
support-topic-login = I cannot enter MAX
support-topic-no-sferum = No Sferum section
support-topic-class-chat = Class chat
support-topic-role = Role and status
support-topic-other = Something else

support-button-helper = Sferum helper
support-button-lessons = Instructions
support-button-copy = Copy the text

support-about-entering =
    Check the number and the connection, wait two minutes and ask for the code again. Tell the code to nobody: neither the school nor I ask for it.

    If that does not help, write to the “Помощник Сферума” or to info@sferum.ru. A ready text is under the button, add your device to it.

support-about-sferum =
    Check that you entered MAX with the number the school knows. The section appears within 1–2 working days.

    If it takes longer, ask the administrator of the school to check the lists. Or write to the “Помощник Сферума” and to info@sferum.ru. A ready text is under the button.

support-about-chat =
    I give the link to the class chat when the request is approved: /чат_класса

    If the link does not open, it may have been renewed: ask for it with the same command. Old links of VK no longer work.

    If that does not help, turn to the class teacher or the administrator of the school. A ready text is under the button.

support-about-role =
    The administrator of the school confirms roles and statuses. How your request stands: /проверить_статус

    No request yet: /роль учитель
    If it takes more than two working days, turn to the administrator of the school. A ready text is under the button.

support-about-other =
    About classes, roles and chats: the administrator of the school.
    About MAX and Sferum: the “Помощник Сферума” or info@sferum.ru.
    How to hold lessons and calls: prof-sferum.ru.

    A ready text is under the button. If you are threatened or lost money, call 112.

# Pasted elsewhere, so it is plain: no phone, no name, nothing of a child.
support-paste =
    Hello. { $topic ->
        [login] I cannot enter MAX.
        [no_sferum] There is no Sferum section.
        [class_chat] I cannot enter the class chat.
        [role] My role or status is not confirmed.
       *[other] I need help. Question: (add)
    }
    School: { $school }
    Role: { $role ->
        [guest] not confirmed yet
       *[other] { role-nom }
    }
    Device and version of MAX: (add)
    What was tried: (add)
    Date: { $date }
