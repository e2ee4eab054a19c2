//! Metadata: which lines and headings before the first section give the value of a field, such as its date or
//! severity.

use std::ops::Range;

use super::blocks::{Block, BlockKind};
use super::{headings, table};
use crate::frame::{front, rows};
use crate::model::{Audience, Field, FrontPiece, Postmortem};

/// The longest value that a metadata heading may have below it, in bytes; what is longer is a
/// section that happens to be named like a field.
const LONGEST_HEADING_VALUE: usize = 300;

/// The field that a heading gives, its value being the body below it: the heading is the name of a field, and
/// the body is empty, one short paragraph or one short list.
#[must_use]
pub(super) fn heading_field(heading: &str, body: &[Block]) -> Option<Field> {
    let field = headings::field(heading).filter(|field| *field != Field::Title)?;
    let short = match body {
        [] => true,
        [block] => {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::List(_))
                && block.range.len() <= LONGEST_HEADING_VALUE
        }
        _ => false,
    };
    short.then_some(field)
}

/// The field of a heading that carries its own value after a colon: `Level: Internal`.
#[must_use]
pub(super) fn valued_heading(heading: &str) -> Option<Field> {
    let (label, value) = heading.split_once([':', '：'])?;
    let field = headings::field(label).filter(|field| *field != Field::Title)?;
    (!value.trim().is_empty()).then(|| field_for_value(field, value))
}

/// The field that a label means, given its value: `Level` is the severity, but in `Level: internal` it is the
/// audience.
fn field_for_value(field: Field, value: &str) -> Field {
    let plain = value.trim_matches([' ', '\t', '*', '_', '`']);
    match field {
        Field::Severity if Audience::from_name(plain).is_some() => Field::Audience,
        _ => field,
    }
}

/// The lines of a paragraph, list or quote, when each has a label and at least one label is a field's.
/// A line with several labels, `**Date:** x | **Authors:** y`, is cut between them.
#[must_use]
pub(super) fn lines(text: &str, block: &Block) -> Option<Vec<(Option<Field>, Range<usize>)>> {
    if block.kind == BlockKind::Table {
        return rows(text, block);
    }
    let quoted = block.kind == BlockKind::Quote;
    if !quoted && !matches!(block.kind, BlockKind::Paragraph | BlockKind::List(_)) {
        return None;
    }
    let mut found = Vec::new();
    let mut at = block.range.start;
    for line in text[block.range.clone()].split_inclusive('\n') {
        let bare = line.trim_ascii_end();
        let own = bare.trim_start_matches(['>', ' ']);
        if quoted && (own.is_empty() || own.starts_with("[!")) {
            // A blank line between two paragraphs of the quote, or the line that says what kind of note it
            // is: `[!NOTE]`.
            found.push((None, at..at + bare.len()));
            at += line.len();
            continue;
        }
        for part in split_labels(bare) {
            let stated = &bare[part.clone()];
            let label = label(stated)?;
            let value = stated
                .split_once([':', '：'])
                .map_or("", |(_, value)| value);
            let field = headings::field(label).filter(|field| *field != Field::Title);
            found.push((
                field.map(|field| field_for_value(field, value)),
                at + part.start..at + part.end,
            ));
        }
        at += line.len();
    }
    found
        .iter()
        .any(|(field, _)| field.is_some())
        .then_some(found)
}

/// The lines of a table of two columns, when the first cell of at least one is the name of a field.
fn rows(text: &str, block: &Block) -> Option<Vec<(Option<Field>, Range<usize>)>> {
    let mut found = Vec::new();
    let mut at = block.range.start;
    for line in text[block.range.clone()].split_inclusive('\n') {
        let bare = line.trim_ascii_end();
        let cells = table::cells(bare);
        let field = match cells.as_slice() {
            [label, _] => {
                let name = bare[label.clone()].trim_matches(['*', '_', '`', ' ']);
                headings::field(name).filter(|field| *field != Field::Title)
            }
            _ => return None,
        };
        found.push((field, at..at + bare.len()));
        at += line.len();
    }
    found
        .iter()
        .any(|(field, _)| field.is_some())
        .then_some(found)
}

/// What can separate several labels on one line.
const SEPARATORS: &[&str] = &[
    " | ", " · ", " • ", "｜", " / ", " – ", " — ", "; ", ", ", "<br />", "<br/>", "<br>", " **",
    "\t",
];

/// The parts of a line that have a label each; the whole line where it cannot be split into such parts.
fn split_labels(line: &str) -> Vec<Range<usize>> {
    let trimmed = line.trim_end_matches(['|', ' ']);
    let whole = || std::iter::once(0..line.len()).collect();
    // Most lines have only one label.
    if trimmed.bytes().filter(|byte| *byte == b':').count() + trimmed.matches('：').count() < 2 {
        return whole();
    }
    for sign in SEPARATORS {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut from = 0;
        for end in trimmed
            .match_indices(sign)
            .map(|(at, _)| at)
            .chain([trimmed.len()])
        {
            let part = &trimmed[from..end];
            if end < trimmed.len() && !part.contains(char::is_alphanumeric) {
                // Only a list marker, or nothing at all: not a part of its own.
                continue;
            }
            // The first part keeps the indentation of the line.
            let indent = if found.is_empty() {
                0
            } else {
                part.len() - part.trim_start().len()
            };
            found.push(from + indent..from + part.trim_end().len().max(indent));
            // The `**` that opens a bold label is part of that label: only the space before it separates.
            let behind = if *sign == " **" { 1 } else { sign.len() };
            from = (end + behind).min(trimmed.len());
        }
        found.retain(|part| !part.is_empty());
        let labelled = |part: &Range<usize>| label(&trimmed[part.clone()]).is_some();
        let named = |part: &Range<usize>| {
            label(&trimmed[part.clone()]).is_some_and(|label| headings::field(label).is_some())
        };
        // Plain commas and dashes also occur within sentences: with those, every label must be the name of a
        // field.
        let weak = matches!(*sign, " – " | " — " | "; " | ", " | " / ");
        if found.len() > 1 && found.iter().all(labelled) && (!weak || found.iter().all(named)) {
            return found;
        }
    }
    whole()
}

/// The label at the start of a line: at most five words before a colon. After an ASCII colon there must be a
/// blank, emphasis, the end of the line, or text that is not all ASCII, so that the colon of a link or of a
/// time is not taken for the end of a label.
fn label(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '\t', '>', '|']);
    let line = &line[rows::list_marker(line).len()..];
    let (label, rest) = line.split_once([':', '：'])?;
    let plain = label.trim_matches(['*', '_', ' ']);
    // An emoji before the words is skipped: `📅 **Date:**`.
    let sign = |c: char| !c.is_ascii() && !c.is_alphanumeric();
    let plain = plain
        .trim_start_matches(sign)
        .trim_start_matches(['*', '_', ' ']);
    let words = plain.split_whitespace().count();
    let wide = line[label.len()..].starts_with('：');
    let own_value =
        wide || rest.is_empty() || rest.starts_with([' ', '\t', '*', '_']) || !rest.is_ascii();
    ((1..=5).contains(&words) && own_value && plain.starts_with(char::is_alphabetic))
        .then_some(plain)
}

/// The front piece of a field; its values are also set in the document, unless the field already has some. A
/// piece whose values the document cannot hold gets no field.
#[must_use]
pub(super) fn read_piece(
    postmortem: &mut Postmortem,
    field: Option<Field>,
    style: &str,
    markdown: &str,
) -> FrontPiece {
    let mut piece = FrontPiece {
        field: field.map(|field| field.as_str().to_owned()),
        style: if field.is_some() { style } else { front::TEXT }.to_owned(),
        markdown: markdown.to_owned(),
        ..FrontPiece::default()
    };
    if let Some(field) = field {
        if postmortem.values(field).is_empty()
            && !postmortem
                .front
                .iter()
                .any(|known| known.field == piece.field)
        {
            postmortem.set_values(field, front::read(&piece));
            if postmortem.values(field) != front::read(&piece) {
                piece.field = None;
            }
        } else {
            // Given twice: the first value counts, the second is kept as a piece without a field.
            piece.field = None;
        }
    }
    piece
}
