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
faq-urgent-pupil = { $answer }
faq-answer-pupil =
    { $answer }

    Compared with the sources: { $checked }
faq-ask-pupil =
    Ask in your own words, for example: ссылка не открывается

    Or choose what it is about.
faq-doubted-pupil =
    Thank you. The school's administrator will see that the answer did not fit.

    Ask { $route ->
        [class_teacher] the class teacher
        [director] the class teacher or the head of the school
        [helper] your parents: they can write to the Sferum helper, max.ru/sferum_help
       *[other] the class teacher
    }. A text is behind the button.
guide-pupil =
    <b>{ $title }</b>
    { $steps }
    { $note }
    Compared with a description: { $checked }
safe-mode-doubted-pupil =
    Thank you. The school's administrator will see that the steps did not fit.

    Look for “Безопасный режим” under “Приватность”. Not there: show it to your parents or a teacher.
safe-mode-later-pupil = All right, nothing is noted. Come back whenever it suits you: /безопасный_режим

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

# Without MAX: decided with the parents.
ask-alternatives-alternative-pupil =
    MAX is voluntary. Without it there are the paper diary, meetings and parents' evenings (clause 1.7 of the Regulation).

    Decide with your parents what suits you. No reason is needed.
alternatives-look-pupil =
    Nothing is noted. Without MAX there are:

    The diary: homework and news on paper.
    A meeting: the class teacher sets the time.
    Parents' evenings: your parents go there.
    The phone: your parents call the school.

    { $school ->
        [none] Any answer is fine.
       *[other] In our school: { $school }. Any answer is fine.
    } To note one, press a button.
alternatives-chosen-pupil =
    Noted: { $way ->
        [paper_diary] the paper diary
        [meeting] meetings by appointment
        [phone] the school's phone
       *[assembly] parents' evenings
    }. No reason is kept. No more reminders about MAX.{ $withdrawn ->
        [0] { "" }
       *[other] { " " }Request №{ $withdrawn } is closed, nobody will decide it.
    }

    Tell the class teacher.{ $school ->
        [none] { "" }
       *[other] { " " }In our school: { $school }.
    } If you change your mind, write: /вступить 5А

# An answer that does not fit the question, and what else is not done.
refused-misfit-pupil =
    { $kind ->
        [class] A class is needed, for example: 5А
        [unit] Write the name in letters, at most 40, for example: Хор
        [subject] Name a school subject, for example: химия
        [count] A number is needed, for example: 25
        [date] A day is needed, for example: 30.11
        [link] The link of a group is needed, it begins with https://max.ru/join/
        [code] A code of eight digits is needed, for example: 4827 1935
        [numbers] Numbers of requests are needed, for example: 12 14-16
        [name] Write the name in letters, at most 60, for example: Анна
        [school] Write the name of the school, at most 100 signs, for example: Лицей № 5
        [file] Send a file: the paper clip below → “Файл”.
        [text] Answer in words, at most 500 signs.
       *[word] Choose the answer by a button.
    }
    Not needed, write: /отмена
refused-text-only-pupil = I understand only text and buttons. What you can write: /помощь
refused-foreign-contact-pupil = I do not take contacts of others. That person should write to me: /начать
refused-button-stale-pupil = The button is too old. Write the command again, for example: /проверить_статус
refused-too-many-guesses-pupil = Too many wrong codes. Try again in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } or ask the class teacher for a new code.
talk-nothing-asked-pupil = I am not asking anything now. Write what you need, for example: /чат_класса
talk-phone-pupil = No phone number is needed, I have not kept it. To get into the chat, write: /вступить 5А
