# (2.6/4): a lesson at a distance, told in the chat.
lesson-title = An online lesson
lesson-help = /урок 9А 23.11 10:00 link — to announce an online lesson in the chat and remind before it
ask-lesson-class = For which class is the lesson?
ask-lesson-raw = When is the lesson? The day, the time and a link, if there is one. For example: 30.11 10:00
lesson-bad = I need a day and a time to come, for example: /урок { $class } 30.11 10:00
lesson-link = I will not send a link to { $host } into the chat: such links steal accounts. Write it without.
lesson-many = There are { $count } lessons ahead already, I keep no more for one chat.
lesson-unseen = I am not in this chat. Add me to the group and write there: /привязать_чат { $class }
lesson-preview =
    The chat will get:

    { $told }

    { $when ->
        [morning] It is quiet hours now: I say it in the morning
       *[now] I say it at once
    }, and once more { $minutes } minutes before it begins.
lesson-button-send = Announce
lesson-button-drop = Call it off
lesson-about =
    { $class }: an online lesson on { $date } at { $time }.{ $link ->
        [none] { "" }
       *[other] { " " }Enter: { $link }
    }
lesson-soon =
    It begins soon.
    { $lesson }
lesson-off =
    The lesson is called off.
    { $lesson }
lesson-set =
    Written down.
    { $lesson }

    About calls: /инструкции звонки
lesson-dropped =
    Called off.
    { $lesson }
