# What no command owns: short service lines and the words other sentences are put together from.

unknown = Готового ответа у меня нет. Нажмите кнопку, спросите иначе или посмотрите, что я умею: /помощь
pressed = Принято
sorry = Извините, не получилось. Напишите ещё раз.
sending = { $head }: { $left ->
    [0] { $missed ->
        [0] { $of ->
            [1] отправлено.
           *[other] отправлено всем, { $of }.
        }
       *[other] { $of ->
            [1] не дошло, меня там остановили или удалили. Передайте это иначе.
           *[other] отправлено { $sent } из { $of }. Не дошло { $missed }: меня там остановили или удалили. Передайте это иначе.
        }
    }
   *[other] отправляю, { $done } из { $of }…
 }
paper-making = Готовлю файл «{ $name }»…
paper-failed = Файл не получился. Попросите его ещё раз позже.
group-answered = Ответил лично
group-direct-only = Отвечаю в личном диалоге. Напишите мне туда.

button-ask-person = Спросить человека
button-skip = Пропустить
button-class = { $class }

help-group-people = Люди и классы
help-group-chats = Чаты
help-group-requests = Заявки
help-group-self = Для вас
help-group-help = Помощь

# Words. Each expects the variable of its name: $audience, $role, $class, $relation, $state, $reason.

audience-nom = { $audience ->
    [parents] родители
    [students] ученики
   *[teachers] педагоги
 }
audience-gen = { $audience ->
    [parents] родителей
    [students] учеников
   *[teachers] педагогов
 }

role-nom = { $role ->
    [administrator] администратор
    [teacher] учитель
    [staff] сотрудник
    [parent] родитель
    [student] ученик
    [class_teacher] классный руководитель
   *[other] гость
 }
role-gen = { $role ->
    [administrator] администратора
    [teacher] учителя
    [staff] сотрудника
    [parent] родителя
    [student] ученика
    [class_teacher] классного руководителя
   *[other] гостя
 }

# «родитель, 5А» or «учитель»; $class is «none» where there is none.
seat-nom = { $class ->
    [none] { role-nom }
   *[other] { role-nom }, { $class }
 }

relation-nom = { $relation ->
    [mother] мама
    [father] папа
    [grandmother] бабушка
    [grandfather] дедушка
    [guardian] опекун
   *[other] другое
 }

state-nom = { $state ->
    [waiting] ждёт решения
    [approved] одобрена
    [link_given] ссылка выдана
    [entered] вступил(а)
    [left] вышел(ла) из чата
   *[declined] отклонена
 }

reason-polite = { $reason ->
    [not_listed] нет в списке класса
    [other_class] нужен другой класс
    [not_guardian] заявку подаёт законный представитель
    [repeat] такая заявка уже есть
    [withdrawn] отозвана заявителем
   *[other] нужно уточнить у классного руководителя
 }
