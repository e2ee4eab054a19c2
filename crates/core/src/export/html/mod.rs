//! The rendered report: HTML that is safe to put into a page, whatever the document says.
//!
//! Elements, attributes and URL schemes come from an allow-list, and this module and its submodules write
//! them themselves; HTML of the user is never passed on. There is no attribute whose value a user chooses
//! freely, except the target of a link. Sections are rendered one by one, so that typing in one costs nothing
//! in the others.

mod anchor;
mod around;
mod escape;
mod limits;
mod link;
mod markdown;
mod picture;
#[cfg(test)]
mod policy;
mod raw;
mod report;
mod section;
mod shown_by;
mod stack;
#[cfg(test)]
mod strict;
#[cfg(test)]
mod tests;

pub use anchor::anchor;
pub use around::{Around, around, labels};
pub use picture::{figures, picture};
pub use report::{facts, front, report};
pub use section::{body, entries, heading, section};
pub use shown_by::{entries_of, with_links};

use super::gfm::{self, autolink};

/// Escapes text, so that in HTML it stays text both between tags and between double quotes.
#[must_use]
pub fn plain(text: &str) -> String {
    escape::text(text)
}

/// Appends strings that are HTML already.
fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// The attributes of an element that may be wider than the page. It can be focused, so that the keyboard
/// scrolls it, and has this name.
#[must_use]
pub(super) fn scrolls(name: &str) -> String {
    [" tabindex=\"0\" role=\"group\" aria-label=\"", name, "\""].concat()
}

/// Renders Markdown as blocks, given the context from the rest of the document.
#[must_use]
pub fn prose(markdown: &str, around: &Around) -> String {
    markdown::render(markdown, around).html
}

/// Renders the footnotes of a document, which stand at its end. Empty if it has none.
#[must_use]
pub fn notes(around: &Around) -> String {
    markdown::at_end(around)
}

/// Renders Markdown within a line, such as a heading, a cell or the text of an entry: one paragraph without
/// its tags. Text with several blocks is rendered as blocks.
#[must_use]
pub fn inline(markdown: &str, around: &Around) -> String {
    let trimmed = markdown.trim();
    // Most entries are plain words; with thousands of entries, parsing them all would be noticeable.
    if is_plain(trimmed) {
        return escape::text(trimmed);
    }
    parsed(trimmed, around)
}

fn parsed(trimmed: &str, around: &Around) -> String {
    let rendered = markdown::render(&gfm::as_words(trimmed), around);
    if rendered.html.is_empty() && trimmed.starts_with('[') && !trimmed.starts_with("[^") {
        // On a line of its own, `[#12]: text` is read as a link definition and would vanish.
        return escape::text(trimmed);
    }
    let inside = rendered.html.strip_prefix("<p>");
    match inside.and_then(|html| html.strip_suffix("</p>\n")) {
        Some(html) if rendered.lone_paragraph => html.to_owned(),
        _ => rendered.html,
    }
}

/// Whether no character of a line can have a meaning in Markdown.
fn is_plain(line: &str) -> bool {
    let means = |b: u8| {
        matches!(
            b,
            b'\\'
                | b'`'
                | b'*'
                | b'_'
                | b'['
                | b']'
                | b'<'
                | b'&'
                | b'~'
                | b'|'
                | b'\n'
                | b'\r'
                | 0
        )
    };
    !line.bytes().any(means) && !autolink::may_be_in(line)
}

/// Renders Markdown where only words may be, such as in a heading. Anything that would become a block is
/// shown as it was written.
#[must_use]
pub fn phrase(markdown: &str, around: &Around) -> String {
    let line = markdown.replace(['\n', '\r'], " ");
    let rendered = inline(&line, around);
    // Every block that we write contains one of these.
    let blocks = [
        "<p",
        "<pre",
        "<ul",
        "<ol",
        "<h",
        "<blockquote",
        "<div",
        "<details",
        "<summary",
    ];
    if rendered.is_empty() || blocks.iter().any(|tag| rendered.contains(tag)) {
        return escape::text(line.trim());
    }
    rendered
}
