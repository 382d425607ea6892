//! Marked text: HTML and markdown in, plain text with marks inside, safe HTML out.

mod html;
mod markdown;
mod render;

use serde_json::{Value, json};

pub(crate) use render::render;

/// One mark over a stretch of text, counted in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) kind: &'static str,
    pub(crate) from: usize,
    pub(crate) length: usize,
    pub(crate) url: Option<String>,
}

impl Mark {
    pub(crate) fn json(&self) -> Value {
        let mut value = json!({"type": self.kind, "from": self.from, "length": self.length});
        if let Some(url) = &self.url {
            match self.kind {
                "user_mention" => {
                    match url.rsplit('/').next().and_then(|id| id.parse::<i64>().ok()) {
                        Some(id) => value["user_id"] = json!(id),
                        None => value["user_link"] = json!(url),
                    }
                }
                _ => value["url"] = json!(url),
            }
        }
        value
    }
}

/// Text without signs, and its marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
}

/// How the signs in a text are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Plain,
    Html,
    Markdown,
}

impl Format {
    /// The value of the field `format`, in any case of letters.
    pub(crate) fn named(name: &str) -> Option<Format> {
        match name.to_lowercase().as_str() {
            "html" => Some(Format::Html),
            "markdown" => Some(Format::Markdown),
            _ => None,
        }
    }

    pub(crate) fn read(self, source: &str) -> Marked {
        match self {
            Format::Plain => Marked {
                text: source.to_owned(),
                marks: Vec::new(),
            },
            Format::Html => html::read(source),
            Format::Markdown => markdown::read(source),
        }
    }
}

/// Text under construction.
#[derive(Default)]
struct Building {
    done: Marked,
    length: usize,
}

impl Building {
    fn push(&mut self, text: &str) {
        self.done.text.push_str(text);
        self.length += text.encode_utf16().count();
    }

    fn mark(&mut self, kind: &'static str, from: usize, url: Option<String>) {
        let length = self.length.saturating_sub(from);
        if length > 0 {
            self.done.marks.push(Mark {
                kind,
                from,
                length,
                url,
            });
        }
    }

    fn link(&mut self, from: usize, url: String) {
        let kind = if url.starts_with("max://user/") {
            "user_mention"
        } else {
            "link"
        };
        self.mark(kind, from, Some(url));
    }

    fn finish(mut self) -> Marked {
        self.done
            .marks
            .sort_by_key(|mark| (mark.from, usize::MAX - mark.length));
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, render};

    fn shown(format: Format, source: &str) -> (String, String) {
        let read = format.read(source);
        let html = render(&read.text, &read.marks);
        (read.text, html)
    }

    #[test]
    fn html_is_read_and_shown() {
        for (source, text, html) in [
            ("<b>Да</b>", "Да", "<b>Да</b>"),
            (
                "a &lt;b&gt; &amp;amp;",
                "a <b> &amp;",
                "a &lt;b&gt; &amp;amp;",
            ),
            ("<b>1<i>2</i></b>3", "123", "<b>1<i>2</i></b>3"),
            ("<table>x</table><b></b>", "x", "x"),
            ("1 < 2", "1 < 2", "1 &lt; 2"),
            ("🙂<b>x</b>", "🙂x", "🙂<b>x</b>"),
        ] {
            assert_eq!(
                shown(Format::Html, source),
                (text.to_owned(), html.to_owned()),
                "{source}"
            );
        }
    }

    #[test]
    fn markdown_is_read_and_shown() {
        for (source, text, html) in [
            ("**Да**", "Да", "<b>Да</b>"),
            (
                "/проверить_статус_чата",
                "/проверитьстатусчата",
                "/проверить<i>статус</i>чата",
            ),
            (
                "/проверить_статус",
                "/проверить_статус",
                "/проверить_статус",
            ),
            ("**a _b_**", "a b", "<b>a <i>b</i></b>"),
            ("# Тема\nтекст", "Тема\nтекст", "<h3>Тема</h3>\nтекст"),
            ("`a*b*`", "a*b*", "<code>a*b*</code>"),
            ("2 * 3 * 4", "2 * 3 * 4", "2 * 3 * 4"),
        ] {
            assert_eq!(
                shown(Format::Markdown, source),
                (text.to_owned(), html.to_owned()),
                "{source}"
            );
        }
    }

    #[test]
    fn links_and_mentions_have_an_address() {
        let read = Format::Markdown.read("[т](https://max.ru) [А Б](max://user/5)");
        assert_eq!(read.text, "т А Б");
        assert_eq!(read.marks[0].json()["url"], "https://max.ru");
        assert_eq!(read.marks[1].json()["user_id"], 5);
        let (_, html) = shown(Format::Html, r#"<a href="javascript:x">т</a>"#);
        assert_eq!(html, "т");
    }
}
