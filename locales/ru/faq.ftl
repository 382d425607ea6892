faq-title = Частые вопросы
faq-help = /вопросы — ответы на частые вопросы

faq-ask =
    Спросите своими словами, например: ссылка не открывается

    Или выберите, о чём вопрос.

# What a question is about, on a button and in lists.
faq-question = { $title }

# An answer of guides/faq.toml; what cannot wait says nothing else.
faq-answer =
    { $answer }

    Сверено с источниками: { $checked }
faq-urgent = { $answer }

faq-button-more = Ещё вопросы
faq-button-doubt = Не так
faq-doubted =
    Спасибо. Администратор школы увидит, что ответ не подошёл.

    Спросите { $route ->
        [class_teacher] классного руководителя
        [director] директора школы
        [helper] «Помощник Сферума»: max.ru/sferum_help
        [info] по почте info@sferum.ru
        [prof] на prof-sferum.ru
       *[other] администратора школы
    }. Готовый текст — под кнопкой.

# Pasted elsewhere, so it is plain: no phone, no name, nothing of a child.
faq-paste =
    Здравствуйте. { $about }

    Школа: { $school }
    Роль: { $role ->
        [guest] ещё не подтверждена
       *[other] { role-nom }
    }
    { $route ->
        [administrator] Класс или должность: (допишите)
        [info] Адрес и ИНН школы: (допишите)
        [helper] Устройство, версия MAX, что пробовали: (допишите)
       *[other] Класс: (допишите)
    }
    Дата: { $date }
faq-paste-about = Нужна помощь, вопрос: { $title }
