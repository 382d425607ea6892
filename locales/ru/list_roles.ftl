# «/роли»: кто за что отвечает; пустое место отмечено.
list-roles-title = Роли
list-roles-help = /роли — кто за что отвечает и какие места пусты

roles-list =
    <b>Роли школы</b>
    { $lines }

roles-administrators = { $count ->
    [1] ⚠️ Администратор один:
   *[other] Администраторов: { $count }
    }
    { $lines }
roles-administrator = { $name ->
    [unnamed] имя не указано
   *[other] { $name }
 }, с { $date }
roles-order = Приказ об администраторе: №{ $number } от { $date }
roles-director = { $name ->
    [none] ❗ Директор не указан: его называет главный администратор
    [unnamed] Директор указан
   *[other] Директор: { $name }
 }
roles-leaders = { $empty ->
    [0] Классные руководители: у всех классов, { $all }
   *[other] Классные руководители: { $led } из { $all }
    ❗ Место пусто: { $classes }{ $more ->
        [0] { "" }
       *[other] { " " }и ещё { $more }
     }
 }
roles-staff = Подтверждены: учителей { $teachers }, других работников { $others }
