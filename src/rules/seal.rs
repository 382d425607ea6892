//! Seals: payloads of buttons that nobody can forge or move to another person, and keyed hashes of codes and tokens.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER, Specification};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{Asked, Moment, PersonId, Refusal, SchoolId, commands::Command};

/// The key of seals and hashes. Prints nothing.
#[derive(Clone)]
pub struct Secret(pub [u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// A button works this long.
const BUTTON_DAYS: i64 = 14;
const TAG_CHARS: usize = 16;

/// A button to be sealed.
#[derive(Clone, Copy, Debug)]
pub struct Sealed<'a> {
    /// The school whose command it is.
    pub school: SchoolId,
    pub asked: &'a Asked,
    /// Its keyboard stays after the press.
    pub keep: bool,
}

/// Writes a command into a payload: `k.<minute>.<command>;<name>=<value>;….<tag>`, well under the 1024 characters MAX allows.
/// The tag binds it to the person it was shown to. Behind `k` or `o` stands the number of the school, but for the first.
#[must_use]
pub fn payload(secret: &Secret, to: PersonId, at: Moment, button: Sealed<'_>) -> String {
    let Sealed {
        school,
        asked,
        keep,
    } = button;
    let mut body = String::from(if keep { "k" } else { "o" });
    if school != SchoolId::FIRST {
        body.push_str(&school.to_string());
    }
    body.push_str(&format!(".{}.{}", at.0 / 60_000, asked.command.stem()));
    for (name, value) in &asked.args {
        body.push_str(&format!(";{name}={}", escape(value)));
    }
    let tag = tag(secret, to, &body);
    format!("{body}.{tag}")
}

/// The school a payload says it is of; a forged number leads to a school in which the payload is refused.
#[must_use]
pub fn school(payload: &str) -> SchoolId {
    let head = payload.split('.').next().unwrap_or_default();
    let number = head.get(1..).and_then(|number| number.parse().ok());
    number.unwrap_or(SchoolId::FIRST)
}

/// Reads a payload back; the second value says whether its keyboard stays.
///
/// # Errors
/// Forged, damaged or shown to somebody else: `ButtonForged`; older than 14 days: `ButtonStale`.
pub fn open(
    secret: &Secret,
    from: PersonId,
    now: Moment,
    payload: &str,
) -> Result<(Asked, bool), Refusal> {
    let (body, given) = payload.rsplit_once('.').ok_or(Refusal::ButtonForged)?;
    // Comparing through a second MAC leaks nothing about where two tags differ.
    if digest(secret, given.as_bytes()) != digest(secret, tag(secret, from, body).as_bytes()) {
        return Err(Refusal::ButtonForged);
    }
    let mut parts = body.splitn(3, '.');
    let (Some(keep), Some(minute), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Refusal::ButtonForged);
    };
    let minute: i64 = minute.parse().map_err(|_| Refusal::ButtonForged)?;
    if now.0 / 60_000 - minute > BUTTON_DAYS * 24 * 60 {
        return Err(Refusal::ButtonStale);
    }
    let mut fields = rest.split(';');
    let command = fields
        .next()
        .and_then(Command::by_stem)
        .ok_or(Refusal::ButtonStale)?;
    let mut asked = Asked::new(command);
    for field in fields {
        let (name, value) = field.split_once('=').ok_or(Refusal::ButtonForged)?;
        asked = asked.with(name, unescape(value));
    }
    Ok((asked, keep.starts_with('k')))
}

/// The keyed hash under which a code or token is kept.
#[must_use]
pub fn hash(secret: &Secret, what: &str) -> String {
    HEXLOWER.encode(&digest(secret, what.as_bytes())[..16])
}

/// A 128-bit token, `i1` and 26 characters of Crockford's base32: no I, L, O, U.
#[must_use]
pub fn token(random: &[u8; 32]) -> String {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    // The alphabet is fixed and valid; an empty token would match nothing.
    spec.encoding()
        .map(|crockford| format!("i1{}", crockford.encode(&random[..16])))
        .unwrap_or_default()
}

/// An eight-digit code; `nth` gives another one should the first be taken. Never six digits: those are login codes of MAX.
#[must_use]
pub fn code(secret: &Secret, random: &[u8; 32], nth: u32) -> String {
    let mut seed = random.to_vec();
    seed.extend(nth.to_be_bytes());
    let d = digest(secret, &seed);
    let number = u64::from_be_bytes([d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]]) % 90_000_000
        + 10_000_000;
    number.to_string()
}

/// A token or a code in its one written form, whatever a phone or a pen made of it.
#[must_use]
pub fn canonical(written: &str) -> String {
    let bare: String = written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    match bare.split_at_checked(2) {
        Some((prefix, rest)) if prefix.eq_ignore_ascii_case("i1") && rest.len() == 26 => {
            let fold = |c: char| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            format!("i1{}", rest.chars().map(fold).collect::<String>())
        }
        _ => bare,
    }
}

fn tag(secret: &Secret, to: PersonId, body: &str) -> String {
    let mut tag = BASE64URL_NOPAD.encode(&digest(secret, format!("{to}|{body}").as_bytes()));
    tag.truncate(TAG_CHARS);
    tag
}

fn digest(secret: &Secret, what: &[u8]) -> [u8; 32] {
    // A key of any length is valid for HMAC, so this never falls back.
    Hmac::<Sha256>::new_from_slice(&secret.0).map_or([0; 32], |mut mac| {
        mac.update(what);
        mac.finalize().into_bytes().into()
    })
}

fn escape(value: &str) -> String {
    value
        .replace('%', "%25")
        .replace(';', "%3B")
        .replace('=', "%3D")
        .replace('.', "%2E")
}

fn unescape(value: &str) -> String {
    value
        .replace("%2E", ".")
        .replace("%3D", "=")
        .replace("%3B", ";")
        .replace("%25", "%")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked::new(Command::Approve)
            .with("ids", "12 14")
            .with("note", "а;б=в.г%д")
    }

    #[test]
    fn a_payload_comes_back_as_it_was() {
        let secret = Secret([7; 32]);
        let button = Sealed {
            school: SchoolId(12),
            asked: &asked(),
            keep: true,
        };
        let sealed = payload(&secret, PersonId(5), Moment(60_000), button);
        assert_eq!(school(&sealed), SchoolId(12));
        let moved = sealed.replacen("k12", "k1", 1);
        assert_eq!(
            open(&secret, PersonId(5), Moment(120_000), &moved),
            Err(Refusal::ButtonForged)
        );
        assert_eq!(
            open(&secret, PersonId(5), Moment(120_000), &sealed),
            Ok((asked(), true))
        );
        assert!(sealed.chars().count() <= 1024);
    }

    #[test]
    fn a_payload_works_for_its_person_and_for_two_weeks() {
        let secret = Secret([7; 32]);
        let button = Sealed {
            school: SchoolId::FIRST,
            asked: &asked(),
            keep: false,
        };
        let sealed = payload(&secret, PersonId(5), Moment(0), button);
        assert_eq!(school(&sealed), SchoolId::FIRST);
        assert_eq!(
            open(&secret, PersonId(6), Moment(0), &sealed),
            Err(Refusal::ButtonForged)
        );
        assert_eq!(
            open(&Secret([8; 32]), PersonId(5), Moment(0), &sealed),
            Err(Refusal::ButtonForged)
        );
        assert_eq!(
            open(&secret, PersonId(5), Moment(0).plus_days(15), &sealed),
            Err(Refusal::ButtonStale)
        );
        for at in 0..sealed.len() {
            if let Some(cut) = sealed.get(..at) {
                assert_eq!(
                    open(&secret, PersonId(5), Moment(0), cut),
                    Err(Refusal::ButtonForged)
                );
            }
        }
    }

    #[test]
    fn tokens_and_codes_have_their_form() {
        assert_eq!(token(&[0xFF; 32]).len(), 28);
        let secret = Secret([1; 32]);
        for nth in 0..100 {
            assert_eq!(code(&secret, &[3; 32], nth).len(), 8);
        }
    }
}
