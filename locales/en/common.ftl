# What no command owns: short service lines and the words other sentences are put together from.

unknown = I have no answer to that. Press a button, ask in other words, or see what I can do: /помощь
pressed = Got it
sorry = Sorry, that did not work. Please write again.
sending = { $head }: { $left ->
    [0] { $missed ->
        [0] { $of ->
            [1] sent.
           *[other] sent to all, { $of }.
        }
       *[other] { $of ->
            [1] did not arrive, I was stopped or removed there. Pass it on in another way.
           *[other] sent { $sent } of { $of }. { $missed } did not arrive: I was stopped or removed there. Pass it on in another way.
        }
    }
   *[other] sending, { $done } of { $of }…
 }
paper-making = Making the file “{ $name }”…
paper-failed = The file did not work out. Please ask for it again later.
group-answered = Answered in private
group-direct-only = I answer in the private dialogue. Write to me there.

button-ask-person = Ask a person
button-skip = Skip
button-class = { $class }

help-group-people = People and classes
help-group-chats = Chats
help-group-requests = Requests
help-group-self = For you
help-group-help = Help

# Words. Each expects the variable of its name: $audience, $role, $class, $relation, $state, $reason.

audience-nom = { $audience ->
    [parents] parents
    [students] pupils
   *[teachers] teachers
 }
audience-gen = { $audience ->
    [parents] parents
    [students] pupils
   *[teachers] teachers
 }

role-nom = { $role ->
    [administrator] administrator
    [teacher] teacher
    [staff] employee
    [parent] parent
    [student] pupil
    [class_teacher] class teacher
   *[other] guest
 }
role-gen = { $role ->
    [administrator] an administrator
    [teacher] a teacher
    [staff] an employee
    [parent] a parent
    [student] a pupil
    [class_teacher] a class teacher
   *[other] a guest
 }

# “parent, 5А” or “teacher”; $class is “none” where there is none.
seat-nom = { $class ->
    [none] { role-nom }
   *[other] { role-nom }, { $class }
 }

relation-nom = { $relation ->
    [mother] mother
    [father] father
    [grandmother] grandmother
    [grandfather] grandfather
    [guardian] guardian
   *[other] other
 }

state-nom = { $state ->
    [waiting] waiting for a decision
    [approved] approved
    [link_given] link given
    [entered] entered the chat
    [left] left the chat
   *[declined] declined
 }

reason-polite = { $reason ->
    [not_listed] you are not on the list of the class
    [other_class] it should be another class
    [not_guardian] a legal guardian has to apply
    [repeat] there is such a request already
    [withdrawn] you withdrew it
   *[other] please ask the class teacher
 }
