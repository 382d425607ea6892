class-chat-link-pupil =
    The chat of your class, { $class }. The link is for you only:
    { $link }
class-chat-no-link-pupil = There is no link to the chat of { $class } yet. I send it to you here when there is.
request-sent-pupil =
    Request №{ $number } is sent. The answer comes here, usually by { $by }.

    How it stands: /проверить_статус
approved-link-pupil =
    Request №{ $number } is approved. Press the link to enter the chat of { $class }:
    { $link }

    It is for you only. Send it to nobody.
approved-no-link-pupil = Your request is approved. There is no link to the chat of { $class } yet: I send it to you when there is.
ask-redeem-code-code-pupil = Type the code from your card, eight digits, for example “4827 1935”. No code? Ask your class teacher. Tell nobody a code from an SMS.
report-incident-first-pupil = { $kind ->
    [stranger]
        Do not answer this person. Open nothing and go nowhere with him. It is not your fault.

        Show the message to an adult: your mother, your father, a teacher. If you are afraid or asked to meet, call 112.

        Tell your class teacher? Press the button.
   *[insult]
        Do not answer in kind. It hurts, and you need not keep silent.

        Show the message to an adult you trust. Tell your class teacher? Press the button.
 }
faq-urgent-pupil = { $topic ->
    [fraud_call]
        Hang up. Give nobody a code, a password or money, even if they say they are “from school”.

        Tell an adult right now. If you have said the code, tell that too: nobody will scold you.
    [dangerous_file]
        Do not open it and do not pass it on.

        If you have opened it, switch the internet off and show the phone to an adult.
   *[bullying]
        It is good that you speak of it. It is not your fault.

        In danger right now, call 112. To talk, free and in secret: 8 800 2000 122.

        Today tell an adult you trust: your mother, your father, a teacher, a psychologist. To tell the school there is the button below.
 }

# English has one «you».
start-family-pupil = { start-family }
start-waiting-pupil = { start-waiting }
check-status-role-pupil = { check-status-role }
welcome-pupil = { welcome }
ask-request-join-role-pupil = { ask-request-join-role }
applicant-asked-pupil = { applicant-asked }
declined-pupil = { declined }
ask-safe-mode-platform-pupil = { ask-safe-mode-platform }
safe-mode-done-pupil = { safe-mode-done }
ask-report-incident-kind-pupil = { ask-report-incident-kind }
report-incident-passed-pupil = { report-incident-passed }
report-incident-taken-pupil = { report-incident-taken }
my-data-list-pupil = { my-data-list }
suspend-member-told-pupil = { suspend-member-told }
restore-member-told-pupil = { restore-member-told }
delete-data-warn-pupil = { delete-data-warn }
quiet-is-on-pupil = { quiet-is-on }
unknown-pupil = { unknown }
guess-pupil = { guess }
talk-thanks-pupil = { talk-thanks }
refused-not-allowed-pupil = { refused-not-allowed }
refused-suspended-pupil = { refused-suspended }
refused-class-unknown-pupil = { refused-class-unknown }
refused-code-invalid-pupil = { refused-code-invalid }
refused-already-requested-pupil = { refused-already-requested }
refused-button-forged-pupil = { refused-button-forged }
refused-forwarded-pupil = { refused-forwarded }
refused-leaked-code-pupil = { refused-leaked-code }
refused-too-long-pupil = { refused-too-long }
refused-too-many-requests-pupil = { refused-too-many-requests }
refused-nothing-pupil = { refused-nothing }
refused-frozen-pupil = { refused-frozen }
refused-invitation-needed-pupil = { refused-invitation-needed }
waits-told-pupil = { waits-told }
remind-entry-pupil = { remind-entry }
remind-letter-pupil = { remind-letter }
