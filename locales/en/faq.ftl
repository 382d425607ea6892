faq-title = Questions
faq-help = /вопросы — answers to common questions

faq-ask =
    Ask in your own words, for example: the link does not open

    Or choose what it is about.

# What a question is about, on a button and in lists.
faq-question = { $title }

# An answer of guides/faq.toml; what cannot wait says nothing else.
faq-answer =
    { $answer }

    Compared with the sources: { $checked }
faq-urgent = { $answer }

faq-button-more = More questions
faq-button-doubt = Not so
faq-doubted =
    Thank you. The school's administrator will see that the answer did not fit.

    Ask { $route ->
        [class_teacher] the class teacher
        [director] the head of the school
        [helper] the Sferum helper: max.ru/sferum_help
        [info] by mail: info@sferum.ru
        [prof] at prof-sferum.ru
       *[other] the school's administrator
    }. A text to send is behind the button.

# Pasted elsewhere, so it is plain: no phone, no name, nothing of a child.
faq-paste =
    Hello. { $about }

    School: { $school }
    Role: { $role ->
        [guest] not confirmed yet
       *[other] { role-nom }
    }
    { $route ->
        [administrator] Class or post: (add it)
        [info] Address and tax number of the school: (add it)
        [helper] Device, version of MAX, what was tried: (add it)
       *[other] Class: (add it)
    }
    Date: { $date }
faq-paste-about = I need help, the question is: { $title }
