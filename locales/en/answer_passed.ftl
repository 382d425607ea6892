answer-passed-title = Answer
answer-passed-help = Answer a family's question: by the button under it
ask-answer-passed-raw = Write the answer, up to 500 signs. It goes to nobody but who asked.
answer-passed-close = Close
answer-passed-answer =
    The answer to question №{ $number } ({ $class }):
    “{ $text }”

    To ask more: /передать { $class }
answer-passed-sent = The answer to question №{ $number } is sent. The text of the question is erased.
answer-passed-closed = Question №{ $number } is closed, its text is erased.
answer-passed-over = This question was answered or closed already.
