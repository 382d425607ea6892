//! Who somebody is, as MAX signs it: shared phones and mini-apps. The signatures were made with Python's `hmac`.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use max_bot_api::{
    AppPhone, ChatId, Contact, Disbelief, InitData, Message, Token, UserId, contact_hash_is_valid,
};
use serde_json::{Value, json};

const CARD: &str =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;TYPE=cell:79990000000\r\nFN:Анна\r\nEND:VCARD\r\n";
const CARD_HASH: &str = "bc24c09a3d323b9a272dfe9be64297c17382971b9a61296a702ebf146612fde5";
const FIELDS: &str = "auth_date=1790000000&query_id=q-1&ip=10.0.0.1&start_param=7b&user=%7B%22id%22%3A5%2C%22first_name%22%3A%22\
    %D0%90%D0%BD%D0%BD%D0%B0%20%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%BD%D0%B0%22%2C%22last_name%22%3A%22%22%2C%22\
    language_code%22%3A%22ru%22%2C%22photo_url%22%3Anull%7D&chat=%7B%22id%22%3A-7%2C%22type%22%3A%22CHAT%22%7D";
const HASH: &str = "ba31d6bfc57757eeedcf33a3f8c0be93ce565777dc8ddd79c61a3526ab77021b";

fn token() -> Token {
    Token::new("token")
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn contact(value: Value) -> Contact {
    serde_json::from_value(value).unwrap()
}

#[test]
fn a_shared_contact_is_proved() {
    assert!(contact_hash_is_valid(&token(), CARD, CARD_HASH));
    assert!(contact_hash_is_valid(
        &token(),
        CARD,
        &CARD_HASH.to_uppercase()
    ));
    assert!(!contact_hash_is_valid(
        &Token::new("other"),
        CARD,
        CARD_HASH
    ));
    assert!(!contact_hash_is_valid(
        &token(),
        &CARD.replace("\r\n", "\n"),
        CARD_HASH
    ));
    for wrong in ["", "zz", &CARD_HASH[..62], &CARD_HASH.replace('b', "c")] {
        assert!(!contact_hash_is_valid(&token(), CARD, wrong), "{wrong}");
    }
}

#[test]
fn a_phone_is_ones_own_if_max_says_whose_it_is() {
    let own = |value: Value| contact(value).own_phone(&token(), UserId(5));
    let card = json!({"vcf_info": CARD, "hash": CARD_HASH, "max_info": {"user_id": 5}});
    assert_eq!(own(card.clone()).as_deref(), Some("79990000000"));
    assert_eq!(
        own(json!({"vcf_info": CARD, "hash": CARD_HASH, "tam_info": {"user_id": 5}})).as_deref(),
        Some("79990000000")
    );
    for strange in [
        json!({"vcf_info": CARD, "max_info": {"user_id": 5}}),
        json!({"vcf_info": CARD, "hash": CARD_HASH}),
        json!({"vcf_info": CARD, "hash": CARD_HASH, "max_info": {"user_id": 6}}),
        json!({"vcf_info": CARD.replace('7', "8"), "hash": CARD_HASH, "max_info": {"user_id": 5}}),
        json!({"hash": CARD_HASH, "max_info": {"user_id": 5}, "vcf_phone": "79990000000"}),
    ] {
        assert_eq!(own(strange.clone()), None, "{strange}");
    }
    let hung = json!([{"type": "image", "payload": {}}, {"type": "contact", "payload": card}]);
    let from = |sender: i64| -> Message {
        let message =
            json!({"sender": {"user_id": sender}, "body": {"mid": "mid.1", "attachments": hung}});
        serde_json::from_value(message).unwrap()
    };
    assert_eq!(from(5).own_phone(&token()).as_deref(), Some("79990000000"));
    assert_eq!(from(6).own_phone(&token()), None);
}

#[test]
fn phones_stand_on_cards_in_many_forms() {
    let phone = |lines: &str| {
        contact(json!({"vcf_info": format!("BEGIN:VCARD\r\n{lines}\r\nEND:VCARD\r\n")})).phone()
    };
    for lines in [
        "TEL;TYPE=cell:79990000000",
        "FN:Анна\r\nTEL:+7 (999) 000-00-00",
        "tel;CELL;VOICE:7.999.000.00.00",
        "item1.TEL;type=pref:+79990000000\r\nTEL:12345678",
        "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+7-999-000-00-00;ext=12",
        "TEL;X-LABEL=\"a:b;c\":79990000000",
        "TEL;TYPE=cell:7999\r\n 0000000",
        "TEL;TYP\r\n\tE=cell:79990000000",
        "NOTE:TEL:1234567\r\n TEL:1\r\nTEL:79990000000",
        "TEL:\r\nTEL:нет\r\nTEL:112\r\nTEL:79990000000",
    ] {
        assert_eq!(phone(lines).as_deref(), Some("79990000000"), "{lines}");
        assert_eq!(
            phone(&lines.replace("\r\n", "\n")).as_deref(),
            Some("79990000000"),
            "{lines}"
        );
    }
    for lines in [
        "FN:79990000000",
        "TELEX:79990000000",
        "TEL",
        "TEL:1234567890123456",
        "",
    ] {
        assert_eq!(phone(lines), None, "{lines}");
    }
    assert_eq!(
        contact(json!({"vcf_phone": "+7 999 000-00-00"}))
            .phone()
            .as_deref(),
        Some("79990000000")
    );
    assert_eq!(contact(json!({"vcf_phone": ""})).phone(), None);
}

#[test]
fn an_app_says_who_opened_it() {
    for data in [
        format!("{FIELDS}&hash={HASH}"),
        format!("hash={HASH}&{}", FIELDS.replace("%20", "+")),
    ] {
        let opened = InitData::check(&data, &token(), at(1_790_000_000)).unwrap();
        let (user, chat) = (opened.user.as_ref().unwrap(), opened.chat.as_ref().unwrap());
        assert_eq!(
            (user.id, user.first_name.as_str()),
            (UserId(5), "Анна Петровна")
        );
        assert_eq!((chat.id, chat.kind.as_str()), (ChatId(-7), "CHAT"));
        assert_eq!(
            (opened.start_param.as_deref(), opened.get("ip")),
            (Some("7b"), Some("10.0.0.1"))
        );
        assert_eq!(
            (opened.auth_date, opened.query_id.as_deref()),
            (1_790_000_000, Some("q-1"))
        );
    }
}

#[test]
fn an_app_that_max_did_not_sign_is_not_believed() {
    let check = |data: &str| InitData::check(data, &token(), at(0)).unwrap_err();
    for forged in [
        String::new(),
        FIELDS.to_owned(),
        format!("{FIELDS}&hash="),
        format!("{FIELDS}&hash={}", HASH.replace('b', "c")),
        format!("{}&hash={HASH}", FIELDS.replace("A5%2C", "A6%2C")),
        format!("{FIELDS}&is_admin=true&hash={HASH}"),
        format!("{}&hash={HASH}", FIELDS.replace("&start_param=7b", "")),
    ] {
        assert_eq!(check(&forged), Disbelief::Forged, "{forged}");
    }
    for twice in [
        "start_param=7a",
        "user=%7B%22id%22%3A6%7D",
        &format!("hash={HASH}"),
    ] {
        assert_eq!(
            check(&format!("{FIELDS}&hash={HASH}&{twice}")),
            Disbelief::Repeated
        );
        assert_eq!(
            check(&format!("{twice}&{FIELDS}&hash={HASH}")),
            Disbelief::Repeated
        );
    }
    let whole = format!("{FIELDS}&hash={HASH}");
    let other = InitData::check(&whole, &Token::new("other"), at(0));
    assert_eq!(other.unwrap_err(), Disbelief::Forged);
    let undated = FIELDS.replace("auth_date=1790000000&", "");
    let hash = "d52a0b81d626a27a1c02475dd920985e6973b2742ca3f9fd64f628bf6c3acc37";
    assert_eq!(
        check(&format!("{undated}&hash={hash}")),
        Disbelief::Unreadable
    );
}

#[test]
fn an_app_is_not_believed_for_ever() {
    let seconds = format!("{FIELDS}&hash={HASH}");
    let hash = "fd47e02f01f3dde3e5f8c688c42afdf5592eea95e4442bf078afb5be70450821";
    let milliseconds = format!(
        "{}&hash={hash}",
        FIELDS.replacen("1790000000", "1790000000000", 1)
    );
    for data in [seconds, milliseconds] {
        assert!(InitData::check(&data, &token(), at(1_790_000_000)).is_ok());
        let late = InitData::check(&data, &token(), at(1_790_000_001));
        assert_eq!(late.unwrap_err(), Disbelief::Old);
    }
}

#[test]
fn a_phone_given_to_an_app_is_of_who_gave_it() {
    let given = |phone: &str| -> AppPhone {
        let hash = "ecf5e3a11f95ccb8d623ba63fe919ecd625ed9abb85414935d8bf378b32960ec";
        serde_json::from_value(json!({"phone": phone, "authDate": 1_790_000_000, "hash": hash}))
            .unwrap()
    };
    let check =
        |phone: &str, user: i64, since: u64| given(phone).check(&token(), UserId(user), at(since));
    for phone in ["79990000000", "+79990000000"] {
        assert_eq!(check(phone, 5, 1_790_000_000).as_deref(), Ok("79990000000"));
    }
    assert_eq!(check("79990000001", 5, 0), Err(Disbelief::Forged));
    assert_eq!(check("79990000000", 6, 0), Err(Disbelief::Forged));
    assert_eq!(check("79990000000", 5, 1_790_000_001), Err(Disbelief::Old));
}
