instructions-title = Инструкции
instructions-help = /инструкции создать чат — короткие шаги; подробнее на prof-sferum.ru

instructions-list =
    { $of ->
        [unknown] Шагов об этом у меня нет. Есть такие, выберите кнопкой:
       *[all] Шаги покажу прямо здесь. Выберите кнопкой или напишите, что нужно: /инструкции создать чат
    }

    Подробные инструкции и видео — на prof-sferum.ru, последняя кнопка.

instructions-command =
    Это делаю я сам, одной командой:
    { $how }

instructions-button-site = prof-sferum.ru
