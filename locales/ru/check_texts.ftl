check-texts-title = Проверка текстов
check-texts-help = /проверка_текстов — что устарело и что назвали неверным

check-texts =
    Инструкций и ответов: { $texts }. Дольше всего не проверяли:
    { $lines }

    { $doubts }

    Сверьте с телефоном. Тексты и даты правит тот, кто запускает бота: как — в его README.
check-texts-old = { $date } — { $title }
check-texts-doubts =
    После проверки нажали «Не так»:
    { $lines }
check-texts-doubted = { $count } — { $title }
check-texts-no-doubts = «Не так» после проверки никто не нажимал.

text-broken =
    В файле текстов { $file } не разобрать { $line ->
        [0] часть
       *[other] строку { $line }
    }. Пока говорю прежними словами. Все замечания покажет dezhurny check
text-mended = Файл текстов { $file } снова в порядке: говорю новыми словами.
