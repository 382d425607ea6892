acknowledge-title = I have read it
acknowledge-help = /ознакомлен — say that you have read the regulation
acknowledge-asked = The school has a new regulation on chats, edition { $number }. Read it and say so here.
acknowledge-button = I have read it
acknowledge-show = Show it
acknowledge-noted = Noted: you have read edition { $number } (mark { $hash }) on { $date }. To read it again: /положение
acknowledge-model = The school has not loaded its regulation yet, so there is nothing to note. A model: /положение
acknowledge-report = Of the staff, { $done } of { $all } have read it.
