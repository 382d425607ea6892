# «/письмо_сферум» (п. 2.3): черновик. Бот почты не шлёт и данных человека не хранит.
sferum-letter-title = Письмо в Сферум
sferum-letter-help = /письмо_сферум регистрация — черновик письма: текст и файл
ask-sferum-letter-letter = О чём письмо?
sferum-letter-letter-registration = Регистрация
sferum-letter-letter-new-admin = Смена админа

sferum-letter-draft =
    Черновик. Отправьте его с почты школы и приложите копию приказа. ФИО, почту и номер впишите сами: я их не храню.{ $order ->
        [none] { "" } Номера и даты приказа у меня нет: /админ_приказ №45-ОД от 01.09.2026
       *[known] { "" }
    }

    { $words }
sferum-letter-words =
    Кому: info@sferum.ru
    Тема: { $letter ->
        [registration] регистрация
       *[new_admin] смена администратора
    } на ИКОП «Сферум», { $school }

    Здравствуйте.

    { $letter ->
        [registration] Просим зарегистрировать организацию «{ $school }» на ИКОП «Сферум», интегрированной с сервисом МАХ.
       *[new_admin] Просим сменить администратора организации «{ $school }» на ИКОП «Сферум», интегрированной с сервисом МАХ.
    }{ $address ->
        [none] { "" }
       *[other] { "" } Адрес: { $address }.
    }

    { $letter ->
        [registration] Администратор назначен
       *[new_admin] Новый администратор назначен
    } { $order }. Копия приказа приложена.

    ФИО администратора: ………………
    Электронная почта: ………………
    Номер мобильного телефона: ………………
    { $letter ->
        [registration] { "" }
       *[new_admin] ФИО прежнего администратора: ………………
    }
    Руководитель: ………………
sferum-letter-order = приказом № { $number } от { $date }
sferum-letter-no-order = приказом № ……………… от ………………
sferum-letter-button-copy = Скопировать
sferum-letter-button-file = Файлом
sferum-letter-button-sent = Отправил
sferum-letter-file = Письмо в Сферум, { $letter ->
    [registration] регистрация
   *[new_admin] смена администратора
 }
sferum-letter-file-ready = Письмо файлом: впишите данные, распечатайте или приложите к почте.
sferum-letter-sent = Записал дату. Через { $days } рабочих дней спрошу, пришёл ли ответ.
sferum-letter-due =
    Письмо в Сферум ({ $letter ->
        [registration] регистрация
       *[new_admin] смена администратора
    }) ушло { $date }. Ответ пришёл?

    Не нажмёте — больше не спрошу.
sferum-letter-button-answered = Пришёл
sferum-letter-button-silent = Ещё нет
sferum-letter-answered = Хорошо, больше не спрашиваю. Войти в MAX нужно с тем номером, что в письме.
sferum-letter-silent =
    Напишите туда же ещё раз или спросите «Помощника Сферума»: https://max.ru/sferum_help

    Через { $days } рабочих дней спрошу снова.
