documents-title = Documents
documents-help = /документы — agreements of MAX and Sferum, the law on data

documents-list =
    { $guide }

    What the bot keeps about you: /мои_данные. Doing without MAX is possible, too: /без_макс
