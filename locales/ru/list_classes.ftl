list-classes-title = Классы
list-classes-help = /классы — классы, руководители, ссылки

list-classes-none = Классов пока нет. Администратор заводит их так: /создать_класс 5А 7Б 1-4

list-classes-list =
    { $count } { $count ->
        [one] класс
        [few] класса
       *[many] классов
    }. Знак ✓ — ссылка на чат есть.
    { $lines }

list-classes-line = <b>{ $class }</b> — { $teacher ->
    [none] классного руководителя нет
    [unnamed] классный руководитель есть
   *[other] { $teacher }
 }; родители { $parents ->
    [yes] ✓
   *[no] нет
 }{ $pupils ->
    [none] { "" }
    [yes] , ученики ✓
   *[no] , ученики нет
 }, педагоги { $teachers ->
    [yes] ✓
   *[no] нет
 }
