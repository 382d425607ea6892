//! Languages: which one a text is in, if it is not Russian; by words and letters that only one of them has.

use super::words::Words;

/// A language, its letters, and words that give it away.
struct Language {
    code: &'static str,
    letters: &'static str,
    words: &'static [&'static str],
}

const LANGUAGES: [Language; 6] = [
    Language {
        code: "uz",
        letters: "ў",
        words: &[
            "salom",
            "assalomu",
            "alaykum",
            "rahmat",
            "qanday",
            "farzandim",
            "bolam",
            "maktab",
            "sinf",
            "sinfda",
            "oqiydi",
            "o'qiydi",
            "men",
            "mening",
            "uchun",
            "kerak",
            "iltimos",
            "qayerda",
            "nima",
            "chatga",
            "guruhga",
            "kiraman",
            "qizim",
            "o'g'lim",
            "ogлim",
            "yordam",
            "havola",
            "bering",
            "bormi",
            "sinfi",
            "sinfga",
            "qaysi",
            "yo'q",
            "ha",
            "kod",
            "qilish",
            "ota",
            "ona",
            "ассалому",
            "алайкум",
            "рахмат",
            "қандай",
            "салом",
            "фарзандим",
            "болам",
            "синф",
            "керак",
            "илтимос",
            "мактаб",
            "ёрдам",
        ],
    },
    Language {
        code: "tg",
        letters: "ӣӯҷ",
        words: &[
            "чӣ",
            "тавр",
            "салом",
            "рахмат",
            "раҳмат",
            "фарзанд",
            "писарам",
            "духтарам",
            "мактаб",
            "синф",
            "лутфан",
            "гурӯҳ",
            "ман",
            "мехоҳам",
            "кучо",
            "кумак",
            "ташаккур",
            "хел",
        ],
    },
    Language {
        code: "ky",
        letters: "ң",
        words: &[
            "салам",
            "саламатсызбы",
            "балам",
            "мектеп",
            "кантип",
            "рахмат",
            "класска",
            "керек",
            "жардам",
            "кызым",
            "уулум",
            "кайда",
            "мен",
            "кирем",
            "топко",
            "окуйт",
            "мугалим",
            "кантсем",
            "болобу",
            "сураныч",
        ],
    },
    Language {
        code: "az",
        letters: "əğ",
        words: &[
            "salam",
            "necə",
            "nece",
            "uşağım",
            "usagim",
            "oğlum",
            "oglum",
            "qızım",
            "məktəb",
            "mekteb",
            "sinif",
            "sinifdə",
            "zəhmət",
            "olmasa",
            "təşəkkür",
            "tesekkur",
            "sağ",
            "kömək",
            "komek",
            "haradadır",
            "qrupa",
            "mən",
            "lazımdır",
            "istəyirəm",
            "oxuyur",
            "link",
            "valideyn",
            "üçün",
            "bilərəm",
        ],
    },
    Language {
        code: "kk",
        letters: "әұһі",
        words: &[
            "сәлем",
            "сәлеметсіз",
            "балам",
            "мектеп",
            "қалай",
            "рақмет",
            "рахмет",
            "керек",
            "көмек",
            "сынып",
            "сыныбы",
            "қайда",
            "кіремін",
            "сілтеме",
            "ұлым",
            "қызым",
            "оқиды",
            "үшін",
            "менің",
            "топқа",
            "болады",
            "сыныпта",
            "сыныпка",
            "калай",
            "окиды",
            "маган",
            "салем",
            "рахмет",
        ],
    },
    Language {
        code: "en",
        letters: "",
        words: &[
            "how", "what", "where", "when", "who", "why", "the", "is", "are", "do", "does", "can",
            "could", "my", "i", "you", "please", "hello", "hi", "join", "class", "chat", "school",
            "help", "thanks", "thank", "need", "want", "child", "son", "daughter", "teacher",
            "parent", "link", "to", "of", "for", "in", "good", "morning", "evening", "send", "get",
            "me", "a", "and", "there", "student", "grade", "have", "not", "working", "english",
            "speak",
        ],
    },
];
const GREETINGS: [&str; 22] = [
    "assalomu",
    "alaykum",
    "salom",
    "salam",
    "hello",
    "hi",
    "hey",
    "ассалому",
    "алайкум",
    "ассалам",
    "алейкум",
    "салом",
    "салам",
    "саламатсызбы",
    "сәлем",
    "сәлеметсіз",
    "бе",
    "good",
    "morning",
    "evening",
    "day",
    "there",
];

/// The language, if it is surely not Russian.
pub(super) fn foreign(words: &Words) -> Option<&'static str> {
    let keys: Vec<String> = words
        .list
        .iter()
        .map(|w| words.text[w.at.clone()].to_lowercase())
        .collect();
    let bare = |key: &String| key.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let keys: Vec<String> = keys
        .iter()
        .map(bare)
        .filter(|k| {
            k.chars()
                .all(|c| c.is_alphabetic() || c == '\'' || c == '-')
        })
        .collect();
    let score = |language: &Language| {
        let words = keys
            .iter()
            .filter(|key| language.words.contains(&key.as_str()))
            .count();
        let letters = keys
            .iter()
            .filter(|key| key.chars().any(|c| language.letters.contains(c)))
            .count();
        words + letters
    };
    let best = LANGUAGES
        .iter()
        .max_by_key(|l| (score(l), std::cmp::Reverse(l.code)))?;
    let enough = keys.len().div_ceil(3);
    (score(best) >= enough.max(1)).then_some(best.code)
}

/// Whether the words are a greeting and nothing else.
pub(super) fn is_greeting(words: &Words) -> bool {
    let greets = |key: &str| GREETINGS.contains(&key);
    words.list.iter().all(|w| greets(&w.key)) && !words.list.is_empty()
}
