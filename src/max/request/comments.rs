//! Reading and deleting the comments under the posts of a channel.

use http::Method;

use super::change::lane;
use super::history::{Window, messages};
use super::{Pending, Request, done, whole};
use crate::call::{Call, list, percent};
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::Operation;
use crate::types::{CommentId, Message, PostId};
use crate::validate;

/// `GET`, `DELETE /messages/{postId}/comments`. The bot must be an administrator of the channel.
impl Client {
    /// The comments under a post, newest first.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error, Message};
    /// # async fn example(client: Client, post: Message) -> Result<(), Error> {
    /// if let Some(mid) = post.mid() {
    ///     let last = client.comments(mid).count(10).await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn comments(&self, post: impl Into<PostId>) -> GetComments {
        GetComments {
            client: self.clone(),
            post: post.into(),
            ids: Vec::new(),
            window: Window::default(),
        }
    }

    /// One comment.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, CommentId, Error, PostId};
    /// # async fn example(client: Client, post: PostId, comment: CommentId) -> Result<(), Error> {
    /// let author = client.comment(post, comment).await?.sender;
    /// # Ok(()) }
    /// ```
    pub fn comment(
        &self,
        post: impl Into<PostId>,
        comment: impl Into<CommentId>,
    ) -> Request<Message> {
        let comment = comment.into();
        let rest = format!("/{}", percent(comment.as_str()));
        let call = named(&comment).and_then(|()| under(Method::GET, &post.into(), &rest));
        Request::new(self, call, whole)
    }

    /// Deletes a comment, the bot's or another's, given the right.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, CommentId, Error, PostId};
    /// # async fn example(client: Client, post: PostId, comment: CommentId) -> Result<(), Error> {
    /// client.delete_comment(post, comment).await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_comment(
        &self,
        post: impl Into<PostId>,
        comment: impl Into<CommentId>,
    ) -> Request<()> {
        let (post, comment) = (post.into(), comment.into());
        let call = named(&comment).and_then(|()| under(Method::DELETE, &post, ""));
        let call = call.map(|call| {
            call.query("comment_id", &comment).lane(lane(
                Operation::DeleteComment,
                None,
                post.as_str(),
            ))
        });
        Request::new(self, call, done)
    }
}

/// A look at the comments under a post.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetComments {
    client: Client,
    post: PostId,
    ids: Vec<CommentId>,
    window: Window,
}

impl GetComments {
    /// Only these, up to 100.
    pub fn ids(mut self, ids: impl IntoIterator<Item = CommentId>) -> Self {
        self.ids = ids.into_iter().collect();
        self
    }

    /// How many, 1–100; the server gives 50 if not said.
    pub fn count(mut self, count: usize) -> Self {
        self.window.count = Some(count);
        self
    }

    /// Only older than this, Unix milliseconds.
    pub fn before(mut self, milliseconds: i64) -> Self {
        self.window.before = Some(milliseconds);
        self
    }

    /// Only newer than this, Unix milliseconds.
    pub fn after(mut self, milliseconds: i64) -> Self {
        self.window.after = Some(milliseconds);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::count("comment ids", self.ids.len(), (0, 100))?;
        let ids = (!self.ids.is_empty()).then(|| list(&self.ids));
        let call = under(Method::GET, &self.post, "")?.maybe("comment_ids", ids);
        self.window.call("comments", call)
    }
}

impl IntoFuture for GetComments {
    type Output = Result<Vec<Message>, Error>;
    type IntoFuture = Pending<Vec<Message>>;

    fn into_future(self) -> Pending<Vec<Message>> {
        Request::new(&self.client, self.call(), messages).into_future()
    }
}

/// A call about the comments under a post.
pub(super) fn under(method: Method, post: &PostId, rest: &str) -> Result<Call, Invalid> {
    validate::present("the id of the post", post.as_str())?;
    let path = format!("/messages/{}/comments{rest}", percent(post.as_str()));
    Ok(Call::new(method, path))
}

pub(super) fn named(comment: &CommentId) -> Result<(), Invalid> {
    validate::present("the id of the comment", comment.as_str())
}
