//! Markdown as GitHub reads it, for all forms in which it is shown: the extensions, addresses that are links
//! without brackets, and what the sections of one document share.
//!
//! Sections are shown one by one, but on GitHub they are one text: a link definition or a footnote serves all
//! of them. `Shared` is what a section needs of the others.

pub(super) mod autolink;
mod notes;
mod shared;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Options, Parser, Tag};

pub(super) use notes::{Definitions, Numbers};
pub(super) use shared::Shared;

use crate::text::report::Report;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_GFM);

/// What separates the definitions of other sections from a text, so that none of them goes on in it.
const BORDER: &str = "<!-- -->\n\n";

/// A piece of Markdown that is about to be read, with the definitions from elsewhere before it: at the end,
/// an unclosed fence would swallow them.
#[derive(Debug)]
pub(super) struct Source {
    text: String,
    /// Where the piece itself begins.
    from: usize,
}

impl Source {
    pub(super) fn new(markdown: &str, shared: &Shared) -> Self {
        let mut text = String::with_capacity(markdown.len());
        shared.push_definitions(markdown, &mut text);
        if !text.is_empty() {
            text.push_str(BORDER);
        }
        let from = text.len();
        text.push_str(markdown);
        guard_addresses(&mut text, from);
        Self { text, from }
    }

    /// The events of the piece, each with its place in the text.
    pub(super) fn events(&self) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
        let all = Parser::new_ext(&self.text, OPTIONS).into_offset_iter();
        all.filter(|(_, place)| place.start >= self.from)
    }

    /// The Markdown at a place of an event.
    pub(super) fn written(&self, place: &Range<usize>) -> &str {
        self.text.get(place.clone()).unwrap_or_default()
    }
}

/// Whether a target is the content itself, such as a picture, and says nothing to a reader.
pub(super) fn is_data(url: &str) -> bool {
    url.get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// The title of a quotation that is marked as a note.
pub(super) fn alert_title(kind: BlockQuoteKind, words: &Report) -> &'static str {
    match kind {
        BlockQuoteKind::Note => words.note,
        BlockQuoteKind::Tip => words.tip,
        BlockQuoteKind::Important => words.important,
        BlockQuoteKind::Warning => words.warning,
        BlockQuoteKind::Caution => words.caution,
    }
}

/// A line of words, such as a heading or a cell, as Markdown. At the start of a line, `# of users` would be a
/// heading and `> 500 ms` a quote; here they are meant as words.
pub(super) fn as_words(line: &str) -> Cow<'_, str> {
    if line.contains('\n') || !begins_block(line) {
        return Cow::Borrowed(line);
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, sign) = line.split_at(digits);
    Cow::Owned([number, "\\", sign].concat())
}

/// Whether a line begins with the marker of a heading, a quote or a list.
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

/// Puts a backslash before signs of emphasis within addresses: on GitHub, `https://a.example/__init__.py` is
/// an address and nothing else.
fn guard_addresses(text: &mut String, from: usize) {
    let rest = text.get(from..).unwrap_or_default();
    if !rest.contains(['*', '_', '~']) || !autolink::may_be_in(rest) {
        return;
    }
    let literal = literal(text);
    let mut literal = literal.iter().peekable();
    let (mut at, mut signs) = (from, Vec::new());
    while let Some(found) = autolink::next(text, at) {
        at = found.range.end;
        while literal
            .next_if(|place| place.end <= found.range.start)
            .is_some()
        {}
        if let Some(place) = literal.peek()
            && place.start < found.range.end
        {
            at = at.max(place.end);
            continue;
        }
        let address = text.get(found.range.clone()).unwrap_or_default();
        let mut escaped = false;
        for (sign, byte) in address.bytes().enumerate() {
            if matches!(byte, b'*' | b'_' | b'~') && !escaped {
                signs.push(found.range.start + sign);
            }
            escaped = byte == b'\\' && !escaped;
        }
    }
    for sign in signs.into_iter().rev() {
        text.insert(sign, '\\');
    }
}

/// The places where a text stands for itself, or already is a link: there, a backslash would be seen.
fn literal(text: &str) -> Vec<Range<usize>> {
    let mut events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    let mut places: Vec<Range<usize>> = events
        .by_ref()
        .filter(|(event, _)| {
            matches!(
                event,
                Event::Code(_)
                    | Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Start(
                        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Link { .. } | Tag::Image { .. }
                    )
            )
        })
        .map(|(_, place)| place)
        .collect();
    let definitions = events.reference_definitions().iter();
    places.extend(definitions.map(|(_, definition)| definition.span.clone()));
    places.sort_by_key(|place| (place.start, place.end));
    places
}
