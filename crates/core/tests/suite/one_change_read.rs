//! What is to be seen in a file as Markdown reads it, for the laws of one change. pulldown-cmark reads it, not
//! the code under test.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// A text as it is compared: without the backslashes that Markdown needs, and on one line.
pub(crate) fn plain(text: &str) -> String {
    let text = text.replace("<br/>", " ").replace("<br>", " ");
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escape = c == '\\' && chars.peek().is_none_or(char::is_ascii_punctuation);
        out.push(if escape {
            chars.next().unwrap_or(' ')
        } else {
            c
        });
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn words(text: &str) -> Vec<&str> {
    let hidden = text.contains("<!-- x -->") || text.contains('&') || text.contains("](y)");
    let all = text.split(|c: char| !c.is_alphanumeric());
    all.filter(|word| !word.is_empty() && !hidden).collect()
}

/// The blocks of a file as Markdown reads them: each row or item with what is to be seen in it.
pub(crate) fn blocks(text: &str) -> Vec<(String, Vec<String>)> {
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    let mut open: Vec<TagEnd> = Vec::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(tag) => {
                let name = match &tag {
                    Tag::Heading { level, .. } => Some(format!("{level}")),
                    Tag::List(first) => Some(format!("list {}", first.is_some())),
                    Tag::Table(columns) => Some(format!("table {}", columns.len())),
                    Tag::Paragraph => Some("paragraph".to_owned()),
                    _ => Some("other".to_owned()),
                };
                if open.is_empty() {
                    out.push((name.unwrap_or_default(), Vec::new()));
                }
                let is_own = match &tag {
                    Tag::Item => open.len() == 1,
                    Tag::TableCell => true,
                    Tag::Heading { .. } | Tag::Paragraph => open.is_empty(),
                    _ => false,
                };
                if let Some((_, parts)) = out.last_mut().filter(|_| is_own) {
                    parts.push(String::new());
                }
                open.push(tag.to_end());
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Rule if open.is_empty() => out.push(("rule".to_owned(), Vec::new())),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                if let Some(seen) = out.last_mut().and_then(|(_, parts)| parts.last_mut()) {
                    seen.push_str(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(seen) = out.last_mut().and_then(|(_, parts)| parts.last_mut()) {
                    seen.push(' ');
                }
            }
            _ => {}
        }
    }
    out
}

pub(crate) fn names(blocks: &[(String, Vec<String>)]) -> Vec<&str> {
    blocks.iter().map(|(name, _)| name.as_str()).collect()
}

/// How many list items, at any depth, and how many cells a file has.
pub(crate) fn parts(text: &str) -> usize {
    let counts = |event: &Event| matches!(event, Event::Start(Tag::Item | Tag::TableCell));
    Parser::new_ext(text, OPTIONS).filter(counts).count()
}
