//! What people do: one line of a dialogue, read into an act.

use super::grammar::{Mistake, same};

/// Something a person does in the messenger. Texts may hold `{names}` of what was captured.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Act {
    Say {
        group: Option<String>,
        text: String,
    },
    Press {
        label: String,
        under: Option<String>,
    },
    Forge(String),
    /// Presses a button that is no longer there, as an app that has not caught up would.
    Stale(String),
    Open(String),
    Start,
    Stop,
    /// Forwards the latest message of the bot, or the one that begins so.
    Forward(Option<String>),
    Edit(String),
    Delete,
    Voice(Option<String>),
    Attach {
        group: Option<String>,
        kind: &'static str,
    },
    /// A file of `tests/files`, with words under it.
    File {
        name: String,
        words: String,
    },
    /// One's own contact card, or that of somebody else.
    Contact(Option<String>),
    MakeGroup(String),
    Enter(String),
    Leave(String),
    /// Brings another person into a group.
    Bring {
        whom: String,
        group: String,
    },
    AddBot(String),
    RemoveBot(String),
    Rights {
        group: String,
        permissions: Vec<String>,
    },
    RefreshLink(String),
    /// A file of the folder of texts is written; without words, it is taken away.
    Text {
        file: String,
        words: Option<String>,
    },
    /// The clock moves by so many milliseconds.
    Wait(i64),
}

/// Reads `Имя › …`, `Имя в «чат» › …`, `… прошло …` or `… файл …`.
pub(crate) fn parse(line: &str) -> Result<(Option<String>, Act), Mistake> {
    if let Some(time) = line.strip_prefix("… прошло ") {
        return Ok((None, Act::Wait(duration(time)?)));
    }
    if let Some(file) = line.strip_prefix("… файл ") {
        return Ok((None, file_of_texts(file)?));
    }
    let (who, does) = line
        .split_once(" › ")
        .ok_or("this is no act: «Имя › …», «… прошло …» or «… файл …»")?;
    let (who, group) = match who.split_once(" в «") {
        Some((who, group)) => (who, Some(group.trim_end_matches('»').to_owned())),
        None => (who, None),
    };
    let act = button(does)
        .or_else(|| simple(does, group.as_ref()))
        .or_else(|| in_group(does));
    Ok((
        Some(who.to_owned()),
        act.unwrap_or_else(|| Act::Say {
            group,
            text: said(does),
        }),
    ))
}

/// `ru/start.ftl: …` or `ru/start.ftl удалён`.
fn file_of_texts(does: &str) -> Result<Act, Mistake> {
    if let Some(file) = does.strip_suffix(" удалён") {
        return Ok(Act::Text {
            file: file.to_owned(),
            words: None,
        });
    }
    let (file, words) = does
        .split_once(": ")
        .ok_or("what is in the file: «ru/start.ftl: …» or «ru/start.ftl удалён»")?;
    Ok(Act::Text {
        file: file.to_owned(),
        words: Some(words.replace("\\n", "\n")),
    })
}

fn button(does: &str) -> Option<Act> {
    let (label, rest) = does.strip_prefix('[')?.split_once(']')?;
    let under = match rest.strip_prefix(" под ") {
        Some(text) => Some(quoted(text)?),
        None if rest == " снова" => return Some(Act::Stale(label.to_owned())),
        None if rest.is_empty() => None,
        None => return None,
    };
    Some(Act::Press {
        label: label.to_owned(),
        under,
    })
}

fn simple(does: &str, group: Option<&String>) -> Option<Act> {
    let attach = |kind| {
        Some(Act::Attach {
            group: group.cloned(),
            kind,
        })
    };
    match does {
        "жмёт Начать" => Some(Act::Start),
        "останавливает бота" => Some(Act::Stop),
        "пересылает последнее" => Some(Act::Forward(None)),
        "удаляет последнее" => Some(Act::Delete),
        "голосовое" => Some(Act::Voice(group.cloned())),
        "картинка" => attach("image"),
        "файл" => attach("file"),
        "наклейка" => attach("sticker"),
        "место" => attach("location"),
        "контакт свой" => Some(Act::Contact(None)),
        _ => None,
    }
}

type Verb = (&'static str, fn(String) -> Act);

/// What is done with one thing between « and ».
const VERBS: [Verb; 10] = [
    ("подделка ", Act::Forge),
    ("правит на ", Act::Edit),
    ("пересылает ", |text| Act::Forward(Some(text))),
    ("создаёт чат ", Act::MakeGroup),
    ("входит в ", Act::Enter),
    ("выходит из ", Act::Leave),
    ("добавляет бота в ", Act::AddBot),
    ("убирает бота из ", Act::RemoveBot),
    ("лишает бота прав в ", |group| Act::Rights {
        group,
        permissions: Vec::new(),
    }),
    ("обновляет ссылку ", Act::RefreshLink),
];

fn in_group(does: &str) -> Option<Act> {
    let after = |verb: &str| does.strip_prefix(verb);
    if let Some(link) = after("открывает ") {
        return Some(Act::Open(link.to_owned()));
    }
    if let Some(file) = after("файл ") {
        let (name, words) = file.split_once(" с подписью ").unwrap_or((file, ""));
        return Some(Act::File {
            name: name.to_owned(),
            words: words.to_owned(),
        });
    }
    if let Some(name) = after("контакт ") {
        return Some(Act::Contact(Some(name.to_owned())));
    }
    if let Some((whom, group)) = after("приглашает ").and_then(|rest| rest.split_once(" в "))
    {
        return Some(Act::Bring {
            whom: whom.to_owned(),
            group: quoted(group)?,
        });
    }
    if let Some((group, rights)) =
        after("делает бота администратором в ").and_then(|rest| rest.split_once(": "))
    {
        let permissions = rights
            .trim_start_matches("права ")
            .split(", ")
            .map(permission)
            .collect();
        return Some(Act::Rights {
            group: quoted(group)?,
            permissions,
        });
    }
    VERBS
        .iter()
        .find_map(|(verb, act)| after(verb).and_then(quoted).map(act))
}

/// The text as it is sent: `\n` breaks a line, «а» × 4000 repeats.
fn said(does: &str) -> String {
    let repeated = does
        .split_once(" × ")
        .and_then(|(what, times)| Some(quoted(what)?.repeat(times.parse().ok()?)));
    repeated.unwrap_or_else(|| does.replace("\\n", "\n"))
}

/// What stands between « and », if that is all there is.
pub(crate) fn quoted(text: &str) -> Option<String> {
    Some(text.strip_prefix('«')?.strip_suffix('»')?.to_owned())
}

fn permission(word: &str) -> String {
    match word {
        "читать сообщения" => "read_all_messages",
        "закреплять" => "pin_message",
        "управлять участниками" => "add_remove_members",
        other => other,
    }
    .to_owned()
}

fn duration(text: &str) -> Result<i64, Mistake> {
    let (count, unit) = text
        .split_once(' ')
        .ok_or("how much time: «8 дней», «2 часа»")?;
    let count: i64 = count
        .parse()
        .map_err(|_| format!("«{count}» is no number"))?;
    let minutes = match unit {
        _ if unit.starts_with("мин") => 1,
        _ if unit.starts_with("час") => 60,
        _ if unit.starts_with("д") => 24 * 60,
        _ => return Err(format!("«{unit}» is no unit of time")),
    };
    Ok(count * minutes * 60_000)
}

/// The acts that are easy to get wrong, as they are read.
pub(crate) fn check() -> Result<(), Mistake> {
    for (line, wanted) in [
        (
            "А › [Да, это я]",
            r#"Press { label: "Да, это я", under: None }"#,
        ),
        (
            "А › [Да] под «Заявка №1»",
            r#"Press { label: "Да", under: Some("Заявка №1") }"#,
        ),
        ("А › «аб» × 3", r#"Say { group: None, text: "абабаб" }"#),
        (
            "А в «5А мамы» › /помощь",
            r#"Say { group: Some("5А мамы"), text: "/помощь" }"#,
        ),
        (
            "А › приглашает Пётр в «5А»",
            r#"Bring { whom: "Пётр", group: "5А" }"#,
        ),
        (
            "А › делает бота администратором в «5А»: права читать сообщения, edit_link",
            r#"Rights { group: "5А", permissions: ["read_all_messages", "edit_link"] }"#,
        ),
        (
            "А › файл список.csv с подписью /импорт",
            r#"File { name: "список.csv", words: "/импорт" }"#,
        ),
        ("… прошло 8 дней", "Wait(691200000)"),
        (
            "… файл ru/start.ftl: а = б\\nв = г",
            r#"Text { file: "ru/start.ftl", words: Some("а = б\nв = г") }"#,
        ),
    ] {
        let act = parse(line).map(|(_, act)| format!("{act:?}"))?;
        same(&act.as_str(), &wanted)?;
    }
    same(&parse("… прошло много лет").is_err(), &true)
}
