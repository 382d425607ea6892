regulation-title = The regulation
regulation-help = /положение 2.9 — a clause; /положение родитель — a search; /положение история
regulation-contents =
    { $number ->
        [0] This is a model regulation: the school has not loaded its own yet.
       *[other] The regulation of the school, edition { $number } of { $since }.
    }
    { $sections }
    A clause: /положение 2.9. A search: /положение родитель. Editions: /положение история
regulation-clause = { $number }. { $words }
regulation-shown = { $lines }
regulation-unknown = The regulation has no such clause. Which there are: /положение
regulation-found =
    Clauses found: { $count }.
    { $lines }
    One of them whole: /положение 2.9
regulation-not-found = The regulation has no such words. Try one word, such as: /положение родитель
regulation-versions = { $count ->
    [0] The school has not loaded a regulation of its own; a model stands in. To see it: /положение
   *[other] { $lines }
 }
regulation-version = Edition { $number } of { $date }: { $clauses } clauses, mark { $hash }
regulation-check =
    { $flaws ->
        [0] There is nothing to mend in the text.
       *[other] What to mend in the text:
    { $lines }
    Load a better one: /загрузить_положение
    }
regulation-flaw = { $clause ->
    [none] { "" }
   *[other] clause { $clause }:{ " " }
 }{ $what ->
    [diary] { $address } is the diary of another region ({ $region }), unless it is yours
    [director] there is no «классный директор», it is «классный руководитель»
    [broken] a sentence breaks off or has a sign too many
    [blank] a place was left to be filled in
    [deadline] nowhere is said within how many days requests are decided
    [refusal] nowhere is said what becomes of those who did not choose MAX
   *[data] nowhere is a word on personal data
 }
