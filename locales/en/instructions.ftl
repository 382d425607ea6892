instructions-title = Instructions
instructions-help = /инструкции создать чат — short steps; more at prof-sferum.ru

instructions-list =
    { $of ->
        [unknown] I have no steps for that. There are these, choose one:
       *[all] I show the steps right here. Choose one or write what you need: /инструкции создать чат
    }

    Detailed instructions and videos are at prof-sferum.ru, the last button.

instructions-command =
    I do that myself, with one command:
    { $how }

instructions-button-site = prof-sferum.ru
