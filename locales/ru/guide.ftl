# A guide of locales/guides: its title, numbered steps, note, the date it was checked.
guide =
    <b>{ $title }</b>
    { $steps }
    { $note }
    Сверено с описанием: { $checked }

# The device of a guide, in lists.
guide-name = { $title }
