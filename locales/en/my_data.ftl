my-data-title = My data
my-data-help = /мои_данные — what the school keeps about you

my-data-list =
    <b>What is kept about you</b>
    { $lines }

    I keep no phone number, conversation, document, password or login code.
    To erase it: /удалить_данные. To correct your full name, apply for the role again.

my-data-none =
    Nothing is kept about you: no roles and no requests.

    I never keep phone numbers, conversations, documents, passwords or login codes.

my-data-led = { $kind ->
    [class] You are the class teacher of { $class }.
   *[other] You keep { $class }.
 }
my-data-consent = Consent to the processing of data: given on { $date }
my-data-name = Full name: { $name }
my-data-request-name = The name in this request: { $name }
my-data-request-child = The child's name in this request: { $name } (erased with the decision)
my-data-request-relation = What you are to the child in this request: { relation-nom }
my-data-chat = Chat of { audience-gen } { $class }: { $here ->
    [yes] you are in it since { $date }.
   *[no] you left it, you entered { $date }.
 }
my-data-invitations = Invitations you issued, valid and past: { $count }
my-data-safe-mode = Safe mode{ $whose ->
    [child] {" "}on the child's phone
   *[self] {""}
 }: on by your word, { $date } ({ $device ->
    [android] Android
    [ios] iPhone
   *[desktop] computer
 })
my-data-alternative = Without MAX: { $way ->
    [paper_diary] the paper diary
    [meeting] meetings
    [phone] the phone
   *[assembly] gatherings
 }, since { $date }
my-data-webinars = Webinars you answered to: { $count }
my-data-question = An open question: I waited for your answer. It is dropped now.
my-data-guesses = Wrong codes in a row: { $count }
my-data-button-file = As a file
my-data-file = My data { $date }
my-data-file-ready = Everything the school keeps about you, for programs (JSON). Do not forward this file.
my-data-passed = Question №{ $number } ({ $class }), its text is kept until it is answered: “{ $text }”
