journal-title = Journal
journal-help = /журнал — what you did and by which clause; the whole school to an administrator

journal-page =
    <b>{ $whose }</b>, the newest first
    { $lines }{ $sum ->
        [none] { "" }
       *[other]
            { "" }

            Checksum of entry №{ $number }: { $sum }
            Forward it to the director: it shows that the journal was not rewritten.
            What one colleague did: /журнал Белов
    }
journal-none = { $whose }: nothing in this part.
journal-whose-school = The journal of the school
journal-whose-own = What you did
journal-whose-one = The journal: { $name }
journal-line = { $date } { $time } · { $who } · { journal-deed }
journal-own-line = { $date } { $time } · { journal-deed }
journal-deed = { $what }{ $kind ->
    [requests] : request №{ $of }
    [invitations] : invitation №{ $of }
    [class] : { $of }
   *[none] { "" }
 }{ $clause ->
    [none] { "" }
   *[other] { "" } (cl. { $clause })
 }{ $refused ->
    [yes] { "" } — refused
   *[no] { "" }
 }
journal-by-bot = the bot
journal-by-somebody = somebody
journal-happened = { $kind ->
    [stranger] Entered without a request
    [entered] Entered the chat
    [left] Left the chat
    [bot_added] The bot was added to a group
    [bot_removed] The bot was removed from a group
    [inspected] A group was looked at
    [action] A postponed action
    [exported] Journal export
    [first_code] The code of the school was issued
    [denied] An action that is not allowed
    [reminded] A reminder
   *[other] An entry of the program
 }
journal-button-earlier = Earlier
journal-button-export = Export
