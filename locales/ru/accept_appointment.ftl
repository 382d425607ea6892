# Reached by the buttons of the offer only.
accept-appointment-title = Согласиться
accept-appointment-help = «Согласиться» — кнопка под предложением стать администратором

accept-appointment-welcome = Вы администратор школы. Заявки: /заявки. Что ещё доступно: /помощь
accept-appointment-declined = Хорошо, ничего не меняю. Ваш отказ передал.
accept-appointment-no = { $name } не хочет быть администратором. Права не менял.
accept-appointment-told = Новый администратор: { $name }. Предложил: { $by ->
    [administrator] администратор школы
   *[other] { $by }
 }. Если это ошибка, скажите директору.
