# Вход в чат: свои, чужие, «Это наш».
keep-entrant-title = Это наш
keep-entrant-help = «Это наш» — кнопка под предупреждением о незнакомом входе
welcome = Вы в чате { audience-gen } { $class }, добро пожаловать. Ссылку не пересылайте. Чтобы вас не беспокоили незнакомые: /безопасный_режим
stranger =
    ⚠️ { $name } вошёл(ла) в чат { $class } ({ audience-nom }), { $number ->
        [0] заявки нет.
       *[other] заявка №{ $number } ещё не рассмотрена.
    }
button-keep = Это наш
button-remove = Удалить
entrant-kept =
    { $name }: это наш человек. Решение: { $by ->
        [administrator] администратор школы
       *[other] { $by }
    }.
entrant-kept-toast = Записал: это наш
