//! What came from people, put into formatted text.

use crate::types::UserId;

/// For HTML: what stands for itself afterwards, in a text and between the quotes of an attribute.
///
/// ```
/// assert_eq!(max_bot_api::escape_html("5 < 7 & 'так'"), "5 &lt; 7 &amp; 'так'");
/// ```
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

/// For markdown: what stands for itself afterwards. MAX does not say how signs are escaped; this is the usual backslash.
/// HTML is surer.
///
/// ```
/// assert_eq!(max_bot_api::escape_markdown("/my_data *"), r"/my\_data \*");
/// ```
pub fn escape_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if r"\`*_~+^[]()#>".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A person's name that leads to the person, in HTML. People have no `@nick`, so this is how they are mentioned.
///
/// ```
/// let html = max_bot_api::mention_html(max_bot_api::UserId(5), "Анна <3");
/// assert_eq!(html, r#"<a href="max://user/5">Анна &lt;3</a>"#);
/// ```
pub fn mention_html(user: UserId, name: &str) -> String {
    format!(r#"<a href="max://user/{user}">{}</a>"#, escape_html(name))
}

/// The same in markdown.
///
/// ```
/// let markdown = max_bot_api::mention_markdown(max_bot_api::UserId(5), "Анна");
/// assert_eq!(markdown, "[Анна](max://user/5)");
/// ```
pub fn mention_markdown(user: UserId, name: &str) -> String {
    format!("[{}](max://user/{user})", escape_markdown(name))
}
