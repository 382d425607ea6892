# Everything that lets people in stands still.
freeze-title = Freeze
freeze-help = /заморозить — stop admissions and invitations at once

freeze-done =
    Admissions are stopped: nobody is let in or invited, no links are given. Requests and codes are kept, the chats of MAX work as before.

    Undo: /разморозить
freeze-told =
    ⚠️ Admissions and invitations are stopped. { $by ->
        [administrator] An administrator of the school did it.
       *[other] By: { $by }.
    } Ask in person what has happened.
freeze-already = Admissions are stopped already. Undo: /разморозить
