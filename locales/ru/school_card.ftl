school-card-title = Школа
school-card-help = /школа — адрес, часы, дневник школы

school-card =
    <b>Школа</b> «{ $school }»
    Адрес: { $address ->
        [none] не указан
       *[other] { $address }
    }
    Часы: { $hours ->
        [none] не указаны
       *[other] { $hours }
    }
    Дневник: { $diary ->
        [none] не указан
       *[other] { $diary }
    }
    Администратор: { $contact ->
        [none] не указан
       *[other] { $contact }
    }
    Без MAX: { $alternatives ->
        [none] дневник, встречи, собрания, телефон
       *[other] { $alternatives }
    }
    Срок ответа: { $wait ->
        [none] один рабочий день
       *[other] { $wait }
    }
    Вступают: { $join ->
        [invited] только по приглашению
       *[other] с приглашением и без него
    }
    Согласие на обработку данных: { $consent ->
        [other] не спрашиваю, у школы другое основание
       *[asked] спрашиваю до заявки
    }
    Приглашение действует: { $days ->
        [none] две недели, для учеников неделю
       *[other] дней { $days }
    }
    Нерабочие дни: выходные и праздники{ $off ->
        [none] { "" }
       *[other] , { $off }
    }
    Тихие часы: с { $from } до { $to }, в это время сам не пишу. Время: UTC{ $zone }

ask-school-card-value = Напишите одной строкой, как это увидят все. Тихие часы пишут так: «21-8», часовой пояс: «МСК+2», нерабочие дни: «30.10–08.11, 31.12».
school-card-saved = Записал: { $value ->
        [anybody] вступают с приглашением и без него
        [invited] вступают только по приглашению
        [asked] согласие спрашиваю до заявки
        [other] согласие не спрашиваю, у школы другое основание
       *[other] { school-card-field }
    }. Вся карточка: /школа
school-card-bad = Так не понял. Например: { $field ->
        [school_quiet] 21-8
        [school_off] 30.10–08.11, 31.12
        [school_days] 14
       *[school_zone] МСК+2
    }
school-card-button = { school-card-field }

# Expects $field.
school-card-field = { $field ->
        [school_name] название
        [school_address] адрес
        [school_hours] часы для сообщений
        [school_diary] электронный дневник и где в нём «Чаты»
        [school_contact] кто администратор и когда принимает
        [school_alternatives] как быть на связи без MAX
        [school_wait] за сколько отвечают на заявки
        [school_join] вступают по приглашению или без него
        [school_consent] спрашивать согласие или нет
        [school_days] сколько дней действует приглашение
        [school_off] каникулы и нерабочие дни
        [school_quiet] тихие часы
       *[school_zone] часовой пояс
    }
