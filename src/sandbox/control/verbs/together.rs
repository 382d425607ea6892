//! What happens in groups and channels.

use serde_json::json;

use super::{Run, Verb, Words, done, named};

pub(super) const VERBS: &[Verb] = &[
    Verb {
        name: "group",
        takes: "title, owner, public_link?",
        does: "a new group",
        gives: "{chat_id, link}",
        run: Run::Words(|world, words| {
            world
                .add_group(
                    words.title.trim(),
                    words.owner,
                    words.public_link.unwrap_or(true),
                )
                .map(|group| json!({"chat_id": group.chat_id, "link": group.link}))
        }),
    },
    Verb {
        name: "channel",
        takes: "title, owner",
        does: "a new channel",
        gives: "{chat_id, link}",
        run: Run::Words(|world, words| {
            world
                .add_channel(words.title.trim(), words.owner)
                .map(|channel| json!({"chat_id": channel.chat_id, "link": channel.link}))
        }),
    },
    Verb {
        name: "enter",
        takes: "user, chat, inviter?",
        does: "enters, by the link or brought by a member",
        gives: "{}",
        run: Run::Words(|world, words| done(world.enter(words.user, chat(words), words.inviter))),
    },
    Verb {
        name: "leave",
        takes: "user, chat",
        does: "leaves",
        gives: "{}",
        run: Run::Words(|world, words| done(world.leave(words.user, chat(words)))),
    },
    Verb {
        name: "add_bot",
        takes: "user, chat",
        does: "a member adds the bot",
        gives: "{}",
        run: Run::Words(|world, words| done(world.add_bot(words.user, chat(words)))),
    },
    Verb {
        name: "remove_bot",
        takes: "user, chat",
        does: "a member removes the bot",
        gives: "{}",
        run: Run::Words(|world, words| done(world.remove_bot(words.user, chat(words)))),
    },
    Verb {
        name: "rights",
        takes: "user, chat, permissions",
        does: "makes the bot administrator with these rights; with none, an ordinary member",
        gives: "{}",
        run: Run::Words(|world, words| {
            done(world.set_rights(words.user, chat(words), &words.permissions))
        }),
    },
    Verb {
        name: "admin",
        takes: "user, chat, admin",
        does: "makes a person administrator with all rights, or an ordinary member",
        gives: "{}",
        run: Run::Words(|world, words| done(world.set_admin(words.user, chat(words), words.admin))),
    },
    Verb {
        name: "rename",
        takes: "user, chat, title",
        does: "another title",
        gives: "{}",
        run: Run::Words(|world, words| done(world.rename(words.user, chat(words), &words.title))),
    },
    Verb {
        name: "refresh_link",
        takes: "user, chat",
        does: "a new link; the old one dies",
        gives: "{link}",
        run: Run::Words(|world, words| {
            world
                .refresh_link(words.user, chat(words))
                .map(|link| json!({"link": link}))
        }),
    },
    Verb {
        name: "comment",
        takes: "user, mid, text",
        does: "comments a post of a channel",
        gives: "{mid}",
        run: Run::Words(|world, words| {
            named(world.say_comment(words.user, &words.mid, &words.text))
        }),
    },
    Verb {
        name: "edit_comment",
        takes: "user, mid, text",
        does: "changes one's own comment",
        gives: "{}",
        run: Run::Words(|world, words| {
            done(world.edit_comment(words.user, &words.mid, &words.text))
        }),
    },
    Verb {
        name: "delete_comment",
        takes: "user, mid",
        does: "deletes one's own comment",
        gives: "{}",
        run: Run::Words(|world, words| done(world.delete_comment(words.user, &words.mid))),
    },
];

fn chat(words: &Words) -> i64 {
    words.chat.unwrap_or_default()
}
