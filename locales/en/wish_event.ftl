wish-event-title = I want a webinar
wish-event-help = /хочу — ask for a webinar; the administrator sees the list
wish-event-done = Put down: you want a webinar. The administrator sees the list. I write as soon as there is one.
wish-event-button-drop = No longer
wish-event-dropped = Taken off the list. What is planned: /вебинары
wish-event-list = They want a webinar: { $names }
wish-event-announced =
    You asked for a webinar, there is one.
    { $webinar }
