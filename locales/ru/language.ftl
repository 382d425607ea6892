# The lines in other languages say: «I answer in Russian. Press a number.» A speaker should read them aloud before a school relies on them.
language-title = Язык
language-help = /язык — если по-русски трудно

language-choose =
    { $language ->
        [en] I answer in Russian. Press a number.
        [uz] Men ruscha javob beraman. Raqamni bosing.
        [tg] Ман ба русӣ ҷавоб медиҳам. Рақамро пахш кунед.
        [ky] Мен орусча жооп берем. Номерди басыңыз.
        [az] Mən rusca cavab verirəm. Rəqəmi basın.
        [kk] Мен орысша жауап беремін. Нөмірді басыңыз.
       *[other] Я пишу просто. Выберите номер.
    }

    1 — чат класса
    2 — моя заявка
    3 — код с карточки
    4 — спросить человека

    Нажмите кнопку или напишите цифру, например: 1
language-button-chat = 1 Чат класса
language-button-status = 2 Моя заявка
language-button-code = 3 Код с карточки
language-button-person = 4 Спросить человека
