# Reached by the buttons of the offer only.
accept-appointment-title = Agree
accept-appointment-help = “Agree”: a button under the offer to be an administrator

accept-appointment-welcome = You are an administrator of the school. Requests: /заявки. What else you may do: /помощь
accept-appointment-declined = Very well, nothing changes. I have told them.
accept-appointment-no = { $name } does not want to be an administrator. No rights were changed.
accept-appointment-told = A new administrator: { $name }. Offered by { $by ->
    [administrator] the administrator of the school
   *[other] { $by }
 }. If this is a mistake, tell the head.
