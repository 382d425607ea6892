my-data-title = Мои данные
my-data-help = /мои_данные — что школа хранит о вас

my-data-list =
    <b>Что о вас хранится</b>
    { $lines }

    Номер телефона, переписку, документы, пароли и коды я не храню.
    Стереть: /удалить_данные. Исправить ФИО: подайте заявку на роль ещё раз.

my-data-none =
    О вас ничего не хранится: ни ролей, ни заявок.

    Номер телефона, переписку, документы, пароли и коды я не храню никогда.

my-data-led = { $kind ->
    [class] Вы классный руководитель { $class }.
   *[other] Вы ведёте { $class }.
 }
my-data-consent = Согласие на обработку данных: дано { $date }
my-data-name = ФИО: { $name }
my-data-request-name = В этой заявке имя: { $name }
my-data-request-child = В этой заявке имя ребёнка: { $name } (сотру после решения)
my-data-request-relation = В этой заявке кто вы ребёнку: { relation-nom }
my-data-chat = Чат { audience-gen } { $class }: { $here ->
    [yes] вход { $date }.
   *[no] вход { $date }, потом выход.
 }
my-data-invitations = Действующих и прошлых приглашений от вас: { $count }
my-data-safe-mode = Безопасный режим{ $whose ->
    [child] {" "}у ребёнка
   *[self] {""}
 }: отмечен { $date } ({ $device ->
    [android] Android
    [ios] iPhone
   *[desktop] компьютер
 })
my-data-alternative = Без MAX: { $way ->
    [paper_diary] бумажный дневник
    [meeting] встречи
    [phone] телефон
   *[assembly] собрания
 }, с { $date }
my-data-webinars = Вебинары, на которые вы откликнулись: { $count }
my-data-question = Открытый вопрос: я ждал вашего ответа. Теперь вопрос снят.
my-data-guesses = Неверных кодов подряд: { $count }
my-data-button-file = Файлом
my-data-file = Мои данные { $date }
my-data-file-ready = Всё, что школа хранит о вас, в виде для программ (JSON). Не пересылайте этот файл.
my-data-passed = Вопрос №{ $number } ({ $class }), текст хранится до ответа: «{ $text }»
