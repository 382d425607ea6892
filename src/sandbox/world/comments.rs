//! Comments under the posts of a channel.

use serde_json::json;

use super::{Message, Post, World, chat_of};
use crate::refusal::Refusal;
use crate::wire;

impl World {
    /// A comment that is still there, with the post it stands under.
    pub(crate) fn comment(&self, id: &str) -> Option<&(String, Message)> {
        let comments = &self.chats.get(&chat_of(id)?)?.comments;
        comments
            .iter()
            .find(|(_, one)| one.mid == id && !one.removed)
    }

    fn comment_mut(&mut self, id: &str) -> Option<&mut Message> {
        let comments = &mut self.chats.get_mut(&chat_of(id)?)?.comments;
        comments
            .iter_mut()
            .map(|(_, one)| one)
            .find(|one| one.mid == id)
    }

    /// Puts a comment under a post; answers its name.
    pub(crate) fn put_comment(&mut self, under: &str, sender: i64, post: Post) -> String {
        let at = self.time.tick();
        let Some(chat) = chat_of(under).and_then(|chat| self.chats.get_mut(&chat)) else {
            return String::new();
        };
        let comment = post.message(chat.chat_id, Some(sender), at);
        let (id, chat_id) = (comment.mid.clone(), chat.chat_id);
        chat.comments.push((under.to_owned(), comment));
        self.changed(chat_id);
        id
    }

    pub(crate) fn revise_comment(&mut self, id: &str, change: impl FnOnce(&mut Message)) {
        let at = self.time.tick();
        if let Some(comment) = self.comment_mut(id) {
            change(comment);
            comment.edited = Some(at);
        }
    }

    pub(crate) fn remove_comment(&mut self, id: &str) {
        self.time.tick();
        if let Some(comment) = self.comment_mut(id) {
            comment.removed = true;
        }
    }

    /// A reader of the channel comments.
    pub(crate) fn say_comment(
        &mut self,
        user: i64,
        under: &str,
        text: &str,
    ) -> Result<String, Refusal> {
        let post = self.message(under).filter(|post| !post.removed);
        let chat = post.ok_or_else(super::dialogs::no_message)?.chat;
        if !self.own_chat(user, chat)?.channel() {
            return Err(Refusal::new(
                "not_a_channel",
                "Комментарии бывают только под записями канала",
            ));
        }
        let id = self.put_comment(under, user, Post::text(text));
        self.emit_comment("comment_created", &id);
        Ok(id)
    }

    /// A reader changes his own comment.
    pub(crate) fn edit_comment(&mut self, user: i64, id: &str, text: &str) -> Result<(), Refusal> {
        self.own_comment(user, id)?;
        self.revise_comment(id, |comment| text.clone_into(&mut comment.text));
        self.emit_comment("comment_edited", id);
        Ok(())
    }

    /// A reader deletes his own comment.
    pub(crate) fn delete_comment(&mut self, user: i64, id: &str) -> Result<(), Refusal> {
        let post = self.own_comment(user, id)?;
        self.remove_comment(id);
        let chat = chat_of(id).and_then(|chat| self.chats.get(&chat));
        let Some(chat) = chat.filter(|chat| chat.heard_by(self.bot.user_id)) else {
            return Ok(());
        };
        let update = json!({"update_type": "comment_removed", "timestamp": self.time.now(), "message_id": id,
            "chat_id": chat.chat_id, "user_id": user, "post_id": post});
        self.emit(update);
        Ok(())
    }

    fn own_comment(&self, user: i64, id: &str) -> Result<String, Refusal> {
        let found = self.comment(id).filter(|(_, one)| one.sender == Some(user));
        found
            .map(|(post, _)| post.clone())
            .ok_or_else(|| Refusal::new("no_comment", "Такого своего комментария нет"))
    }

    fn emit_comment(&mut self, kind: &str, id: &str) {
        let Some((post, comment)) = self.comment(id) else {
            return;
        };
        let chat = self.chats.get(&comment.chat);
        if !chat.is_some_and(|chat| chat.heard_by(self.bot.user_id)) {
            return;
        }
        let at = comment.edited.unwrap_or(comment.at);
        let update = json!({"update_type": kind, "timestamp": at, "message": wire::comment(self, post, comment)});
        self.emit(update);
    }
}
