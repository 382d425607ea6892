unfreeze-title = Unfreeze
unfreeze-help = /разморозить — let people in again

unfreeze-sure = Let people in, invite them and give links again? Requests waiting: { $waiting }.
unfreeze-done = Admissions are open again: invitations, requests and links work.
unfreeze-not = Admissions are not stopped, everything works.
