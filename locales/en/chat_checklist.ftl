chat-checklist-title = My chats
chat-checklist-help = /мои_чаты — which chats are needed and which are missing

chat-checklist-list =
    { $lines }

    A person makes the chat in MAX, I cannot. Settings: only administrators add people, there is a second administrator, the rules are pinned.

chat-checklist-class =
    <b>{ $class }</b>{ $kind ->
        [class] { " " }(clause 2.5)
        [subject] { " " }(clause 2.6)
       *[other] { "" }
    }
    { $chats }

chat-checklist-chat = { $state ->
    [ready] ✅
    [unseen] ☑️
   *[other] ⚠️
 } { audience-nom }: { $state ->
    [ready] link there, bot in the group
    [unseen] link there, no bot in the group: I do not see who enters
    [powerless] link there, the bot lacks rights in the group
   *[linkless] no link
 }

chat-checklist-how = How to make one

chat-checklist-open =
    <b>Chats that are open to you</b> (clause 2.7)
    { $lines }

    The button gives the link, it is for you only.

chat-checklist-own = { $role ->
    [teacher]
        Clause 2.6: a chat with pupils by subject, others as needed. Name it like “Химия 9А”.

        The link to the chat of a class comes from its class teacher.
   *[staff]
        Clause 2.7: chats for employees. The link comes from whoever runs the chat: a deputy head or the administrator.
 }

chat-checklist-school =
    <b>Chats of the school</b> (clause 2.4)
    { $lines }

    Classes with all three chats: { $complete } of { $classes }. Made a chat in MAX? Mark it with a button.

chat-checklist-management = { $there ->
    [yes] ✅
   *[no] ▫️
 } { chat-checklist-name }

chat-checklist-unit = { $there ->
    [yes] ✅
   *[no] ⚠️
 } { chat-checklist-name }. { $state }

chat-checklist-button = There: { chat-checklist-name }
chat-checklist-marked = Marked: { chat-checklist-name }. The whole list: /мои_чаты

# Expects $chat.
chat-checklist-name = { $chat ->
    [deputies] the head and the deputies
    [staff] the head and the employees
    [parents_committee] the head and the parents' committee
    [pupils_council] the head and the pupils' council
   *[other] other chats as the school decides
 }
