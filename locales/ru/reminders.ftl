# Напоминания: решающему о заявке, одобренному о чате.
remind-decision =
    { $days ->
        [one] Заявка №{ $number } ждёт { $days } день.
        [few] Заявка №{ $number } ждёт { $days } дня.
       *[many] Заявка №{ $number } ждёт { $days } дней.
    }
remind-entry =
    Напоминаю один раз: вы ещё не вошли в чат { audience-gen } { $class }. Ваша ссылка:
    { $link }

    Можно обойтись и без MAX: /без_макс
