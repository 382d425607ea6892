start-title = Begin
start-help = /начать — where to begin

start-unopened =
    Hello. I am “Дежурный”, a school bot. The school is not open here yet.

    An administrator opens it with the first code. The program prints the code when it is started. It works for a day and only once.

    Send the code here: /код 4827 1935

start-administrator =
    Hello. You are an administrator of “{ $school }”.

    { $classes ->
        [0] There are no classes yet. Begin with them: /создать_класс 5А 7Б 1-4
       *[other] Classes: { $classes }. Requests waiting: { $waiting }.
    }

start-class-teacher =
    Hello. { $kind ->
        [class] You are the class teacher of { $classes }
       *[other] You keep { $classes }
    }, “{ $school }”.

    { $waiting ->
        [0] No new requests. { $kind ->
            [class] To invite parents: /пригласить родителей
           *[other] How the chats are: /мои_чаты
        }
       *[other] Requests waiting: { $waiting }. To see them: /заявки
    }

start-employee =
    Hello. “{ $school }”, your status of { role-nom } is confirmed.

    What I can do for you: /помощь

start-family =
    Hello. “{ $school }”, you are a { role-nom } ({ $classes }).

    The link to the class chat: /чат_класса

start-waiting =
    Hello. “{ $school }”, your request №{ $number } ({ role-nom }) waits for a decision. The answer will come here.

    How it stands: /проверить_статус

start-guest =
    Hello. I am “Дежурный”, the bot of “{ $school }”. I help people into the class chat.

    With an invitation, open its link or send the code: /код 4827 1935
    Without one, write the class: /вступить 5А
    For teachers and employees: /роль учитель

    MAX is voluntary. How to do without it: /без_макс
    I never ask for codes from SMS, passwords or money.
