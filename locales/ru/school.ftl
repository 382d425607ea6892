# What is different in every school. A school puts its own words into `ru/school.ftl` of its folder of texts; answers take them from here:
# `{hours}` in guides/faq.toml is `school-hours`.

school-name = «{ $school }»
school-diary = { $diary ->
    [none] Какой у школы электронный дневник и есть ли в нём «Чаты», подскажет администратор школы.
   *[other] Дневник школы: { $diary }.
 }
school-hours = { $hours ->
    [none] Часы для сообщений учителям школа мне не назвала. Обычно пишут в рабочие дни с 9 до 19.
   *[other] Часы для сообщений: { $hours }.
 }
school-administrator = { $contact ->
    [none] Кто это и когда принимает, подскажет секретарь школы: личные телефоны я не даю.
   *[other] { $contact }.
 }
school-wait = { $wait ->
    [none] Обычно отвечают за один рабочий день.
   *[other] Обычно отвечают так: { $wait }.
 }
