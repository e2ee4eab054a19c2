//! The rendered report: HTML that is safe to put into a page, whatever the document says.
//!
//! Elements, attributes and schemes are an allow-list that this module and its parts write
//! themselves; no HTML of the user's is ever passed on. There is no attribute whose value a user
//! chooses freely, except the target of a link. Sections are rendered one by one, so that typing in
//! one costs nothing in the others.

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
mod references;
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
pub use picture::{day, figures, picture};
pub use report::{facts, front, report};
pub use section::{body, entries, heading, section};
pub use shown_by::{entries_of, with_links};

/// Text as HTML in which it stays text, between tags and between double quotes alike.
#[must_use]
pub fn plain(text: &str) -> String {
    escape::text(text)
}

/// Appends parts that are HTML already.
fn push_all(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// The attributes of what may be wider than the page: it can have the focus, so that keys scroll it, and
/// is called by this name.
#[must_use]
pub(super) fn scrolls(name: &str) -> String {
    [" tabindex=\"0\" role=\"group\" aria-label=\"", name, "\""].concat()
}

/// Renders Markdown as blocks. `around` is what there is to know of the rest of the document.
#[must_use]
pub fn prose(markdown: &str, around: &Around) -> String {
    markdown::render(markdown, around).html
}

/// Renders Markdown that stands in a line, such as a heading, a cell or the text of an entry: one
/// paragraph without its tags. Text of several blocks is rendered as blocks.
#[must_use]
pub fn inline(markdown: &str, around: &Around) -> String {
    let trimmed = markdown.trim();
    // Most entries are plain words; with thousands of them the parser would be felt.
    if is_plain(trimmed) {
        return escape::text(trimmed);
    }
    parsed(trimmed, around)
}

fn parsed(trimmed: &str, around: &Around) -> String {
    // In a line of its own `# of users` is a heading and `> 500 ms` a quote; here they are words.
    let literal = (!trimmed.contains('\n') && begins_block(trimmed)).then(|| {
        let digits = trimmed.len()
            - trimmed
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .len();
        let (number, sign) = trimmed.split_at(digits);
        [number, "\\", sign].concat()
    });
    let rendered = markdown::render(literal.as_deref().unwrap_or(trimmed), around);
    if rendered.html.is_empty() && trimmed.starts_with('[') {
        // Alone in its line, `[#12]: text` reads as a definition and would vanish.
        return escape::text(trimmed);
    }
    let inside = rendered.html.strip_prefix("<p>");
    match inside.and_then(|html| html.strip_suffix("</p>\n")) {
        Some(html) if rendered.lone_paragraph => html.to_owned(),
        _ => rendered.html,
    }
}

/// Whether no sign in a line can mean anything in Markdown.
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
    !line.bytes().any(means) && !line.contains("http")
}

/// Renders Markdown that stands where only words may, such as a heading. What would be blocks is
/// shown as it was written.
#[must_use]
pub fn phrase(markdown: &str, around: &Around) -> String {
    let line = markdown.replace(['\n', '\r'], " ");
    let rendered = inline(&line, around);
    // Every block that we write begins with one of these or breaks its line.
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

/// Whether a line begins with the sign of a heading, quote or list.
fn begins_block(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len();
    match rest.as_bytes().first() {
        Some(b'.' | b')') => numbered,
        Some(b'#' | b'>' | b'+' | b'-' | b'=') => !numbered,
        // `*` may begin emphasis, which stays.
        Some(b'*') => !numbered && matches!(rest.as_bytes().get(1), Some(b' ' | b'\t') | None),
        _ => false,
    }
}
