import-roster-title = Load the list
import-roster-help = /загрузить_список — classes, teachers and pupils out of a table
ask-import-roster-file = Send the table: xlsx or csv, up to 10 MB. Its first row names the columns: «Класс», «Классный руководитель», «Сотрудник» and «Должность», «Ученик». First I show what I have read.
file-reading = Reading the file…
file-fetched = The file is here, { $size } KB. Reading it…
file-unread = { $why ->
    [too_large] The file has too many rows or columns.
    [locked] The file has a password or is of an old format.
    [hostile] The file is made so that reading it is dangerous.
    [empty] There is nothing in the file.
    [gone] The file could not be fetched: MAX does not give it any more.
   *[broken] The file is damaged or is not what its name says.
 } { $why ->
    [gone] Send it again: { $reading ->
        [table] /загрузить_список
       *[text] /загрузить_положение
    }
   *[other] Open it on a computer, save it anew { $reading ->
        [table] as xlsx and send it: /загрузить_список
       *[text] as docx and send it: /загрузить_положение
    }
 }
import-roster-preview =
    I have read the list. Nothing is changed yet.
    Classes: { $classes }, new: { $new }{ $new ->
        [0] { "" }
       *[other] { " " }({ $names })
    }
    Class teachers: { $teachers }
    Staff: { $staff }
    Pupils: { $pupils }{ $bad ->
        [0] { "" }
       *[other] { "" }

    Rows that do not fit and are left out: { $bad }
    { $misfits }
    }

    Of a pupil only the class, the first letter of the surname and the given name are kept, of parents' numbers only a sealed trace. The file was not saved. The buttons work for a day.
import-roster-misfit = { $sheet ->
    [none] Row { $row }
   *[other] Sheet «{ $sheet }», row { $row }
 }: { $why ->
    [class] there is no such class, write it so: 5А
    [place] neither a class nor a post is given
    [repeat] such a row was there already
    [teacher] the class has another class teacher already
    [phone] the telephone number could not be read, the rest was taken
    [full] too many people in one class
   *[name] a surname and a given name are needed, in letters
 }
import-roster-more = … and { $count } more
import-roster-nobody =
    I found nobody to add in the table. Nothing is changed. Name the columns in the first row: «Класс», «Ученик», «Сотрудник», «Должность», «Классный руководитель». Then send it again: /загрузить_список
    { $misfits }
import-roster-long = The table has more than { $most } rows, which is too many at once. Divide it and send the parts: /загрузить_список
import-roster-apply = Apply
import-roster-cancel = Cancel
import-roster-applied =
    The list is applied. Classes: { $classes }, new: { $new }. Class teachers: { $teachers }, staff: { $staff }, pupils: { $pupils }.
    A request now shows whether somebody is on the list. Invite parents: /пригласить родители
import-roster-dropped = The list is not applied and what was read is deleted. Send another: /загрузить_список
