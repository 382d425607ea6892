# Dangerous actions: two administrators, or a delay. Reached by buttons only.
decide-action-title = Решить
decide-action-help = «Разрешить» — кнопка под опасным действием

# «Новый администратор», Петрова А. С.
action-about = «{ $title }»{ $person ->
    [none] {""}
   *[other] , { $person }
 }{ $class ->
    [none] {""}
   *[other] , { $class }
 }{ $raw ->
    [none] {""}
   *[other] : «{ $raw }»
 }

action-ask =
    Нужен второй администратор. { $by ->
        [administrator] Администратор школы
       *[other] { $by }
    } просит: { $what }.

    Не просили и не ждали — откажите и спросите лично.

action-asked = { $what }: спросил второго администратора. Без ответа через день забуду.
action-delayed = { $what }: администратор один, поэтому сделаю через { $minutes } минут. Передумаете — нажмите кнопку.
action-allowed = { $what }: вы разрешили.
action-refused-by-you = { $what }: вы отказали, ничего не сделано.
action-refused = { $what }: не сделаю, отказано ({ $by ->
    [administrator] администратор школы
   *[other] { $by }
 }).
action-back = { $what }: отменено.
action-expired = { $what }: никто не разрешил, не сделано. Нужно — начните заново.

action-button-allow = Разрешить
action-button-refuse = Отказать
action-button-back = Отменить

action-observed =
    Опасное действие: { $what }. Просит: { $by ->
        [administrator] администратор школы
       *[other] { $by }
    }. Сделаю через { $minutes } минут: второго администратора нет.

    Не ждали — откажите и спросите лично.
