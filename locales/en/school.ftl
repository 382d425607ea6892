# What is different in every school. A school puts its own words into `ru/school.ftl` of its folder of texts; answers take them from here:
# `{hours}` in guides/faq.toml is `school-hours`.

school-name = “{ $school }”
school-diary = { $diary ->
    [none] Which electronic diary the school has, and whether it has “Чаты”, the school's administrator knows.
   *[other] The diary of the school: { $diary }.
 }
school-hours = { $hours ->
    [none] The school has not told me the hours for messages to teachers. People usually write on working days from 9 to 19.
   *[other] Hours for messages: { $hours }.
 }
school-administrator = { $contact ->
    [none] Who that is and when to come, the secretary of the school knows: I do not give private phones.
   *[other] { $contact }.
 }
school-wait = { $wait ->
    [none] The answer usually comes within one working day.
   *[other] Answers usually come: { $wait }.
 }
