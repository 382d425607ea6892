# What waits for a decision, oldest first.
list-requests-title = Requests
list-requests-help = /заявки — what waits for your decision
requests-none = No requests. A new one comes here by itself.
requests-count = Waiting in all: { $count }.
requests-list =
    Waiting for a decision: { $count }
    { $lines }

    To approve: “/одобрить 12 14-16”. To decline: /отклонить 15 нет в списке
requests-confirm =
    Approve these? { $shown } in all:
    { $lines }
requests-line =
    №{ $number } { $name }, { role-nom }{ $class ->
        [none] { "" }
       *[other] { " " }{ $class }
    }{ $relation ->
        [none] { "" }
       *[other] , { relation-nom }
    }{ $child ->
        [none] { "" }
       *[other] , child { $child }
    }, since { $since }
button-approve-all = Approve all
button-approve-count = Yes, approve { $count }
