add-event-title = Add a webinar
add-event-help = /вебинар+ 26.11 15:00 Чаты в MAX — announce a webinar for the staff

ask-add-event-raw = Send the day, the hour, the topic and a link if there is one in one message. For example: 26.11 15:00 Чаты и звонки https://prof-sferum.ru/live
add-event-added = Added for { $date }, { $time }. Whoever answers is reminded a day and half an hour before. The list: /вебинары
add-event-bad = The day, the hour or the topic is missing, or that hour is over. Write it like this: /вебинар+ 26.11 15:00 Чаты и звонки
add-event-link = A link to { $host } is not taken: such links steal accounts. A link to max.ru, prof-sferum.ru or an official site will do.
