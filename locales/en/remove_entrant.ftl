# A stranger is removed and cannot return by the link.
remove-entrant-title = Remove
remove-entrant-help = “Remove” — the button under the warning about an unknown entry
entrant-removed =
    { $name } is removed and cannot return by the link. Decided by { $by ->
        [administrator] the administrator of the school
       *[other] { $by }
    }.
    A stranger may have seen the link: renew it in MAX and send the new one by /добавить_ссылку
entrant-removed-toast = Removing, and closing the way in
entrant-no-right = I cannot remove: I have no right to remove members in this chat. Remove in MAX yourself, or give me the right and press again.
entrant-stays =
    ⚠️ { $name ->
        [none] Somebody
       *[other] { $name }
    } is still in the chat of { $class } ({ audience-nom }): MAX refused to remove.
not-removed =
    MAX refused to remove { $name ->
        [none] somebody from the chat of { audience-gen } of { $class }.
       *[other] from the chat of { audience-gen } of { $class }: { $name }.
    }
    Please remove by hand: open the chat → “Members” → the person → “Remove”. Mostly I am not an administrator there, or have no right to remove members. Once I have it, press “Check”, then “Remove”.
entrant-no-right-toast = No right to remove
