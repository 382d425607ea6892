correct-data-title = Correct my data
correct-data-help = /исправить — if there is a mistake in your data

ask-correct-data-text = What is to be corrected? Write it in one message, I hand it to whoever answers for your data. Write no numbers of documents or phones.
correct-data-sent = Handed over. I do not keep the words, the answer comes here. What is kept of you: /мои_данные
correct-data-asked =
    { $name } asks to correct data:
    { $text }

    Change the lists and roles yourself, then press the button.
correct-data-button = Corrected
correct-data-done = Your data is corrected. Answered by { $by ->
        [administrator] the administrator of the school
       *[other] { $by }
    }. To look: /мои_данные
correct-data-told = Told that it is corrected.
