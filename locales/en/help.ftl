help-title = Help
help-help = /помощь — what I can do

help =
    This is what can be done, with the slash or without it.
    { $sections }

# The empty placeable keeps an empty line above the heading.
help-section =
    {""}
    <b>{ $heading }</b>
    { $lines }
