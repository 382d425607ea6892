help-title = Помощь
help-help = /помощь — что я умею

help =
    Вот что можно сделать. С косой чертой или без неё, как удобно.
    { $sections }

# The empty placeable keeps an empty line above the heading.
help-section =
    {""}
    <b>{ $heading }</b>
    { $lines }
