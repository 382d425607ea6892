safety-report-title = Safety
safety-report-help = /безопасность 5А — how many families switched safe mode on, a text for the meeting

ask-safety-report-class = Which class?

safety-report =
    <b>{ $class }, safe mode</b> (clause 2.10)
    Said themselves that it is on:
    parents, own phone — { $parents }
    parents, the child's phone — { $children }
    pupils — { $students }

    The word is voluntary: those who gave none may have switched it on as well. No names are shown.

    <b>Text for the meeting</b>
    { $meeting }

safety-report-meeting =
    MAX has a safe mode: strangers cannot find a child by number, call, or add the child to chats. Switch it on at home together: «Профиль» → «Безопасность» → «Безопасный режим».
    Afterwards people join the class chat by a link or a code from the class teacher; only contacts can add them by hand.
    Tell nobody a code from an SMS, even if they call «from the school». The school asks for no codes, passwords or money in chats.
    The school's bot shows the steps for your phone: /безопасный_режим
