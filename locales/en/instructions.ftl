instructions-title = How-to
instructions-help = /инструкции — short steps; more on prof-sferum.ru

instructions-list =
    The steps are right here: choose by a button or ask in your own words.

    Longer instructions and videos are on prof-sferum.ru, the last button.

instructions-button-site = prof-sferum.ru
