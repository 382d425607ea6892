cancel-title = Cancel
cancel-help = /отмена — drop what was begun

cancel-done = All right, I do nothing.
