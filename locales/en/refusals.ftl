# Why not, and what to do next. A refusal never repeats what was typed; “no” and “not yours to know” sound the same.

refused-not-open = The school is not open yet. The first code opens it, for example: /код 4827 1935
refused-not-allowed = This is not open to you. What is: /помощь
refused-suspended = Your rights in the bot are suspended. An administrator of the school can give them back. If this is a mistake, call the school.
refused-too-many-dangerous = There were three of these within an hour. Wait an hour: somebody with your phone will not get far.
refused-class-unknown = There is no such class, or it is not open to you. Check how it is written, for example: 5А
refused-request-unknown = There is no such request, or it is not open to you. What waits: /заявки
refused-invitation-unknown = There is no such invitation, or it is not open to you. The valid ones: /приглашения
refused-person-unknown = No confirmed teacher has that name. Write the surname, for example: Петрова. To invite a teacher: /пригласить учителя
refused-code-invalid = This code or invitation does not work. Check the digits or ask for a new one. You can do without it: /вступить 5А
refused-too-many-guesses = Too many wrong codes. Try again in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
 } or ask for a new invitation.
refused-already-decided = { $outcome ->
    [withdrawn] This request is withdrawn
    [approved] This request is approved already
   *[declined] This request is declined already
 } ({ $by ->
    [applicant] the applicant
    [administrator] administrator
   *[other] { $by }
 }). The others: /заявки
refused-own-request = You cannot decide your own request: somebody else will. How it stands: /проверить_статус
refused-already-requested = Your request №{ $number } is sent and waits for a decision. How it stands: /проверить_статус
refused-link-malformed = This is no invitation to a MAX group. Copy it whole in the group: settings → “Invite by link”. It begins like this: https://max.ru/join/
refused-link-foreign = { $kind ->
    [sferum] This is an old link of Sferum, it no longer works.
    [telegram] This is a link of Telegram.
    [whatsapp] This is a link of WhatsApp.
    [viber] This is a link of Viber.
   *[vk] This is a link of VK.
 } I need the link of a MAX group, it begins like this: https://max.ru/join/
refused-link-lookalike = The address looks like max.ru but is another site. Do not open it or pass it on. Copy the link in MAX itself, it begins like this: https://max.ru/join/
refused-link-taken = This link already belongs to another chat. Check which group it is from. What is recorded: /классы
refused-button-stale = This button is too old. Write the command again, for example: /проверить_статус
refused-button-forged = This button does not work. Open the menu again: /начать
refused-forwarded = I do not carry out forwarded messages. Write the command yourself, for example: /проверить_статус
refused-leaked-code = This looks like a login code. Delete it and tell it to nobody: neither the school nor I ask for codes from SMS or passwords. A code of an invitation is another, of eight digits: 4827 1935
refused-too-long = The message is too long. Write a shorter one, for example: /чат_класса 5А
refused-text-only = I understand only text and buttons. What can be written: /помощь
refused-foreign-contact = I do not take or keep contacts of other people. Let them write to me: /начать
refused-misfit =
    { $kind ->
        [class] I need a class, for example: 5А
        [unit] Name the unit in letters, up to 40 signs, without links, for example: Педагоги
        [subject] Name a school subject, for example: химия
        [count] I need a number, for example: 25
        [date] I need a day, for example: 30.11
        [link] I need the link of the group, it begins like this: https://max.ru/join/
        [code] I need a code of eight digits, for example: 4827 1935
        [numbers] I need numbers of requests, for example: 12 14-16
        [name] Write it in letters, up to 60, for example: Анна
        [school] Write the name of the school without links and angle brackets, up to 100 characters, for example: Лицей № 5
        [file] Send a file: the paper clip below → «File».
        [text] Answer in words, up to 500 characters.
       *[word] Choose the answer by a button.
    }
    Changed your mind: /отмена
refused-file-too-large = The file is larger than 10 MB; I do not read such files. Take out pictures and spare sheets and send it again.
refused-file-kind = { $reading ->
    [table] I need a table: a xlsx or csv file. In Excel: «File» → «Save as» → «Excel workbook (xlsx)».
   *[text] I need a text: a docx or txt file. In Word: «File» → «Save as» → «Word document (docx)».
 } Send it again.
refused-file-unasked = I take a file after a command. The school list: /загрузить_список, the regulation: /загрузить_положение
refused-group-only = This command works in the group of the class. Write it there, for example: /привязать_чат 5А родители
refused-direct-only = Write to me about this in the private dialogue, for example: /чат_класса
refused-date-bad = I need a day from today on and within half a year. For example: до 30.11
refused-count-bad = From 1 to { $most } is possible. For example: /пригласить 5А родители 25
refused-count-mistyped = Another number, nothing was done. Type it again or: /отмена
refused-too-many-requests = You have requests that wait for a decision. Please wait for the answer. How they stand: /проверить_статус
refused-nothing = I did not understand the message. Write in words, for example: /помощь
refused-frozen = The school has stopped admissions for a while. Nothing is lost: try again later. For anything urgent tell the class teacher.
refused-invitation-needed = This school takes families with an invitation. Ask the class teacher for a code and send it here, for example: /код 4827 1935
