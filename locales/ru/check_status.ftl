check-status-title = Мой статус
check-status-help = /проверить_статус — роль, заявки, чаты

check-status = { $lines }

check-status-sferum = В Сферуме: { $confirmed ->
    [yes] подтверждено { $date }.
   *[no] ждёт администратора с { $date }.
 }

check-status-suspended = Ваши права приостановлены. Вернуть их может администратор школы.
check-status-orderless = ⚠️ Приказ об администраторе не записан (пункт 2.1): /админ_приказ №45-ОД от 01.09.2026
check-status-number = Права администратора Сферум даёт номеру из письма. Вошли в MAX с тем же номером?
check-status-number-same = Да, с тем
check-status-number-other = С другим
check-status-number-right = Тогда права есть или появятся после ответа Сферума: заявки и роли смотрите в своём кабинете. Нет их больше пяти рабочих дней — напишите в поддержку.
check-status-number-wrong = С этим номером права не появятся. Войдите в MAX с номером из письма или пришлите в info@sferum.ru новое. Черновик: /письмо_сферум смена администратора
check-status-guest =
    Ролей и заявок у вас пока нет.

    Есть приглашение — откройте его ссылку или пришлите код: /код 4827 1935
    Приглашения нет — напишите класс: /вступить 5А
    Учителю и сотруднику: /роль учитель

check-status-role = Вы { role-nom }{ $class ->
    [none] {""}
   *[other] {" "}({ $class })
 }, подтверждено { $date }.

check-status-led = { $kind ->
    [class] Вы классный руководитель { $class }.
   *[other] Вы ведёте { $class }.
 } Ссылок на чаты: { $links } из { $chats }. Заявок ждёт: { $waiting }.

check-status-request = Заявка №{ $number } ({ seat-nom }): { $state ->
    [waiting] ждёт решения с { $date }{ $days ->
        [0] { "" }
       *[other] , рабочих дней: { $days }
     }.{ $told ->
        [yes] { " " }Напомнил администратору.
       *[no] { "" }
     }
    [approved] { $class ->
        [none] одобрена { $date }.
       *[other] одобрена { $date }. Ссылки на чат ещё нет, пришлю, когда появится.
     }
    [declined] отклонена { $date }, { reason-polite }.
   *[other] одобрена { $date }, { state-nom }.
 }

check-status-school =
    <b>«{ $school }»</b>
    Заявок ждёт: { $waiting }
    Классов: { $classes }, без классного руководителя: { $headless }
    Чатов без ссылки: { $linkless } из { $chats }
    Подтверждённых учителей: { $teachers }
    Действующих приглашений: { $invitations }

check-status-doubts = Кнопку «Не так» нажали: { $count }. Под какими текстами: /проверка_текстов

check-status-class =
    <b>{ $class }</b>. Классный руководитель: { $teacher ->
        [none] нет
        [unnamed] назначен
       *[other] { $teacher }
    }
    { $chats }

check-status-chat = Чат { audience-gen }: { $link ->
    [yes] ссылка есть
   *[no] ссылки нет
 }; { $bot ->
    [yes] бот в группе, участников { $members }
   *[no] бота в группе нет
 }; вошли { $entered }, ждут { $waiting }.
check-status-term = Раньше: { $name }, с { $from } по { $to }.
