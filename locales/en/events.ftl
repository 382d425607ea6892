events-title = Webinars
events-help = /вебинары — what is to come, come, be reminded

events-about =
    <b>{ $date }, { $time }</b>
    { $topic }{ $link ->
        [none] {""}
       *[other] {""}
    { $link }
    }

events-line =
    { $webinar }
    Coming: { $going }

events-none = No webinars are planned. Earlier ones are on prof-sferum.ru
events-more = One more by the button.
events-button-come = I come
events-button-remind = Remind me
events-button-stop = No reminders

events-coming =
    { $webinar }

    Noted that you come. You will be reminded a day and half an hour before.

events-reminded =
    { $webinar }

    You will be reminded a day and half an hour before.

events-dropped =
    { $webinar }

    No more reminders of this one.

events-tomorrow =
    A webinar tomorrow.
    { $webinar }

    Not needed? Press the button. No reminders at all: /тишина

events-soon =
    A webinar in half an hour.
    { $webinar }

    Not needed? Press the button. No reminders at all: /тишина

events-over =
    The webinar is over.
    { $webinar }

    Were you there? The school sees the number only.
events-button-was = Yes
events-button-missed = No
events-was = Noted that you were there. Recordings are on prof-sferum.ru
events-missed = All right. Recordings are on prof-sferum.ru
events-past =
    Over
    { $lines }
events-past-line = { $date }, { $topic }: { $count } were there
