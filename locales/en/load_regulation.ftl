load-regulation-title = Load the regulation
load-regulation-help = /загрузить_положение — the text of your regulation out of a docx or txt file
ask-load-regulation-file = Send the regulation: docx or txt, up to 10 MB. First I show which clauses I have found and what to mend in the text.
load-regulation-no-clauses = I found no clauses with numbers such as 2.9. If Word draws the numbers by itself, save the document as «Plain text (txt)»: the numbers become text. Then send it again: /загрузить_положение
load-regulation-same = This is the edition that is accepted already. Nothing is changed. To see it: /положение
load-regulation-preview =
    I have read the regulation. Nothing is changed yet.
    Clauses: { $clauses } ({ $numbers })
    { $flaws ->
        [0] The check found nothing to mend.
       *[other] The check, what to mend:
    { $lines }
    You may accept it as it is.
    }
load-regulation-accept = Accept
load-regulation-cancel = Cancel
load-regulation-accepted = The regulation is accepted: edition { $number } of { $date }, mark { $hash }. I ask the staff to read it. How many have: /ознакомлен
load-regulation-dropped = Not accepted, and what was read is deleted. Send another: /загрузить_положение
