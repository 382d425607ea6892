//! Writing comments under the posts of a channel.

use http::Method;
use serde::Serialize;

use super::change::lane;
use super::comments::{named, under};
use super::draft::{Format, Link};
use super::{Pending, Request, done, sent};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::Operation;
use crate::types::{CommentId, LinkKind, Message, Mid, PostId};
use crate::validate;

/// `POST`, `PUT /messages/{postId}/comments`
impl Client {
    /// A new comment, up to 4000 characters. Nothing can hang on it. Answers with the comment as MAX keeps it.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, CommentId, Error, PostId};
    /// # async fn example(client: Client, post: PostId, question: CommentId) -> Result<(), Error> {
    /// client.post_comment(post, "В восемь утра").reply_to(question).await?;
    /// # Ok(()) }
    /// ```
    pub fn post_comment(&self, post: impl Into<PostId>, text: impl Into<String>) -> PostComment {
        PostComment {
            client: self.clone(),
            post: post.into(),
            words: Words::new(text.into()),
            preview: true,
        }
    }

    /// Changes a comment of the bot or the channel, for 26 hours.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, CommentId, Error, Format, PostId};
    /// # async fn example(client: Client, post: PostId, comment: CommentId) -> Result<(), Error> {
    /// client.edit_comment(post, comment, "В <b>девять</b> утра").format(Format::Html).await?;
    /// # Ok(()) }
    /// ```
    pub fn edit_comment(
        &self,
        post: impl Into<PostId>,
        comment: impl Into<CommentId>,
        text: impl Into<String>,
    ) -> EditComment {
        EditComment {
            client: self.clone(),
            post: post.into(),
            comment: comment.into(),
            words: Words::new(text.into()),
            preview: true,
        }
    }
}

/// What a comment says.
#[derive(Clone, Debug, Serialize)]
struct Words {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<Format>,
}

impl Words {
    fn new(text: String) -> Self {
        let (link, format) = (None, None);
        Self { text, link, format }
    }

    fn call(&self, call: Call, preview: bool) -> Result<Call, Invalid> {
        validate::text(&self.text)?;
        if !validate::is_visible(&self.text, self.format == Some(Format::Html)) {
            return Err(Invalid::EmptyMessage);
        }
        if let Some(link) = &self.link {
            validate::present("the id of the comment", link.mid.as_str())?;
        }
        let unfold = (!preview).then_some(true);
        call.maybe("disable_link_preview", unfold).json(self)
    }
}

/// A comment to write.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PostComment {
    client: Client,
    post: PostId,
    words: Words,
    preview: bool,
}

impl PostComment {
    /// How the text is written; plain if not said. Mentions and links are not understood.
    pub fn format(mut self, format: Format) -> Self {
        self.words.format = Some(format);
        self
    }

    /// The comment it answers.
    pub fn reply_to(mut self, comment: impl Into<CommentId>) -> Self {
        let (kind, mid) = (LinkKind::Reply, Mid::new(comment.into().as_str()));
        self.words.link = Some(Link { kind, mid });
        self
    }

    /// Links in it are not unfolded.
    pub fn no_link_preview(mut self) -> Self {
        self.preview = false;
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        let lane = lane(Operation::Comment, None, self.post.as_str());
        let call = under(Method::POST, &self.post, "")?.lane(lane);
        self.words.call(call, self.preview)
    }
}

impl IntoFuture for PostComment {
    type Output = Result<Message, Error>;
    type IntoFuture = Pending<Message>;

    fn into_future(self) -> Pending<Message> {
        Request::new(&self.client, self.call(), sent).into_future()
    }
}

/// A change to a comment.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct EditComment {
    client: Client,
    post: PostId,
    comment: CommentId,
    words: Words,
    preview: bool,
}

impl EditComment {
    /// How the text is written; plain if not said.
    pub fn format(mut self, format: Format) -> Self {
        self.words.format = Some(format);
        self
    }

    /// Links in it are not unfolded.
    pub fn no_link_preview(mut self) -> Self {
        self.preview = false;
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        named(&self.comment)?;
        let call = under(Method::PUT, &self.post, "")?.query("comment_id", &self.comment);
        let call = call.lane(lane(Operation::EditComment, None, self.post.as_str()));
        self.words.call(call, self.preview)
    }
}

impl IntoFuture for EditComment {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}
