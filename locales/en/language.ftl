# The lines in other languages say: “I answer in English. Press a number.” A speaker should read them aloud before a school relies on them.
language-title = Language
language-help = /язык — if the language is hard

language-choose =
    { $language ->
        [en] I write in plain words. Press a number.
        [uz] Men inglizcha javob beraman. Raqamni bosing.
        [tg] Ман ба англисӣ ҷавоб медиҳам. Рақамро пахш кунед.
        [ky] Мен англисче жооп берем. Номерди басыңыз.
        [az] Mən ingiliscə cavab verirəm. Rəqəmi basın.
        [kk] Мен ағылшынша жауап беремін. Нөмірді басыңыз.
       *[other] I write in plain words. Press a number.
    }

    1 — the class chat
    2 — my request
    3 — the code on the card
    4 — ask a person

    Press a button or type the number, for example: 1
language-button-chat = 1 Class chat
language-button-status = 2 My request
language-button-code = 3 Code on the card
language-button-person = 4 Ask a person
