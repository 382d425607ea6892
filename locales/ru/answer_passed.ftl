answer-passed-title = Ответить
answer-passed-help = Ответить на вопрос семьи — кнопкой под ним
ask-answer-passed-raw = Напишите ответ, до 500 знаков. Он уйдёт только тому, кто спросил.
answer-passed-close = Закрыть
answer-passed-answer =
    Ответ на вопрос №{ $number } ({ $class }):
    «{ $text }»

    Спросить ещё: /передать { $class }
answer-passed-sent = Ответ на вопрос №{ $number } отправлен. Текст вопроса удалён.
answer-passed-closed = Вопрос №{ $number } закрыт, текст удалён.
answer-passed-over = На этот вопрос уже ответили, или его закрыли.
