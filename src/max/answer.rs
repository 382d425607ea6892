//! From an HTTP answer to a JSON value or a refusal. A refusal may come under 200, and an answer need not be JSON.

use serde_json::Value;

use crate::code::Code;
use crate::error::{Doubt, Error, Kind};
use crate::settings::Token;
use crate::transport::Answer;

const LONGEST_MESSAGE: usize = 300;

impl Answer {
    /// What the server said, unless it refused.
    pub(crate) fn into_value(self, token: &Token) -> Result<Value, Error> {
        let body = self
            .body
            .as_ref()
            .and_then(|body| serde_json::from_slice(body).ok());
        if !(200..300).contains(&self.status) {
            return Err(self.refusal(&body.unwrap_or_default(), token));
        }
        match body {
            Some(body) if refuses(&body) => Err(self.refusal(&body, token)),
            Some(body) => Ok(body),
            None => Err(Error::new(Kind::Ambiguous(Doubt::Unreadable))),
        }
    }

    fn refusal(&self, body: &Value, token: &Token) -> Error {
        let word = body["code"]
            .as_str()
            .or(body["error_code"].as_str())
            .unwrap_or_default();
        let said = body["message"]
            .as_str()
            .or(body["error_data"].as_str())
            .unwrap_or_default();
        let said = said.replace(token.reveal(), "***");
        Error::new(Kind::Api {
            status: self.status,
            code: Code::read(self.status, word, &said),
            message: said.chars().take(LONGEST_MESSAGE).collect(),
            retry_after: self.retry_after,
        })
    }
}

/// No answer of this API has a `code` of its own at the top, so one that has is an error.
fn refuses(body: &Value) -> bool {
    body["success"] == Value::Bool(false)
        || body["code"].is_string()
        || body["error_code"].is_string()
}
