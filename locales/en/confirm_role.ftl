# Statuses of teachers and staff.
confirm-role-title = Confirm a role
confirm-role-help = /подтвердить Кузнецова — confirm a teacher or an employee
confirm-role-none = Nobody waits for a confirmation. To invite: /пригласить учителя
