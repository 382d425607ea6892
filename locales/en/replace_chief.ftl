# A new chief administrator (clause 2.1): the operator only, by order of the school.
replace-chief-title = Replace the chief
replace-chief-help = /сменить_администратора — a code for a new administrator of the school
replace-chief-warn =
    «{ $school }»: whoever sends me the code becomes the administrator of the school. The former one is no longer one, his invitations and waiting actions end.

    Do this by order of the school and after a call to its official number. Issue the code?
replace-chief-code =
    The code of the new administrator of «{ $school }», for a day and once:
    { $code }

    Hand it over in person. The former administrator and the director are warned.
replace-chief-told = The operator of the bot issued a code for a new administrator of the school. If there was no order, call the operator now: the code works for a day.
chief-took-over =
    You are the administrator of «{ $school }».

    Requests: /заявки. What else: /помощь
chief-former = The school has another administrator: your rights as one have ended, your invitations are revoked. If this is a mistake, tell the director.
chief-news = The school has a new administrator. If this is a mistake, tell the director.
