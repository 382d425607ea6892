//! The verbs of the control interface as methods.

use serde_json::Value;

use crate::faults::Troubles;
use crate::knobs::Knobs;
use crate::refusal::Refusal;
use crate::sandbox::Sandbox;
use crate::view::{Group, Opened, Pressed};
use crate::world::FileKind;

type Done<T = ()> = Result<T, Refusal>;

impl Sandbox {
    /// A new account.
    pub fn person(&self, first_name: &str, last_name: &str) -> i64 {
        self.inner
            .with(|world| world.add_person(first_name, last_name))
    }

    /// A new group with its owner, and with a link or without.
    pub fn group(&self, title: &str, owner: i64, public_link: bool) -> Done<Group> {
        self.inner
            .with(|world| world.add_group(title, owner, public_link))
    }

    /// Writes a message; without a chat, to the bot.
    pub fn say(&self, user: i64, chat: Option<i64>, text: &str) -> Done<String> {
        self.inner.with(|world| world.say(user, chat, text))
    }

    /// Replies to a message, in its chat.
    pub fn reply(&self, user: i64, mid: &str, text: &str) -> Done<String> {
        self.inner.with(|world| world.reply(user, mid, text))
    }

    /// Forwards a message; without a chat, to the bot.
    pub fn forward(&self, user: i64, chat: Option<i64>, mid: &str) -> Done<String> {
        self.inner.with(|world| world.forward(user, chat, mid))
    }

    /// Changes one's own message.
    pub fn edit(&self, user: i64, mid: &str, text: &str) -> Done {
        self.inner.with(|world| world.edit(user, mid, text))
    }

    /// Deletes one's own message for everybody.
    pub fn delete(&self, user: i64, mid: &str) -> Done {
        self.inner.with(|world| world.delete(user, mid))
    }

    /// Sends a voice message, which reaches the bot as an update without a message.
    pub fn voice(&self, user: i64, chat: Option<i64>) -> Done {
        self.inner.with(|world| world.voice(user, chat))
    }

    /// Sends a file of one's own: its name and its bytes.
    pub fn file(&self, user: i64, chat: Option<i64>, file: (&str, &[u8])) -> Done<String> {
        self.captioned(user, chat, (file.0, file.1, ""))
    }

    /// The same, with words under it: name, bytes, words.
    pub fn captioned(
        &self,
        user: i64,
        chat: Option<i64>,
        file: (&str, &[u8], &str),
    ) -> Done<String> {
        let file = (file.0, file.1.to_vec(), file.2);
        self.inner
            .with(|world| world.send_file((user, chat), FileKind::File, file))
    }

    /// Sends an `image`, a `video`, an `audio`, a `file`, a `sticker` or a `location`, whatever is in it.
    pub fn attach(&self, user: i64, chat: Option<i64>, kind: &str) -> Done<String> {
        self.inner.with(|world| world.attach(user, chat, kind))
    }

    /// Sends a contact card: one's own, with the proof; or of another person, without.
    pub fn contact(&self, user: i64, chat: Option<i64>, of: Option<i64>) -> Done<String> {
        self.inner.with(|world| world.contact(user, chat, of))
    }

    /// Presses the button at `(row, column)` of a message.
    pub fn press(&self, user: i64, mid: &str, at: (usize, usize)) -> Done<Pressed> {
        self.inner.with(|world| world.press(user, mid, at))
    }

    /// Presses Start in the chat with the bot; answers the dialogue.
    pub fn press_start(&self, user: i64, payload: Option<&str>) -> Done<i64> {
        self.inner
            .with(|world| world.begin(user, payload).map(|(chat, _)| chat))
    }

    /// Stops the bot.
    pub fn stop_bot(&self, user: i64) -> Done {
        self.inner.with(|world| world.halt(user))
    }

    /// Something else with the dialogue: `cleared`, `muted`, `unmuted` or `removed`.
    pub fn dialog_act(&self, user: i64, act: &str) -> Done {
        self.inner.with(|world| world.dialog_act(user, act))
    }

    /// Opens a link as the app does.
    pub fn open(&self, user: i64, url: &str) -> Done<Opened> {
        self.inner.with(|world| world.open(user, url))
    }

    /// A channel with its owner.
    pub fn channel(&self, title: &str, owner: i64) -> Done<Group> {
        self.inner.with(|world| world.add_channel(title, owner))
    }

    /// Comments a post of a channel; answers the comment's name.
    pub fn comment(&self, user: i64, post: &str, text: &str) -> Done<String> {
        self.inner.with(|world| world.say_comment(user, post, text))
    }

    /// Changes one's own comment.
    pub fn edit_comment(&self, user: i64, id: &str, text: &str) -> Done {
        self.inner.with(|world| world.edit_comment(user, id, text))
    }

    /// Deletes one's own comment.
    pub fn delete_comment(&self, user: i64, id: &str) -> Done {
        self.inner.with(|world| world.delete_comment(user, id))
    }

    /// Enters a group, by its link or brought by a member.
    pub fn enter(&self, user: i64, chat: i64, inviter: Option<i64>) -> Done {
        self.inner.with(|world| world.enter(user, chat, inviter))
    }

    /// Leaves a group.
    pub fn leave(&self, user: i64, chat: i64) -> Done {
        self.inner.with(|world| world.leave(user, chat))
    }

    /// A member adds the bot.
    pub fn add_bot(&self, user: i64, chat: i64) -> Done {
        self.inner.with(|world| world.add_bot(user, chat))
    }

    /// A member removes the bot.
    pub fn remove_bot(&self, user: i64, chat: i64) -> Done {
        self.inner.with(|world| world.remove_bot(user, chat))
    }

    /// Makes the bot administrator with these rights, or an ordinary member with none.
    pub fn rights(&self, user: i64, chat: i64, permissions: &[&str]) -> Done {
        let asked: Vec<String> = permissions.iter().map(|&one| one.to_owned()).collect();
        self.inner
            .with(|world| world.set_rights(user, chat, &asked))
    }

    /// Makes a member administrator with all rights, or an ordinary member.
    pub fn admin(&self, user: i64, chat: i64, admin: bool) -> Done {
        self.inner.with(|world| world.set_admin(user, chat, admin))
    }

    /// Gives a group another title.
    pub fn rename(&self, user: i64, chat: i64, title: &str) -> Done {
        self.inner.with(|world| world.rename(user, chat, title))
    }

    /// Gives a group a new link; the old one dies.
    pub fn refresh_link(&self, user: i64, chat: i64) -> Done<String> {
        self.inner.with(|world| world.refresh_link(user, chat))
    }

    /// Marks a chat read.
    pub fn read(&self, user: i64, chat: i64) -> Done {
        self.inner.with(|world| world.mark_read(user, chat))
    }

    /// Moves the clock forward; answers the new moment.
    pub fn clock(&self, forward_ms: i64) -> i64 {
        self.inner.with(|world| world.forward_clock(forward_ms))
    }

    /// Freezes the clock, or lets it run on from the moment it shows.
    pub fn freeze(&self, frozen: bool) {
        self.inner.with(|world| world.freeze(frozen));
    }

    /// Forgets everything and begins anew; keeps the bot's subscriptions and commands if asked to. No id is used twice.
    pub fn reset(&self, keep_bot: bool) {
        self.inner.with(|world| world.reset(keep_bot));
    }

    /// Any verb of `POST /sandbox/<verb>` by its name, but for `wait`.
    pub fn act(&self, verb: &str, body: Value) -> Done<Value> {
        crate::control::perform(&self.inner, verb, body)
    }

    /// Switches troubles on and off; counting begins anew.
    pub fn troubles(&self, troubles: Troubles) {
        self.inner.with(|world| world.trouble(troubles));
    }

    /// Turns knobs.
    pub fn knobs(&self, turn: impl FnOnce(&mut Knobs)) {
        self.inner.with(|world| {
            let mut knobs = world.knobs().clone();
            turn(&mut knobs);
            world.turn(knobs);
        });
    }

    /// The knobs as they stand.
    pub fn knobs_now(&self) -> Knobs {
        self.inner.look(|world| world.knobs().clone())
    }

    /// The troubles in force.
    pub fn troubles_now(&self) -> Troubles {
        self.inner.look(|world| world.knobs().troubles.clone())
    }

    /// Gives the bot this update as it is, known to MAX or not.
    pub fn inject(&self, update: Value) {
        self.inner.with(|world| world.emit(update));
    }
}
