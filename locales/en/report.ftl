report-title = Report
report-help = /отчёт — how many are in, wait, do without MAX

report-none = There are no classes yet. The administrator opens them so: /создать_класс 5А 7Б 1-4

report-list =
    <b>“{ $school }”, { $date }</b>. Counts only, families: parents and pupils.
    { $lines }

report-line = <b>{ $class }</b>: in the chat { $inside }, with a link { $given }, waiting { $waiting }, without MAX { $elsewhere }, no answer { $silent }

report-attention =
    <b>What wants attention</b>
    Classes without a class teacher: { $headless }
    Chats without a link: { $linkless }
    Groups where the bot lacks rights: { $powerless }
    Requests older than { $days } days: { $old }
    Invitations nobody has used: { $unclaimed }

    “With a link”: I gave the link and have not seen them enter. “No answer”: free seats of living invitations. Families without MAX (clause 1.7) are not reminded.

report-file = “{ $school }”, { $date }. Numbers only: families by class.
report-file-name = Report { $date }
report-column-class = Class
report-column-inside = In the chat
report-column-given = With the link
report-column-waiting = Waiting
report-column-elsewhere = Without MAX
report-column-silent = No answer
report-file-title = “{ $school }”, { $date }
report-total = Total
report-button-xlsx = Table
report-button-csv = CSV
report-button-picture = Picture
