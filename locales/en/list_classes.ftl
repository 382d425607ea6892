list-classes-title = Classes
list-classes-help = /классы — classes, their teachers, links

list-classes-none = There are no classes yet. An administrator creates them: /создать_класс 5А 7Б 1-4

list-classes-list =
    { $count } { $count ->
        [one] class
       *[other] classes
    }. ✓ means that the chat has a link.
    { $lines }

list-classes-line = <b>{ $class }</b> — { $teacher ->
    [none] no class teacher
    [unnamed] has a class teacher
   *[other] { $teacher }
 }; parents { $parents ->
    [yes] ✓
   *[no] no
 }{ $pupils ->
    [none] { "" }
    [yes] , pupils ✓
   *[no] , pupils no
 }, teachers { $teachers ->
    [yes] ✓
   *[no] no
 }
