documents-title = Документы
documents-help = /документы — соглашения MAX и Сферума, закон о данных

documents-list =
    { $guide }

    Что хранит бот о вас: /мои_данные. Без MAX тоже можно: /без_макс
