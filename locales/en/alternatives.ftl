alternatives-title = Without MAX
alternatives-help = /без_макс — how to keep in touch without MAX

ask-alternatives-alternative =
    MAX is voluntary. Without it there are the paper diary, meetings by appointment and parents' gatherings (clause 1.7 of the regulation).

    Which suits you? You need not say why.
alternatives-alternative-paper-diary = Diary
alternatives-alternative-meeting = Meeting
alternatives-alternative-assembly = Gatherings
alternatives-alternative-phone = Phone
alternatives-alternative-look = Just asking

alternatives-look =
    I noted nothing. Without MAX there are:

    Diary: tasks and notices on paper.
    Meeting: agree on a time with the class teacher.
    Gatherings: the school names the day.
    Phone: call the school, and it will call you.

    { $school ->
        [none] It is an equal choice.
       *[other] In this school: { $school }. It is an equal choice.
    } To record it, press a button.

alternatives-chosen =
    Noted: { $way ->
        [paper_diary] the paper diary
        [meeting] meetings by appointment
        [phone] the school's phone
       *[assembly] parents' gatherings
    }. I keep no reason. There will be no more reminders about MAX.{ $withdrawn ->
        [0] { "" }
       *[other] { " " }Request no. { $withdrawn } is closed, nobody has to decide it.
    }

    { $way ->
        [paper_diary] Tell the class teacher that you expect notices in the diary.
        [meeting] Agree on a time with the class teacher.
        [phone] Leave your number with the class teacher, not with me: I keep no numbers.
       *[assembly] Ask the class teacher for the day.
    }{ $school ->
        [none] { "" }
       *[other] { " " }In this school: { $school }.
    } If you change your mind, write: /вступить 5А

ask-alternatives-class = Which class is the child in? The school sees a number only, no names.

alternatives-recorded =
    Recorded from paper: { $class }, { $way ->
        [paper_diary] the paper diary
        [meeting] meetings by appointment
        [phone] the school's phone
       *[assembly] parents' gatherings
    }. I keep no name and no reason. Without MAX in { $class }: { $count }.
