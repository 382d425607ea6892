# Напоминания: решающему о заявке, одобренному о чате.
remind-decision =
    { $days ->
        [one] Заявка №{ $number } ждёт { $days } день.
        [few] Заявка №{ $number } ждёт { $days } дня.
       *[many] Заявка №{ $number } ждёт { $days } дней.
    }
remind-entry =
    Вы ещё не вошли в чат { audience-gen } { $class }. Ваша ссылка:
    { $link }
    Если MAX вам не подходит: /без_макс, и я больше не напомню.
