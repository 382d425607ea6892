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
       *[other] Note: people
    } who are not in your contacts cannot add you to a chat then. Enter the class chat by its link: /чат_класса

    If it worked, press “Done”. If the screen differs, press “Not so”.
safe-mode-button-done = Done
safe-mode-button-doubt = Not so

safe-mode-done =
    Noted by your word: safe mode is on, { $date }. No screenshot is needed.

    Enter the class chat by its link from now on: /чат_класса

safe-mode-doubted =
    Thank you. The administrator of the school will see that the guide does not fit.

    Look for safe mode under “Приватность”. If it is not there: /поддержка
