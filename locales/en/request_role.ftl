# A teacher or an employee asks for the status.
request-role-title = Get a role
request-role-help = /роль учитель — ask to have the status of teacher or employee confirmed
ask-request-role-role = Which status?
request-role-role-teacher = Teacher
request-role-role-staff = Employee
ask-request-role-name = What is your name? Surname, first name and patronymic, for example: “Иванова Мария Петровна”. The administrator of the school will see it.
