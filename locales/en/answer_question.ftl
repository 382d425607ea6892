# The applicant's answer to the person who decides.
answer-question-title = Answer
answer-question-help = /ответить — answer a question about your request
ask-answer-question-ids = Which request is the question about? For example: 15
ask-answer-question-text = Answer in one message, I will pass it on.
answer-passed = Passed on. The decision will come here.
applicant-answered = Answer about request №{ $number }, { $name }: { $text }
