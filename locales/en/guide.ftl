# A guide of locales/guides: its title, numbered steps, note, the date it was checked.
guide =
    <b>{ $title }</b>
    { $steps }
    { $note }
    Compared with the description: { $checked }

# The device of a guide, in lists.
guide-name = { $title }
