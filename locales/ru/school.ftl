# What is different in every school. A school puts its own words into `ru/school.ftl` of its folder of texts; answers take them from here:
# `{hours}` in guides/faq.toml is `school-hours`.

school-name = «{ $school }»
school-diary = Какой у школы электронный дневник и есть ли в нём «Чаты», подскажет администратор школы.
school-hours = Часы для сообщений учителям школа мне не назвала. Обычно пишут в рабочие дни с 9 до 19.
school-administrator = Кто это и когда принимает, подскажет секретарь школы: личные телефоны я не даю.
school-wait = Обычно отвечают за один рабочий день.
