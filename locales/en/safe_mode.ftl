safe-mode-title = Safe mode
safe-mode-help = /безопасный_режим — close your profile to strangers

ask-safe-mode-platform = Where do you use MAX? I will show how to switch safe mode on.
safe-mode-platform-android = Android
safe-mode-platform-ios = iPhone
safe-mode-platform-desktop = Computer

safe-mode-steps =
    { $guide }

    { $role ->
        [student] For pupils the mode is usually on at once: check it together with your parents. People
        [child] Do this on the child's phone, together. People
       *[other] Note: people
    } { $role ->
        [child] who are not in the child's contacts cannot add the child to a chat then: the way in is a link or a code. To manage it from your phone: /семейная_защита
       *[other] who are not in your contacts cannot add you to a chat then. Enter the class chat by its link: /чат_класса
    }

    If it is on, you may say so. The school sees a number only, no names. If the screen differs, press “Not so”.
safe-mode-button-done = It is on
safe-mode-button-later = Not now
safe-mode-button-child = For child
safe-mode-button-doubt = Not so

safe-mode-done =
    Noted by your word: safe mode is on{ $whose ->
        [child] {" "}on the child's phone
       *[self] {""}
    }, { $date }. No screenshot is needed.

    The class chat is entered by its link from now on: /чат_класса

safe-mode-later = Fine, nothing is noted. You can come back any day: /безопасный_режим

safe-mode-doubted =
    Thank you. The administrator of the school will see that the guide does not fit.

    Look for safe mode under “Приватность”. If it is not there: /поддержка
