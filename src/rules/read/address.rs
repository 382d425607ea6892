//! Addressing: what stands before a message comes to the point: the bot's name, a greeting, a «подскажите, пожалуйста».

use super::words::{Words, fits};

/// With a comma after it, for «бот читает чат» is about the bot.
const OWN_NAMES: [&str; 3] = ["бот", "ботик", "дежурный"];
const OPENINGS: [&str; 41] = [
    "здравствуй*",
    "здраствуй*",
    "здраст*",
    "здрасьте",
    "добрый день",
    "добрый вечер",
    "доброе утро",
    "доброго дня",
    "доброго вечера",
    "доброго утра",
    "доброго времени суток",
    "день добрый",
    "вечер добрый",
    "утро доброе",
    "доброй ночи",
    "добрый",
    "привет*",
    "прив",
    "хай",
    "всем привет",
    "hello",
    "hi",
    "салам",
    "скажите",
    "скажи",
    "подскажите",
    "подскажи",
    "подскажете",
    "пожалуйста",
    "пожалуста",
    "пожалуйсто",
    "плиз",
    "извините",
    "простите",
    "будьте добры",
    "будьте любезны",
    "уважаемы*",
    "коллеги",
    "народ",
    "слушай*",
    "ну",
];
const MOST_WORDS: usize = 12;

/// How many words from the start are address and greeting; none if they are all there is.
pub(super) fn opening(words: &Words, nick: &str) -> usize {
    let mut count = 0;
    while count < MOST_WORDS {
        let ours = nick.is_empty() || words.key(count).eq_ignore_ascii_case(nick);
        let mentioned = words.raw(count).starts_with('@') && ours;
        let called =
            OWN_NAMES.contains(&words.key(count)) && words.raw(count).ends_with([',', '!', ':']);
        let more = if mentioned || called {
            Some(1)
        } else {
            OPENINGS.iter().find_map(|o| begins(o, words, count))
        };
        match more {
            Some(more) if count + more < words.list.len() => count += more,
            Some(_) => return 0,
            None => break,
        }
    }
    count
}

fn begins(opening: &str, words: &Words, from: usize) -> Option<usize> {
    let mut count = 0;
    for part in opening.split(' ') {
        if !fits(part, words.key(from + count)) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greeting_is_left_out_unless_it_is_all() {
        for (typed, count) in [
            ("Добрый день! Скиньте ссылку", 2),
            ("@id34_bot, помощь", 1),
            ("бот, подскажите пожалуйста, где чат", 3),
            ("Здравствуйте!", 0),
            ("Добрый день", 0),
            ("чат 5А", 0),
            ("@id35_bot помощь", 0),
        ] {
            assert_eq!(opening(&Words::of(typed), "id34_bot"), count, "{typed}");
        }
    }
}
