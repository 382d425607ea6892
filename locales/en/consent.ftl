consent-title = Consent
consent-help = /согласие — what you agree to when you send a request

consent-card =
    <b>Consent to the processing of data</b>, “{ $school }”
    { $text }{ $pupil ->
        [yes] {""}

    If you are not 14 yet, call a parent: the consent is theirs to give.
       *[no] {""}
    }

consent-text =
    What for: to consider your request and to let you into the right chat. I keep the number and the name of your MAX account, the role, the class, what you are to the child and the name you give. Names are erased a week after the decision, those of teachers and staff when they leave the school. Those who decide about the request see them.

    Without consent there are help, safe mode, support and the ways without MAX. To take consent back and erase everything: /удалить_данные

consent-button-yes = I agree
consent-button-no = I do not

consent-given = Your consent is recorded. Now you can send a request: /вступить

consent-refused = All right, I have recorded nothing about you. Without consent there are help, safe mode, support and the ways without MAX. If you change your mind: /вступить

consent-is-given =
    { $text }

    You agreed on { $date }.
