switch-school-title = Другая школа
switch-school-help = /школы — если вы в нескольких школах

school-which =
    У этого бота несколько школ. О какой вы?
    { $schools }
school-here =
    Сейчас мы говорим о школе «{ $school }». Перейти в другую?
    { $schools }

    Если нужной школы здесь нет, откройте её ссылку или пришлите её код.
school-only = Здесь одна школа: «{ $school }».
button-school = { $number }. { $begins }
school-line = { $number }. { $school }
in-school =
    «{ $school }»

    { $text }
