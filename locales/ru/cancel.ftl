cancel-title = Отмена
cancel-help = /отмена — бросить начатое

cancel-done = Хорошо, ничего не делаю.
