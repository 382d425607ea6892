//! Inline keyboards: the limits of the real server.

use serde_json::{Value, json};

use super::ApiError;

const ROWS: usize = 30;
const ROW: usize = 7;
const ROW_WITH_LINK: usize = 3;
const WIDE: [&str; 4] = [
    "link",
    "open_app",
    "request_geo_location",
    "request_contact",
];
const CLOSED_ZONES: [&str; 10] = [
    "local",
    "localhost",
    "internal",
    "lan",
    "home",
    "test",
    "example",
    "invalid",
    "onion",
    "arpa",
];

/// The rows of a keyboard, as they will be shown.
pub(super) fn rows(payload: &Value) -> Result<Vec<Vec<Value>>, ApiError> {
    let rows = payload["buttons"].as_array().ok_or_else(ApiError::shape)?;
    let rows = rows.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    if rows.len() > ROWS {
        return Err(ApiError::bad("errors.maxRows"));
    }
    Ok(rows)
}

fn row(value: &Value) -> Result<Vec<Value>, ApiError> {
    let buttons = value.as_array().ok_or_else(ApiError::shape)?;
    let row = buttons.iter().map(button).collect::<Result<Vec<_>, _>>()?;
    let wide = row
        .iter()
        .any(|button| WIDE.contains(&button["type"].as_str().unwrap_or_default()));
    let limit = if wide { ROW_WITH_LINK } else { ROW };
    match row.len() {
        0 => Err(ApiError::bad("errors.minRowSize")),
        length if length > limit => Err(ApiError::bad("errors.maxRowSize")),
        _ => Ok(row),
    }
}

fn button(value: &Value) -> Result<Value, ApiError> {
    let kind = value["type"].as_str().ok_or_else(ApiError::shape)?;
    let text = sized(value, "text", 128)?;
    let mut shown = json!({"type": kind, "text": text});
    match kind {
        "callback" | "clipboard" => shown["payload"] = json!(sized(value, "payload", 1024)?),
        "link" => shown["url"] = json!(address(value["url"].as_str().unwrap_or_default())?),
        "request_contact" | "message" => {}
        "request_geo_location" => shown["quick"] = json!(value["quick"].as_bool().unwrap_or(false)),
        "open_app" => {
            let app = value["web_app"]
                .as_str()
                .ok_or_else(|| ApiError::bad("Field 'webApp' cannot be null"))?;
            shown["web_app"] = json!(app);
        }
        _ => return Err(ApiError::shape()),
    }
    Ok(shown)
}

fn sized<'a>(value: &'a Value, field: &str, limit: usize) -> Result<&'a str, ApiError> {
    let text = value[field].as_str().ok_or_else(ApiError::shape)?;
    let length = text.chars().count();
    if length == 0 || length > limit {
        return Err(ApiError::bad(format!(
            "{field}: size must be between 1 and {limit}"
        )));
    }
    Ok(text)
}

/// http or https, and not a name of a closed zone; numbers pass.
fn address(url: &str) -> Result<&str, ApiError> {
    let refused = || ApiError::bad("Must have only http/https links format in buttons");
    let parsed = reqwest::Url::parse(url).map_err(|_| refused())?;
    let host = parsed
        .host_str()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_lowercase();
    let numeric = host.starts_with('[') || host.parse::<std::net::Ipv4Addr>().is_ok();
    let zone = host.rsplit('.').next().unwrap_or_default();
    let open = numeric || (host.contains('.') && !CLOSED_ZONES.contains(&zone));
    if !matches!(parsed.scheme(), "http" | "https") || !open {
        return Err(refused());
    }
    if url.chars().count() > 2048 {
        return Err(ApiError::bad("url: size must be between 1 and 2048"));
    }
    Ok(url)
}
