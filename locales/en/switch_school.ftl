switch-school-title = Another school
switch-school-help = /школы — if you are in several schools

school-which =
    This bot serves several schools. Which one is it about?
    { $schools }
school-here =
    We are talking about the school «{ $school }». Go to another one?
    { $schools }

    If yours is not here, open its link or send its code.
school-only = There is one school here: «{ $school }».
button-school = { $number }. { $begins }
school-line = { $number }. { $school }
in-school =
    «{ $school }»

    { $text }
