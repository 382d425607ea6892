instructions-title = Инструкции
instructions-help = /инструкции — короткие шаги; подробнее на prof-sferum.ru

instructions-list =
    Шаги покажу прямо здесь: выберите кнопкой или спросите своими словами.

    Подробные инструкции и видео — на prof-sferum.ru, последняя кнопка.

instructions-button-site = prof-sferum.ru
