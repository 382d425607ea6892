# What is said when a message is no command: politeness, facts, wishes whose command does not exist yet.

talk-thanks = Пожалуйста. Если что-то понадобится, напишите: /помощь
talk-nothing-asked = Сейчас я ни о чём не спрашиваю. Напишите, что нужно, например: /чат_класса
talk-phone = Номер телефона не нужен, я его не сохранил. Чтобы попасть в чат, напишите: /вступить 5А
talk-out-of-scope = Этого я не знаю: помогаю только с чатами класса в MAX. Об уроках и оценках скажет дневник или классный руководитель.

guess = Правильно понял? Нажмите кнопку, и сделаю.
question-expired = Прошлый вопрос закрыт: прошло больше 15 минут. Продолжить можно кнопкой.
button-of-class = { $title } { $class }
approve-rest = Отклонить остальные ({ $numbers })? Нужна причина.
