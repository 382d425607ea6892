# One question to the applicant, through the bot.
ask-applicant-title = Ask
ask-applicant-help = /вопрос 15 — ask the applicant through the bot
ask-ask-applicant-ids = About which request? For example: 15
ask-ask-applicant-text = What shall I ask? Write it in one message, I will pass it on.
ask-sent = The question about request №{ $number } is passed on. The answer will come here.
applicant-asked =
    A question about your request №{ $number }: { $text }

    Answer in one message, I will pass it on.
