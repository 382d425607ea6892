events-title = Вебинары
events-help = /вебинары — что будет, прийти, напомнить

events-about =
    <b>{ $date }, { $time }</b>
    { $topic }{ $link ->
        [none] {""}
       *[other] {""}
    { $link }
    }

events-line =
    { $webinar }
    Придут: { $going }

events-none = Вебинаров пока не назначено. Записи прежних — на prof-sferum.ru
events-more = Ещё один — кнопкой.
events-button-come = Пойду
events-button-remind = Напомнить
events-button-stop = Не напоминать

events-coming =
    { $webinar }

    Записал, что придёте. Напомню за день и за полчаса.

events-reminded =
    { $webinar }

    Напомню за день и за полчаса.

events-dropped =
    { $webinar }

    Больше об этом не напоминаю.

events-tomorrow =
    Завтра вебинар.
    { $webinar }

    Не нужно — нажмите кнопку. Совсем без напоминаний: /тишина

events-soon =
    Вебинар через полчаса.
    { $webinar }

    Не нужно — нажмите кнопку. Совсем без напоминаний: /тишина

events-over =
    Вебинар прошёл.
    { $webinar }

    Были? Школа увидит только число.
events-button-was = Да, был(а)
events-button-missed = Нет, не был(а)
events-was = Отметил, что вы были. Записи вебинаров — на prof-sferum.ru
events-missed = Хорошо. Записи вебинаров — на prof-sferum.ru
events-past =
    Прошли
    { $lines }
events-past-line = { $date }, { $topic }: отметились { $count }
