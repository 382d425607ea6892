check-texts-title = Check the texts
check-texts-help = /проверка_текстов — what is old and what was called wrong

check-texts =
    Guides and answers: { $texts }. Not checked for longest:
    { $lines }

    { $doubts }

    Compare them with a phone. Whoever runs the bot edits texts and dates: its README says how.
check-texts-old = { $date } — { $title }
check-texts-doubts =
    Called wrong since they were checked:
    { $lines }
check-texts-doubted = { $count } — { $title }
check-texts-no-doubts = Nobody has called one wrong since it was checked.

text-broken =
    The file of texts { $file } cannot be read { $line ->
        [0] in part
       *[other] in line { $line }
    }. I still speak the words before it. dezhurny check shows every mistake
text-mended = The file of texts { $file } is good again: I speak its words.
