export-title = Выгрузить
export-help = /выгрузить отчёт — числа файлом: таблица, CSV, картинка
ask-export-what = Что выгрузить?
export-what-report = Отчёт
export-what-audit = Журнал
export-what-data = Мои данные
