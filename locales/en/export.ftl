export-title = Export
export-help = /выгрузить отчёт — the numbers as a file: table, CSV, picture
ask-export-what = What shall I export?
export-what-report = Report
export-what-audit = Journal
export-what-data = My data
