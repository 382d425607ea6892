# A code, a link of an invitation, and the very first code of a school.
redeem-code-title = Enter a code
redeem-code-help = /код 4827 1935 — come in by the code of an invitation
ask-redeem-code-code = Send the code of the invitation: eight digits, for example “4827 1935”. Or the link itself.
ask-redeem-code-school = The code is right. What is the school called? For example: “Лицей № 5”. So it will stand in invitations.
school-opened =
    The school “{ $school }” is open, you are its administrator.

    Next: create the classes (“/создать_класс 5А 7Б 1-4”) and invite the teachers: /пригласить учителя
invitation-card =
    { $role ->
        [parent] You are invited to the chat of the parents of { $class }, “{ $school }”. Is it you?
        [student] You are invited to the chat of the pupils of { $class }, “{ $school }”. Is it you?
        [teacher]
            { $class ->
                [none] You are invited to “{ $school }” as a teacher. Is it you?
               *[other] You are invited to the chat of the teachers of { $class }, “{ $school }”. Is it you?
            }
       *[staff] You are invited to “{ $school }” as an employee. Is it you?
    }
button-apply = Yes, apply
button-mistake = No, a mistake
