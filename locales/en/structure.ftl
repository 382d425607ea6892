structure-title = Structure
structure-help = /структура — classes, units and chats of subjects
structure-none = You are in no unit yet. The chats of classes: /мои_чаты
structure-list =
    <b>“{ $school }”</b>
    Classes: { $classes }{ $sets ->
        [0] { "" }
       *[other] , of several grades: { $sets }
    }{ $preschool ->
        [0] { "" }
       *[other] , preschool groups: { $preschool }
    }. By name: /классы

    { $units ->
        [0] There are no units yet. Begin with the one of all staff: /создать_подразделение педагоги
       *[other] { $lines }
    }
structure-state = { $class }: { $link ->
    [yes] has a link
   *[no] no link
 }, { $entered } of { $expected } are in
structure-line = { $link ->
    [yes] ✅
   *[no] ⚠️
 } { $state }
structure-card =
    { $kind ->
        [subject] Chat of the subject
       *[other] Unit
    } { $state }.
    Kept by: { $keeper ->
        [none] the administrator
        [unnamed] somebody
       *[other] { $keeper }
    }; requests waiting: { $waiting }
structure-keeper = Who keeps it
