check-status-title = My status
check-status-help = /проверить_статус — role, requests, chats

check-status = { $lines }

check-status-sferum = In Sferum: { $confirmed ->
    [yes] confirmed { $date }.
   *[no] waits for the administrator since { $date }.
 }

check-status-suspended = Your rights are suspended. An administrator of the school can give them back.
check-status-orderless = ⚠️ The order on the administrator is not put down (clause 2.1): /админ_приказ №45-ОД от 01.09.2026
check-status-number = Sferum gives the rights of an administrator to the number in the letter. Did you enter MAX with that number?
check-status-number-same = Yes, that one
check-status-number-other = Another one
check-status-number-right = Then you have the rights or get them once Sferum has answered: requests and roles are in your own office there. None after five working days: write to support.
check-status-number-wrong = With this number the rights will not come. Enter MAX with the number in the letter or send a new one to info@sferum.ru. A draft: /письмо_сферум смена администратора
check-status-guest =
    You have no roles and no requests yet.

    With an invitation, open its link or send the code: /код 4827 1935
    Without one, write the class: /вступить 5А
    For teachers and employees: /роль учитель

check-status-role = You are { role-gen }{ $class ->
    [none] {""}
   *[other] {" "}({ $class })
 }, confirmed { $date }.

check-status-led = { $kind ->
    [class] You are the class teacher of { $class }.
   *[other] You keep { $class }.
 } Links to chats: { $links } of { $chats }. Requests waiting: { $waiting }.

check-status-request = Request №{ $number } ({ seat-nom }): { $state ->
    [waiting] waits for a decision since { $date }{ $days ->
        [0] { "" }
       *[other] , working days: { $days }
     }.{ $told ->
        [yes] { " " }I reminded the administrator.
       *[no] { "" }
     }
    [approved] { $class ->
        [none] approved { $date }.
       *[other] approved { $date }. The chat has no link yet, I will send it when it is there.
     }
    [declined] declined { $date }, { reason-polite }.
   *[other] approved { $date }, { state-nom }.
 }

check-status-school =
    <b>“{ $school }”</b>
    Requests waiting: { $waiting }
    Classes: { $classes }, without a class teacher: { $headless }
    Chats without a link: { $linkless } of { $chats }
    Confirmed teachers: { $teachers }
    Valid invitations: { $invitations }

check-status-doubts = “Not so” was pressed: { $count }. Under which texts: /проверка_текстов

check-status-class =
    <b>{ $class }</b>. Class teacher: { $teacher ->
        [none] none
        [unnamed] appointed
       *[other] { $teacher }
    }
    { $chats }

check-status-chat = Chat of { audience-gen }: { $link ->
    [yes] has a link
   *[no] no link
 }; { $bot ->
    [yes] the bot is in the group, members { $members }
   *[no] the bot is not in the group
 }; entered { $entered }, waiting { $waiting }.
check-status-term = Before: { $name }, from { $from } to { $to }.
