acknowledge-title = Ознакомлен(а)
acknowledge-help = /ознакомлен — отметить, что вы прочитали положение
acknowledge-asked = В школе новое положение о чатах, редакция { $number }. Прочитайте его и отметьте это здесь.
acknowledge-button = Ознакомлен(а)
acknowledge-show = Показать
acknowledge-noted = Отмечено: вы ознакомлены с редакцией { $number } (метка { $hash }) { $date }. Перечитать: /положение
acknowledge-model = Школа ещё не загрузила своё положение, отмечать пока нечего. Образец: /положение
acknowledge-report = Из сотрудников ознакомлены { $done } из { $all }.
