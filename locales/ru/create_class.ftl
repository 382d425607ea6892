create-class-title = Создать классы
create-class-help = /создать_класс 5А 7Б — завести классы

ask-create-class-class = Какие классы создать? Напишите через пробел, например: 5А 7Б 1-4

create-class-done =
    { $created_count ->
        [0] Новых классов нет.
        [one] Создан класс: { $created }.
       *[other] Созданы классы: { $created }.
    }{ $existed_count ->
        [0] {""}
        [one] {" "}Уже был: { $existed }.
       *[other] {" "}Уже были: { $existed }.
    }

    Дальше назначьте классного руководителя: /назначить_классного 5А Петрова
