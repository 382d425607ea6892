//! Which addresses MAX takes.

use url::{Host, Url};

use super::length;
use crate::invalid::Invalid;

/// Names no public host has; the server refuses links to them.
const SPECIAL_TLDS: [&str; 10] = [
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

/// The address of a button.
pub(crate) fn link(url: &str) -> Result<(), Invalid> {
    length("the address of a link", url, (1, 2048))?;
    let parsed = Url::parse(url).map_err(|_| Invalid::LinkUrl)?;
    if matches!(parsed.scheme(), "http" | "https") && parsed.host().is_some_and(is_public) {
        Ok(())
    } else {
        Err(Invalid::LinkUrl)
    }
}

/// MAX calls https on port 443 only; a MAX on this machine may call this machine plainly.
pub(crate) fn webhook(url: &str) -> Result<(), Invalid> {
    let parsed = Url::parse(url).map_err(|_| Invalid::WebhookUrl)?;
    let near = match parsed.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    match parsed.scheme() {
        "http" | "https" if near => Ok(()),
        "https" if parsed.port().is_none() => Ok(()),
        _ => Err(Invalid::WebhookUrl),
    }
}

fn is_public(host: Host<&str>) -> bool {
    let Host::Domain(name) = host else {
        return true; // the server lets addresses in numbers pass
    };
    let labels = name.trim_end_matches('.').rsplit_once('.');
    labels.is_some_and(|(_, last)| !SPECIAL_TLDS.contains(&last))
}
