# What was opened by mistake or is needed no more.
close-unit-title = Close
close-unit-help = /закрыть_подразделение химики — to take away a unit or a chat of a subject
ask-close-unit-class = Which unit is to be closed? Write its name.
close-unit-class = { $class } is a class, it is closed by the new school year: /новый_учебный_год
close-unit-preview =
    Close { $class }? People in it: { $people }, requests waiting: { $waiting }, invitations: { $invitations }.

    Requests and invitations end, and so does the tie to the chat. Employees keep their roles in the school. The chat itself is deleted in MAX by its owner.
close-unit-button = Close
close-unit-done = { $class } is closed. What is left: /структура
