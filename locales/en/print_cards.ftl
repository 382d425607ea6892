print-cards-title = Cards
print-cards-help = /карточки 7Б родители — cards with a code to tear off, and a picture for the wall
ask-print-cards-audience = Cards for whom?
print-cards-audience-parents = Parents
print-cards-audience-students = Pupils
ask-print-cards-class = For which class?
invite-button-cards = Cards to print

print-cards-ready =
    Cards to print: { $count }, sheets of A4: { $sheets }. Cut along the dots and hand them out yourself.

    This is an invitation of its own { invite-what }. If you revoke it, what you forwarded before still works. Valid until { $until }.
print-cards-poster = This is the picture for the wall: the same link and the same code. A person still looks at each request.
print-cards-file = Cards { $class } { print-cards-whom }
print-cards-poster-file = For the wall { $class } { print-cards-whom }
print-cards-whom = { $role ->
    [parent] parents
    [student] pupils
   *[other] teachers
 }

print-cards-heading = The chat of the { $role ->
    [parent] parents
    [student] pupils
   *[other] teachers
 } of { $class } in MAX
print-cards-how = Point your phone's camera here and press “Start”. Or find the school's bot in MAX and send it the code:
print-cards-until = Valid until { $until }
print-cards-care = Never tell anybody a code from an SMS
