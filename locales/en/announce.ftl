announce-title = Announcement
announce-help = /объявление — a text into the class chat through me

ask-announce-class = An announcement for which class?
ask-announce-audience = For whom?
announce-audience-parents = Parents
announce-audience-students = Pupils
announce-audience-teachers = Teachers
ask-announce-raw = Send the text of the announcement in one message, up to 500 characters.

announce-preview =
    This goes into the chat of { audience-gen } of { $class }:

    { $raw }{ $quiet ->
        [yes] {""}

    These are quiet hours. Send it in the morning?
       *[no] {""}

    I will keep no text of it.
    }{ $count ->
        [0] {""}
       *[other] {""}

    There are { $count } people in the chat: I will ask you to write this number, and a second administrator has to agree.
    }

announce-button-send = Send
announce-button-morning = In the morning
announce-button-urgent = Send now
announce-sent = Announcement into the chat of { audience-gen } { $class }
announce-unseen = I am not in the chat of { audience-gen } of { $class }. Add me to the group and write there: /привязать_чат { $class }
announce-link = I will not send a link to { $host } into the chat: such links steal accounts. Write without it, documents are on the school's site.
announce-planned = I will send it into the chat of { audience-gen } of { $class } at { $at }.{ $kept ->
    [no] {""}
   *[yes] {" "}Until then I keep the text, then I erase it.
 }
announce-dropped = All right, I will not send it. The text is erased.
ask-announce-typed = How many people are in this chat? Write the number in digits to confirm.
