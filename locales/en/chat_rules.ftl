chat-rules-title = Rules of the chat
chat-rules-help = /правила 5А — the rules of the chat; a class teacher has them pinned

ask-chat-rules-audience = Into which chat?
chat-rules-audience-parents = Parents
chat-rules-audience-students = Pupils
chat-rules-audience-teachers = Teachers

chat-rules =
    <b>Rules of the chat</b>
    1. We write about the class. The rest goes in private.
    2. Nobody writes from { $from } to { $to } o'clock.
    3. No marks, diagnoses, phone numbers or other people's photos.
    4. No insults. If it happens, tell the school's bot: /сообщить
    5. The link is not passed on: the teacher lets everybody in.
    6. The school asks for no SMS codes, passwords or money here.
    7. The chat is voluntary (clause 1.7): what matters is told in another way as well.

chat-rules-preview =
    This goes into the chat of { $class } for { audience-nom } and is pinned:

    { $rules }{ $quiet ->
        [yes] {""}

    These are quiet hours. Send it in the morning?
       *[no] {""}
    }

chat-rules-sent = The rules are in the chat of { $class } for { audience-nom }{ $pinned ->
    [yes] , I am pinning them.
   *[no] . Please pin the message yourself: I have no right to.
 }

not-pinned =
    The message is in the chat of { $class } for { audience-nom }, but MAX refused to pin it. Please pin it yourself: open the chat → hold your finger on the message → “Pin”.
    Mostly I am not an administrator there, or have no right to pin. Once I have it, press “Check”: next time I will pin.
