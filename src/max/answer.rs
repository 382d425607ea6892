//! From an HTTP answer to a JSON value or a refusal. A refusal may come under 200, and an answer need not be JSON.

use serde_json::Value;

use crate::error::{Error, Refusal};
use crate::kind::Delivery;
use crate::settings::Token;
use crate::transport::Answer;

const LONGEST_MESSAGE: usize = 300;
const LONGEST_CODE: usize = 64;

impl Answer {
    /// What the server said, unless it refused.
    pub(crate) fn into_value(self, token: &Token) -> Result<Value, Error> {
        let body = self
            .body
            .as_ref()
            .map(|body| serde_json::from_slice(body).ok());
        let success = (200..300).contains(&self.status);
        match body {
            Some(Some(body)) if success && !refuses(&body) => Ok(body),
            Some(Some(body)) => Err(self.refusal(&body, token)),
            // A page instead of JSON may come from anybody on the way; a cut answer of success is MAX's own.
            Some(None) if success => Err(Error::network(Delivery::Unknown)),
            None if success => Err(Error::network(Delivery::Sent)),
            _ => Err(self.refusal(&Value::Null, token)),
        }
    }

    fn refusal(&self, body: &Value, token: &Token) -> Error {
        let text = |names: [&str; 2], most: usize| {
            let said = names.iter().find_map(|name| body[*name].as_str());
            let said = token.hide(said.unwrap_or_default());
            said.chars().take(most).collect()
        };
        Error::refused(Refusal {
            status: self.status,
            code: text(["code", "error_code"], LONGEST_CODE),
            message: text(["message", "error_data"], LONGEST_MESSAGE),
            retry_after: self.retry_after,
        })
    }
}

/// No answer of this API has a `code` of its own at the top, so one that has is an error.
pub(crate) fn refuses(body: &Value) -> bool {
    body["success"] == Value::Bool(false)
        || body["code"].is_string()
        || body["error_code"].is_string()
}
