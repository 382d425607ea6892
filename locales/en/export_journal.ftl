export-journal-title = Journal export
export-journal-help = /выгрузить_журнал — the whole journal as a file, with its chain of hashes
export-journal-warn =
    The whole journal of the school will go into this dialogue as a file: what, when, numbers of requests and accounts. No names, no texts.

    This is a dangerous action: a second administrator confirms it, or it waits 30 minutes if you are the only one. Export it?
export-journal-ready =
    The whole journal of the school. Keep it like a document.

    Whether the file was changed, whoever runs the bot can tell: dezhurny verify-audit
export-journal-file = Journal { $date }
