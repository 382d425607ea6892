report-title = Отчёт
report-help = /отчёт — сколько в чатах, ждут, без MAX

report-none = Классов пока нет. Администратор заводит их так: /создать_класс 5А 7Б 1-4

report-list =
    <b>«{ $school }», { $date }</b>. Только числа, семьи: родители и ученики.
    { $lines }

report-line = <b>{ $class }</b> — в чате { $inside }, со ссылкой { $given }, ждут { $waiting }, без MAX { $elsewhere }, не ответили { $silent }

report-attention =
    <b>Что требует внимания</b>
    Классов без классного руководителя: { $headless }
    Чатов без ссылки: { $linkless }
    Групп, где боту не хватает прав: { $powerless }
    Заявок старше { $days } дней: { $old }
    Приглашений, которыми никто не воспользовался: { $unclaimed }

    «Со ссылкой» — ссылку выдал, входа ещё не видел. «Не ответили» — свободные места в действующих приглашениях. Семьям без MAX (пункт 1.7) не напоминаю.

report-file = «{ $school }», { $date }. Только числа: семьи по классам.
report-file-name = Отчёт { $date }
report-column-class = Класс
report-column-inside = В чате
report-column-given = Со ссылкой
report-column-waiting = Ждут
report-column-elsewhere = Без MAX
report-column-silent = Не ответили
report-file-title = «{ $school }», { $date }
report-total = Всего
report-button-xlsx = Таблица
report-button-csv = CSV
report-button-picture = Картинка
