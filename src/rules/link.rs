//! Links of chats: only `https://max.ru/join/<tail>` is one. Everything else is refused with the reason, look-alikes above all.

use crate::Refusal;

/// The tail of the links seen in public code has 43 or 44 characters (Nov 2026); the bounds are generous on purpose.
const TAIL: std::ops::RangeInclusive<usize> = 16..=128;

const FOREIGN: [(&str, &[&str]); 5] = [
    ("sferum", &["sferum.ru", "web.sferum.ru"]),
    ("telegram", &["t.me", "telegram.me", "telegram.org"]),
    ("whatsapp", &["wa.me", "chat.whatsapp.com", "whatsapp.com"]),
    ("vk", &["vk.com", "vk.me", "vk.ru", "vk.cc"]),
    ("viber", &["viber.com", "invite.viber.com"]),
];

/// Where a link in an announcement may lead: MAX, Сферум, the state's services and the sites of schools.
const TRUSTED: [&str; 12] = [
    "max.ru",
    "sferum.ru",
    "prof-sferum.ru",
    "vk.ru",
    "vk.com",
    "gosuslugi.ru",
    "gov.ru",
    "edu.ru",
    "mos.ru",
    "resh.edu.ru",
    "fipi.ru",
    "myschool.edu.ru",
];

/// The host of a word that is a link to somewhere not trusted.
pub(crate) fn foreign_host(word: &str) -> Option<String> {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let (schemed, rest) = match bare.split_once("://") {
        Some((_, rest)) => (true, rest),
        None => (false, bare),
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_lowercase();
    let (name, zone) = host.rsplit_once('.')?;
    let latin = zone.len() >= 2 && zone.chars().all(|c| c.is_ascii_alphabetic());
    let is_link = schemed || ((latin || zone == "рф") && name.chars().count() > 1);
    let trusted = |known: &str| host == known || host.ends_with(&format!(".{known}"));
    (is_link && !TRUSTED.iter().any(|known| trusted(known))).then_some(host)
}

/// The link of a MAX group in its one written form.
///
/// # Errors
/// What is wrong with it: foreign, a look-alike of max.ru, or no invitation at all.
pub(crate) fn group_link(written: &str) -> Result<String, Refusal> {
    let link = written
        .trim()
        .trim_matches(['<', '>', '«', '»', '"', '(', ')', '.', ',', ';', '!']);
    let (scheme, rest) = link.split_once("://").unwrap_or(("https", link));
    if !["https", "http"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return Err(Refusal::LinkMalformed);
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_lowercase();
    let bare = host.trim_start_matches("www.");
    if let Some((kind, _)) = FOREIGN.iter().find(|(_, hosts)| hosts.contains(&bare)) {
        return Err(Refusal::LinkForeign { kind });
    }
    if bare != "max.ru" {
        return Err(if resembles_max(&host) {
            Refusal::LinkLookalike
        } else {
            Refusal::LinkMalformed
        });
    }
    let tail = path
        .strip_prefix("join/")
        .ok_or(Refusal::LinkMalformed)?
        .trim_end_matches('/');
    let sound = tail
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (sound && TAIL.contains(&tail.len()))
        .then(|| format!("https://max.ru/join/{tail}"))
        .ok_or(Refusal::LinkMalformed)
}

/// The payload of a deep link to this bot: `https://max.ru/<nick>?start=<payload>`; an empty nick stands for any bot.
#[must_use]
pub(crate) fn deep_link_payload<'a>(written: &'a str, nick: &str) -> Option<&'a str> {
    let rest = written
        .trim()
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let rest = rest.strip_prefix("max.ru/")?.trim_start_matches('@');
    let (name, query) = rest.split_once('?')?;
    let payload = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("start="))?;
    let ours = nick.is_empty() || name.trim_end_matches('/').eq_ignore_ascii_case(nick);
    (ours && !payload.is_empty()).then_some(payload)
}

/// Whether a host wants to be taken for max.ru: `rnax.ru`, `max.ru.evil`, `max.ru@evil`, `max-ru.com`, Cyrillic «мах.ру».
fn resembles_max(host: &str) -> bool {
    let folded: String = host
        .chars()
        .map(|c| match c {
            'м' => 'm',
            'а' => 'a',
            'х' => 'x',
            'р' => 'r',
            'у' => 'u',
            c => c,
        })
        .collect::<String>()
        .replace("rn", "m");
    host.contains('@')
        || (host.contains('.') && !host.is_ascii())
        || folded.starts_with("max")
        || folded.contains(".max.")
        || host.starts_with("xn--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_anywhere_else_is_named() {
        for (word, host) in [
            ("https://max.ru/join/abc", None),
            ("https://lyceum5.edu.ru/news", None),
            ("vk.cc/abc", Some("vk.cc")),
            ("(http://max.ru.evil.com/join)", Some("max.ru.evil.com")),
            ("пришкола.рф/сбор", Some("пришкола.рф")),
            ("А.П.Смирнова", None),
            ("в 10.30", None),
            ("завтра.", None),
        ] {
            let found = word.split_whitespace().find_map(foreign_host);
            assert_eq!(found.as_deref(), host, "{word}");
        }
    }

    const TAIL: &str = "LNPW0aB-cD_eF1234567890abcdefghijklmnopqr4is4B0";

    #[test]
    fn a_group_link_is_read_however_it_was_pasted() {
        for written in [
            "https://max.ru/join/",
            "http://max.ru/join/",
            "max.ru/join/",
            "https://www.max.ru/join/",
            "<https://MAX.ru/join/",
        ] {
            let read = group_link(&format!("{written}{TAIL}"));
            assert_eq!(read, Ok(format!("https://max.ru/join/{TAIL}")), "{written}");
        }
        assert_eq!(
            group_link(&format!("«https://max.ru/join/{TAIL}».")),
            Ok(format!("https://max.ru/join/{TAIL}"))
        );
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn a_strange_link_is_refused_with_its_reason() {
        for (written, why) in [
            (
                "https://sferum.ru/?p=start",
                Refusal::LinkForeign { kind: "sferum" },
            ),
            (
                "https://t.me/joinchat/abc",
                Refusal::LinkForeign { kind: "telegram" },
            ),
            (
                "https://chat.whatsapp.com/abc",
                Refusal::LinkForeign { kind: "whatsapp" },
            ),
            ("vk.me/join/abc", Refusal::LinkForeign { kind: "vk" }),
            (
                "https://rnax.ru/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkLookalike,
            ),
            (
                "https://max.ru.evil/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkLookalike,
            ),
            (
                "https://max.ru@evil.com/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkLookalike,
            ),
            (
                "https://max-ru.com/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkLookalike,
            ),
            (
                "https://мах.ru/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkLookalike,
            ),
            ("https://max.ru/id34_bot", Refusal::LinkMalformed),
            ("https://max.ru/join/короткая", Refusal::LinkMalformed),
            ("https://max.ru/join/a", Refusal::LinkMalformed),
            ("javascript:alert(1)", Refusal::LinkMalformed),
            ("ссылка", Refusal::LinkMalformed),
            (
                "https://example.com/join/LNPW0aBcDeF1234567890abc",
                Refusal::LinkMalformed,
            ),
        ] {
            assert_eq!(group_link(written), Err(why), "{written}");
        }
    }

    #[test]
    fn a_deep_link_is_ours_only_with_our_nick() {
        assert_eq!(
            deep_link_payload("https://max.ru/id34_bot?start=i1ABC", "id34_bot"),
            Some("i1ABC")
        );
        assert_eq!(
            deep_link_payload("max.ru/id34_bot?start=i1ABC", "id34_bot"),
            Some("i1ABC")
        );
        assert_eq!(
            deep_link_payload("https://max.ru/other_bot?start=i1ABC", "id34_bot"),
            None
        );
        assert_eq!(
            deep_link_payload("https://max.ru/id34_bot", "id34_bot"),
            None
        );
    }
}
