# Ответ заявителя на вопрос того, кто рассматривает заявку.
answer-question-title = Ответить
answer-question-help = /ответить — ответить на вопрос по заявке
ask-answer-question-ids = На вопрос по какой заявке вы отвечаете? Например: 15
ask-answer-question-text = Ответьте одним сообщением, я передам.
answer-passed = Передал. Решение придёт сюда.
applicant-answered = Ответ по заявке №{ $number }, { $name }: { $text }
