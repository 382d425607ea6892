# «/приглашения»: живые приглашения.
list-links-title = Приглашения
list-links-help = /приглашения — какие приглашения действуют
links-none = Действующих приглашений нет. Новое: /пригласить родителей
links-list =
    Действуют приглашения: { $count }
    { $lines }
links-line =
    №{ $number } { $role ->
        [parent] родители { $class }
        [student] ученики { $class }
        [teacher] { $class ->
            [none] учителя
           *[other] педагоги { $class }
        }
       *[staff] сотрудники
    }: выдано { $issued }, использовано { $used }, в очереди { $queued }, до { $until }
button-revoke-number = Отозвать №{ $number }
button-revoke-unclaimed = Невостребованные
