# The applicant has changed his mind.
withdraw-request-title = Withdraw a request
withdraw-request-help = /отозвать_заявку — if you changed your mind or took the wrong class
withdraw-request-none = You have no request that waits. What there was: /проверить_статус
withdraw-request-which = Which request?
withdraw-request-done = Request №{ $number } withdrawn. To apply again: /вступить
request-withdrawn =
    Request №{ $number } withdrawn by the applicant
    { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }
