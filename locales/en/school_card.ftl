school-card-title = School
school-card-help = /школа — address, hours, diary of the school

school-card =
    <b>School</b> “{ $school }”
    Address: { $address ->
        [none] not given
       *[other] { $address }
    }
    Hours: { $hours ->
        [none] not given
       *[other] { $hours }
    }
    Diary: { $diary ->
        [none] not given
       *[other] { $diary }
    }
    Administrator: { $contact ->
        [none] not given
       *[other] { $contact }
    }
    Without MAX: { $alternatives ->
        [none] diary, meetings, gatherings, phone
       *[other] { $alternatives }
    }
    Time to answer: { $wait ->
        [none] one working day
       *[other] { $wait }
    }
    Joining: { $join ->
        [invited] with an invitation only
       *[other] with an invitation or without
    }
    Consent to the processing of data: { $consent ->
        [other] not asked for, the school has another ground
       *[asked] asked for before a request
    }
    An invitation lives: { $days ->
        [none] two weeks, for pupils one
       *[other] { $days } days
    }
    Days off: weekends and holidays{ $off ->
        [none] { "" }
       *[other] , { $off }
    }
    Quiet hours: from { $from } to { $to } I do not write unasked. Time: UTC{ $zone }

ask-school-card-value = Write it in one line, as everybody will see it. Quiet hours are written “21-8”, the time zone “МСК+2”. Days off: “30.10–08.11, 31.12”.
school-card-saved = Noted: { $value ->
        [anybody] joining with an invitation and without
        [invited] joining with an invitation only
        [asked] consent is asked for before a request
        [other] consent is not asked for, the school has another ground
       *[other] { school-card-field }
    }. The whole card: /школа
school-card-bad = I did not get that. For example: { $field ->
        [school_quiet] 21-8
        [school_off] 30.10–08.11, 31.12
        [school_days] 14
       *[school_zone] МСК+2
    }
school-card-button = { school-card-field }

# Expects $field.
school-card-field = { $field ->
        [school_name] name
        [school_address] address
        [school_hours] hours for messages
        [school_diary] electronic diary and where its “Чаты” are
        [school_contact] who the administrator is and when to come
        [school_alternatives] how to keep in touch without MAX
        [school_wait] how fast requests are answered
        [school_join] with an invitation only, or without
        [school_consent] ask for consent or not
        [school_days] days an invitation lives
        [school_off] vacations and days off
        [school_quiet] quiet hours
       *[school_zone] time zone
    }
