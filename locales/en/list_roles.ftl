list-roles-title = Roles
list-roles-help = /роли — who answers for what, and which places are empty

roles-list =
    <b>Roles of the school</b>
    { $lines }

roles-administrators = { $count ->
    [1] ⚠️ A single administrator:
   *[other] Administrators: { $count }
    }
    { $lines }
roles-administrator = { $name ->
    [unnamed] no name given
   *[other] { $name }
 }, since { $date }
roles-order = The order on the administrator: №{ $number } of { $date }
roles-director = { $name ->
    [none] ❗ No director is named: the chief administrator names him
    [unnamed] The director is named
   *[other] Director: { $name }
 }
roles-leaders = { $empty ->
    [0] Class teachers: all { $all } classes have one
   *[other] Class teachers: { $led } of { $all }
    ❗ Empty: { $classes }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
     }
 }
roles-staff = Confirmed: { $teachers } teachers, { $others } other staff
