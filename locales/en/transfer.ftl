transfer-title = Move
transfer-help = /перевести — the child moved to another class: “/перевести 5А 5Б”; the administrator gives the number of the request: “/перевести 27 5Б”

ask-transfer-to = To which class?
transfer-which = Who moves from { $from } to { $to }? I keep no names, so I need the number on the card of the request: /перевести 27 { $to }. The button shows the numbers of the class.
transfer-button-list = Who is in the class
transfer-same = This family is in { $class } already.
transfer-handed-on = I told the class teacher of { $from } that you move to { $to }. The link of the new chat comes here when it is done. If another child of yours is in { $to } and you do not leave { $from }: /вступить { $to }
transfer-asked = { $name } writes of a move to { $to }. Request: { $who }.
transfer-warn = { $who } → { $to }. Closed:
    { $lines }

    Let into { $to } at once, with the link.
transfer-told = You were moved from { $from } to { $to }.
transfer-done = { $who } → { $to }: done, the new request No. { $number } is approved.{ $count ->
        [0] { "" }
       *[other] { " " }Remove from the old chat yourself: I may not there.
    }
