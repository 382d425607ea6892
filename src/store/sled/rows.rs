//! Names and values of rows: every name begins with the school's id, then one letter for the kind; every value is JSON in an envelope.

use rules::{ChatId, EventKey, Moment, PersonId, Record, RecordKey, SchoolId, Timer};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::store::{OutgoingId, StoreError};

/// Rows of the installation itself stand where no school can be; some that all schools share, under the first school's number.
const HOUSE: SchoolId = SchoolId(0);
const SHARED: SchoolId = SchoolId::FIRST;

/// The format of rows this program writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;

/// A value is shorter than this before it is sealed. A leaf of sled is written whole with up to 17 values, and a message longer than a
/// quarter of a segment goes to a file of its own that no fsync of ours covers (`Config` in `open.rs` keeps the distance).
pub(super) const MOST: usize = 16 * 1024;

pub(super) type Name = Vec<u8>;

/// What is written in one go, in order; the last word on a name counts.
#[derive(Default)]
pub(super) struct Rows(pub(super) Vec<(Name, Option<Vec<u8>>)>);

impl Rows {
    /// Puts a value under a name.
    pub(super) fn put<T: Serialize>(&mut self, name: Name, value: &T) -> Result<(), StoreError> {
        self.put_up_to(MOST, name, value)
    }

    /// Puts a record, which grows by the folding of changes and cannot be refused any more when it has: memory has it already.
    /// So it has room to spare; a person reaches even [`MOST`] with some 2700 requests.
    pub(super) fn put_record(
        &mut self,
        school: SchoolId,
        record: &Record,
    ) -> Result<(), StoreError> {
        self.put_up_to(4 * MOST, self::record(school, &record.key()), record)
    }

    fn put_up_to<T: Serialize>(
        &mut self,
        most: usize,
        name: Name,
        value: &T,
    ) -> Result<(), StoreError> {
        let json = json(value);
        if json.len() >= most {
            return Err(StoreError::Failed(format!(
                "row {} has {} bytes, the limit is {most}",
                spell(&name),
                json.len()
            )));
        }
        self.0.push((name, Some(json)));
        Ok(())
    }

    pub(super) fn delete(&mut self, name: Name) {
        self.0.push((name, None));
    }
}

#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    v: u32,
    row: T,
}

/// A value in its envelope.
pub(super) fn json<T: Serialize>(row: &T) -> Vec<u8> {
    serde_json::to_vec(&Envelope { v: 1, row })
        .expect("our rows have string keys, so they are always JSON")
}

/// Reads a value back.
pub(super) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, String> {
    let envelope: Envelope<T> = serde_json::from_slice(json).map_err(|e| e.to_string())?;
    if envelope.v == 1 {
        Ok(envelope.row)
    } else {
        Err(format!("version {} of a row is unknown", envelope.v))
    }
}

/// A name for people who read logs.
pub(super) fn spell(name: &[u8]) -> String {
    name.get(4..).unwrap_or_default().escape_ascii().to_string()
}

fn name(school: SchoolId, kind: u8, rest: &[&[u8]]) -> Name {
    let mut name = school.0.to_be_bytes().to_vec();
    name.push(kind);
    rest.iter().for_each(|part| name.extend_from_slice(part));
    name
}

/// Stands unsealed, so that a program that cannot read the rest can say why.
pub(super) fn format() -> Name {
    name(HOUSE, b'f', &[])
}

pub(super) fn note(of: &str) -> Name {
    name(HOUSE, b'n', &[of.as_bytes()])
}

pub(super) fn notes() -> Name {
    name(HOUSE, b'n', &[])
}

/// The numbers given so far.
pub(super) fn counters() -> Name {
    name(SHARED, b'z', &[])
}

pub(super) fn record(school: SchoolId, key: &RecordKey) -> Name {
    name(school, b'r', &[key.to_string().as_bytes()])
}

pub(super) fn records(school: SchoolId) -> Name {
    name(school, b'r', &[])
}

pub(super) fn audit(school: SchoolId, number: u64) -> Name {
    name(school, b'a', &[&number.to_be_bytes()])
}

pub(super) fn outgoing(id: OutgoingId) -> Name {
    name(SHARED, b'o', &[&id.0.to_be_bytes()])
}

pub(super) fn outbox() -> Name {
    name(SHARED, b'o', &[])
}

pub(super) fn timer(school: SchoolId, at: Moment, timer: &Timer) -> Name {
    let (kind, id) = match timer {
        Timer::Decision(id) => (b'd', id.0),
        Timer::Entry(id) => (b'e', id.0),
        Timer::Letter(id) => (b'l', id.0),
        Timer::Action(id) => (b'a', *id),
        Timer::Mail(letter) => (b'm', *letter as u32),
        Timer::Draft => (b't', 0),
        Timer::Webinar(id) => (b'w', *id),
        Timer::Regulation => (b'r', 0),
        Timer::Retention => (b'x', 0),
        Timer::Post(id) => (b'p', *id),
        Timer::Terms => (b'k', 0),
        Timer::Lessons => (b's', 0),
        Timer::Passed(id) => (b'q', *id),
    };
    name(school, b't', &[&ordered(at.0), &[kind], &id.to_be_bytes()])
}

pub(super) fn timers(school: SchoolId) -> Name {
    name(school, b't', &[])
}

pub(super) fn dialogue(of: PersonId) -> Name {
    name(SHARED, b'd', &[&ordered(of.0)])
}

pub(super) fn dialogues() -> Name {
    name(SHARED, b'd', &[])
}

/// In which of several schools a person stands.
pub(super) fn stands(who: PersonId) -> Name {
    name(HOUSE, b's', &[&ordered(who.0)])
}

pub(super) fn all_stands() -> Name {
    name(HOUSE, b's', &[])
}

/// A person and the school he stands in, as the row holds it.
pub(super) type Stands = (PersonId, SchoolId);

/// A dialogue with its person, as the row holds it.
pub(super) type Dialogue = (PersonId, ChatId);

pub(super) fn card(to: PersonId, of: &str) -> Name {
    name(SHARED, b'c', &[&ordered(to.0), of.as_bytes()])
}

/// The names of all cards of a person.
pub(super) fn cards(of: PersonId) -> (Name, Name) {
    let from = name(SHARED, b'c', &[&ordered(of.0)]);
    let to = name(SHARED, b'c', &[&ordered(of.0 + 1)]);
    (from, to)
}

pub(super) fn seen(key: EventKey) -> Name {
    name(SHARED, b'k', &[&key.0])
}

/// The same keys by the hour they were seen in, for the sweep.
pub(super) fn hour(at: Moment, key: EventKey) -> Name {
    name(SHARED, b'h', &[&hour_of(at).to_be_bytes(), &key.0])
}

/// All hours up to this moment's, without it: from, to.
pub(super) fn hours_before(at: Moment) -> (Name, Name) {
    (
        name(SHARED, b'h', &[]),
        name(SHARED, b'h', &[&hour_of(at).to_be_bytes()]),
    )
}

/// The key in a name made by [`hour`].
pub(super) fn key_of_hour(name: &[u8]) -> Option<EventKey> {
    name.last_chunk().copied().map(EventKey)
}

fn hour_of(at: Moment) -> u32 {
    u32::try_from(at.0.max(0) / 3_600_000).unwrap_or(u32::MAX)
}

/// Bytes that sort as the numbers do, negative ones first.
fn ordered(number: i64) -> [u8; 8] {
    (number ^ i64::MIN).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_sort_as_the_numbers_do() {
        let numbers = [i64::MIN, -1, 0, 1, 255, 256, i64::MAX];
        assert!(numbers.map(ordered).is_sorted());
    }

    #[test]
    fn a_value_of_a_later_version_is_not_guessed_at() {
        assert_eq!(read::<u32>(br#"{"v":1,"row":7}"#), Ok(7));
        assert_eq!(read::<u32>(br#"{"v":1,"row":7,"new":true}"#), Ok(7));
        assert!(read::<u32>(br#"{"v":2,"row":7}"#).is_err());
    }
}
