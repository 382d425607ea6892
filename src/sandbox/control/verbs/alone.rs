//! What one person does, mostly with the bot.

use data_encoding::BASE64;
use serde_json::json;

use super::{Answer, Run, Verb, Words, done, named};
use crate::refusal::Refusal;
use crate::world::{FileKind, World};

pub(super) const VERBS: &[Verb] = &[
    Verb {
        name: "person",
        takes: "first_name, last_name?",
        does: "a new account",
        gives: "{user_id}",
        run: Run::Words(|world, words| {
            Ok(
                json!({"user_id": world.add_person(words.first_name.trim(), words.last_name.trim())}),
            )
        }),
    },
    Verb {
        name: "start",
        takes: "user, payload?",
        does: "presses Start; `payload` is the word of a deep link",
        gives: "{chat_id}",
        run: Run::Words(|world, words| {
            world
                .begin(words.user, words.payload.as_deref())
                .map(|(chat, _)| json!({"chat_id": chat}))
        }),
    },
    Verb {
        name: "stop",
        takes: "user",
        does: "stops the bot",
        gives: "{}",
        run: Run::Words(|world, words| done(world.halt(words.user))),
    },
    Verb {
        name: "say",
        takes: "user, chat?, text, reply_to?",
        does: "writes a message; writing into a dialogue opens it",
        gives: "{mid}",
        run: Run::Words(say),
    },
    Verb {
        name: "forward",
        takes: "user, chat?, mid",
        does: "forwards a message: its buttons are lost, the outer text is empty",
        gives: "{mid}",
        run: Run::Words(|world, words| named(world.forward(words.user, words.chat, &words.mid))),
    },
    Verb {
        name: "edit",
        takes: "user, mid, text",
        does: "changes one's own message",
        gives: "{}",
        run: Run::Words(|world, words| done(world.edit(words.user, &words.mid, &words.text))),
    },
    Verb {
        name: "delete",
        takes: "user, mid",
        does: "deletes one's own message for everybody",
        gives: "{}",
        run: Run::Words(|world, words| done(world.delete(words.user, &words.mid))),
    },
    Verb {
        name: "voice",
        takes: "user, chat?",
        does: "a voice message: the bot gets an update without `message`",
        gives: "{}",
        run: Run::Words(|world, words| done(world.voice(words.user, words.chat))),
    },
    Verb {
        name: "attach",
        takes: "user, chat?, kind",
        does: "a message with such an attachment: image, video, audio, file, sticker or location",
        gives: "{mid}",
        run: Run::Words(|world, words| named(world.attach(words.user, words.chat, &words.kind))),
    },
    Verb {
        name: "file",
        takes: "user, chat?, name, data, kind?, text?",
        does: "a file of one's own, with words under it if there are any; `data` is base64, `kind` file if left out",
        gives: "{mid}",
        run: Run::Words(file),
    },
    Verb {
        name: "contact",
        takes: "user, chat?, of?",
        does: "a contact card: one's own with the `hash`, somebody else's without",
        gives: "{mid}",
        run: Run::Words(|world, words| named(world.contact(words.user, words.chat, words.of))),
    },
    Verb {
        name: "press",
        takes: "user, mid, row?, column?, button?",
        does: "presses a button, by its place or by what is written on it; what the app would do comes back",
        gives: "{open?, copied?, toast?}",
        run: Run::Words(press),
    },
    Verb {
        name: "open",
        takes: "user, url",
        does: "opens a link as the app does: the bot's with `?start=`, or `max.ru/join/…` to enter",
        gives: "{chat_id, entered, started}",
        run: Run::Words(open),
    },
    Verb {
        name: "dialog",
        takes: "user, act",
        does: "clears, mutes, unmutes or removes the dialogue",
        gives: "{}",
        run: Run::Words(|world, words| done(world.dialog_act(words.user, &words.act))),
    },
    Verb {
        name: "read",
        takes: "user, chat",
        does: "marks a chat read",
        gives: "{}",
        run: Run::Words(|world, words| done(world.mark_read(words.user, chat(words)))),
    },
];

fn chat(words: &Words) -> i64 {
    words.chat.unwrap_or_default()
}

fn say(world: &mut World, words: &Words) -> Answer {
    named(match &words.reply_to {
        Some(to) => world.reply(words.user, to, &words.text),
        None => world.say(words.user, words.chat, &words.text),
    })
}

fn file(world: &mut World, words: &Words) -> Answer {
    let bytes = BASE64.decode(words.data.as_bytes());
    let bytes = bytes.map_err(|_| Refusal::new("wrong_field", "Поле data — не base64"))?;
    let kind = Some(words.kind.as_str()).filter(|kind| !kind.is_empty());
    let kind = FileKind::named(kind.unwrap_or("file"));
    let kind =
        kind.ok_or_else(|| Refusal::new("wrong_kind", "Файл бывает image, video, audio или file"))?;
    named(world.send_file(
        (words.user, words.chat),
        kind,
        (&words.name, bytes, &words.text),
    ))
}

fn press(world: &mut World, words: &Words) -> Answer {
    let at = match &words.button {
        Some(label) => world.button_at(&words.mid, label)?,
        None => (words.row, words.column),
    };
    let pressed = world.press(words.user, &words.mid, at)?;
    let all = [
        ("open", pressed.open),
        ("copied", pressed.copied),
        ("toast", pressed.toast),
    ];
    Ok(all
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), json!(value?))))
        .collect())
}

fn open(world: &mut World, words: &Words) -> Answer {
    let opened = world.open(words.user, &words.url)?;
    Ok(json!({"chat_id": opened.chat_id, "entered": opened.entered, "started": opened.started}))
}
