# What is said when a message is no command: politeness, facts, wishes whose command does not exist yet.

talk-thanks = You are welcome. If you need anything, write: /помощь
talk-nothing-asked = I am not asking anything just now. Write what you need, for example: /чат_класса
talk-phone = No phone number is needed, and I have not kept it. To get into a chat, write: /вступить 5А
talk-out-of-scope = I do not know that: I help with the class chats in MAX only. Lessons and marks are in the diary, or ask the class teacher.

guess = Did I get that right? Press the button and I will do it.
question-expired = The last question is closed: more than 15 minutes have passed. A button takes it up again.
button-of-class = { $title } { $class }
approve-rest = Decline the others ({ $numbers })? A reason is needed.
