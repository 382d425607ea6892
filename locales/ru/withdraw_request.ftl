# «/отозвать_заявку»: заявитель передумал.
withdraw-request-title = Отозвать заявку
withdraw-request-help = /отозвать_заявку — передумали или ошиблись классом
withdraw-request-none = Заявок, которые ждут решения, у вас нет. Что было: /проверить_статус
withdraw-request-which = Какую заявку отозвать?
withdraw-request-done = Заявка №{ $number } отозвана. Подать снова: /вступить
request-withdrawn =
    Заявка №{ $number } отозвана заявителем
    { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
