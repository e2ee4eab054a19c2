//! Metadata: which lines and headings before the first section give the value of a field, such as its date or
//! severity.

use std::ops::Range;

use super::blocks::{Block, BlockKind, Head};
use super::{headings, table};
use crate::frame::lines::is_one;
use crate::frame::{front, rows};
use crate::model::{Audience, Field, FrontPiece, Postmortem};

/// The longest value that a metadata heading may have below it, in bytes; what is longer is a
/// section that happens to be named like a field.
const LONGEST_HEADING_VALUE: usize = 300;

/// The longest value of a field that Debrief has no name for, in bytes; what is longer is text.
const LONGEST_OWN_VALUE: usize = 160;

/// A line of metadata: the field that its label names, how it is written, and its bytes. A line without a
/// label has the style of text.
pub(super) type Line = (Option<Field>, &'static str, Range<usize>);

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

/// Where a severity or status ends and where the text begins that explains it, in bytes of its piece: the
/// value is at most three words, which are emphasised or end with a stop, and a sentence follows it.
/// `**Critical** – all regions were down`.
#[must_use]
pub(super) fn explained(field: Field, style: &str, piece: &str) -> Option<(usize, usize)> {
    if !matches!(field, Field::Severity | Field::Status)
        || !matches!(style, front::LINE | front::HEADING)
    {
        return None;
    }
    let read = FrontPiece {
        field: Some(field.as_str().to_owned()),
        style: style.to_owned(),
        markdown: piece.to_owned(),
        ..FrontPiece::default()
    };
    let [value] = front::read(&read).try_into().ok()?;
    let start = piece.rfind(&value)?;
    let is_end = |end: &usize| {
        let plain = value[..*end].trim_matches(['*', '_']);
        !plain.is_empty() && plain.split_whitespace().nth(3).is_none()
    };
    let is_emphasised = piece[..start].ends_with(['*', '_']) || value.starts_with(['*', '_']);
    let (end, sign) = EXPLAINS
        .iter()
        .filter_map(|sign| Some((value.find(sign)?, sign)))
        .filter(|(end, sign)| is_end(end) && (is_emphasised || **sign == ". "))
        .min()?;
    let rest = &value[end + sign.len()..];
    if *sign == ". " && rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()) {
        // The stop of an abbreviation: `Sev. 2`.
        return None;
    }
    rest.split_whitespace()
        .nth(3)
        .map(|_| (start + end, start + end + sign.len()))
}

/// What separates a value from the sentence that explains it.
const EXPLAINS: &[&str] = &[". ", " - ", " – ", " — "];

/// The field of a heading that carries its own value after a colon: `Level: Internal`.
#[must_use]
pub(super) fn valued_heading(heading: &str, level: u8) -> Option<Field> {
    let (label, value) = heading.split_once([':', '：'])?;
    if label.rfind(['(', '（']) > label.rfind([')', '）']) {
        // The bracket is closed after the value: `(Owner: Ana)` is no label.
        return None;
    }
    let field = headings::field(label).filter(|field| *field != Field::Title)?;
    // `# Incident: the queue is stuck` is a title and no number.
    let is_title =
        level == 1 && headings::is_document(label) && value.split_whitespace().nth(2).is_some();
    (!value.trim().is_empty() && !is_title).then(|| field_for_value(field, value))
}

/// Whether a heading between two that give metadata is a label too, one that names no field: it names no
/// section, and there is only a short line below it.
#[must_use]
pub(super) fn is_own_heading(text: &str, head: &Head, body: &[Block]) -> bool {
    let name = &text[head.name.clone()];
    let (label, valued) = match name.split_once([':', '：']) {
        Some((label, value)) => (label, is_own_value(value)),
        None => (name, false),
    };
    let short = match body {
        [] => valued,
        [block] => {
            let value = &text[block.range.clone()];
            let one = matches!(&block.kind, BlockKind::List(items) if items.len() == 1)
                || block.kind == BlockKind::Paragraph;
            one && is_one(value) && is_own_value(value)
        }
        _ => false,
    };
    short && head.kind.is_none() && label.split_whitespace().count() <= 5
}

/// Whether a text is short enough for a value, and no sentence.
fn is_own_value(value: &str) -> bool {
    let ends = value.trim_end().ends_with(['.', '。', '!', '?']);
    let sentence = ends && (value.split_whitespace().nth(3).is_some() || value.ends_with('。'));
    value.len() <= LONGEST_OWN_VALUE && !sentence
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
pub(super) fn lines(text: &str, block: &Block) -> Option<Vec<Line>> {
    if block.kind == BlockKind::Table {
        return rows(text, block);
    }
    if let Some(field) = label_above(text, block) {
        return Some(vec![(Some(field), front::HEADING, block.range.clone())]);
    }
    let found = labelled(text, block)?;
    found.iter().any(is_named).then_some(found)
}

/// The field of a paragraph that is a label and, on the line below, its value: the label is in bold or italics,
/// or the value is written as a definition, `: Major`.
fn label_above(text: &str, block: &Block) -> Option<Field> {
    let source = text.get(block.range.clone())?;
    let (line, value) = source.split_once('\n')?;
    let is_emphasised = line.starts_with(['*', '_']) && line.trim_end().ends_with(['*', '_', ':']);
    let is_defined = value.starts_with(": ");
    let is_label = is_emphasised || is_defined;
    if block.kind != BlockKind::Paragraph || !is_label || !is_one(value) || label(value).is_some() {
        return None;
    }
    let name = line.trim_end().trim_matches(['*', '_', ':', ' ']);
    headings::field(name).filter(|field| *field != Field::Title)
}

/// The lines of a paragraph, list or quote in which each has a label and none is a field's: a list,
/// emphasised labels, or lines that begin as the line of metadata before them does. Their values are short.
#[must_use]
pub(super) fn own_lines(text: &str, block: &Block, before: Option<&str>) -> Option<Vec<Line>> {
    if block.kind == BlockKind::Table {
        return None;
    }
    let found = labelled(text, block)?;
    let listed = matches!(block.kind, BlockKind::List(_));
    let own = |(field, style, range): &Line| {
        let line = &text[range.clone()];
        let lead = lead(line);
        let emphasised = lead.ends_with(['*', '_']) && !lead.starts_with('>');
        let (label, value) = line.split_once([':', '：']).unwrap_or_default();
        *style == front::TEXT
            || (field.is_none_or(|field| field == Field::Title)
                && (listed || emphasised || before.map(self::lead) == Some(lead))
                && headings::kind(label).is_none()
                && is_own_value(value))
    };
    found.iter().all(own).then_some(found)
}

/// The marks before the label of a line, without the picture that may be among them.
fn lead(line: &str) -> String {
    let words = line.find(char::is_alphanumeric).unwrap_or(line.len());
    let marks = line[..words].chars().filter(|c| c.is_ascii() && *c != ' ');
    marks.collect()
}

fn is_named((field, ..): &Line) -> bool {
    field.is_some_and(|field| field != Field::Title)
}

fn labelled(text: &str, block: &Block) -> Option<Vec<Line>> {
    let quoted = block.kind == BlockKind::Quote;
    if !quoted && !matches!(block.kind, BlockKind::Paragraph | BlockKind::List(_)) {
        return None;
    }
    let mut found = Vec::new();
    let mut at = block.range.start;
    for line in text[block.range.clone()].split_inclusive('\n') {
        let bare = line.trim_ascii_end();
        let own = bare.trim_start_matches(['>', ' ']);
        if own.is_empty() || (quoted && own.starts_with("[!")) {
            // A blank line between two paragraphs of the quote or two items, or the line that says what kind
            // of note it is: `[!NOTE]`.
            if !bare.is_empty() {
                found.push((None, front::TEXT, at..at + bare.len()));
            }
            at += line.len();
            continue;
        }
        for part in split_labels(bare) {
            let stated = &bare[part.clone()];
            let label = label(stated)?;
            let value = stated
                .split_once([':', '：'])
                .map_or("", |(_, value)| value);
            let field = headings::field(label).map(|field| field_for_value(field, value));
            found.push((field, front::LINE, at + part.start..at + part.end));
        }
        at += line.len();
    }
    Some(found)
}

/// The lines of a table of two columns, when the first cell of at least one is the name of a field.
fn rows(text: &str, block: &Block) -> Option<Vec<Line>> {
    let mut found: Vec<Line> = Vec::new();
    let mut at = block.range.start;
    for line in text[block.range.clone()].split_inclusive('\n') {
        let bare = line.trim_ascii_end();
        let cells = table::cells(bare);
        let [label, _] = cells.as_slice() else {
            return None;
        };
        let name = bare[label.clone()].trim_matches(['*', '_', '`', ' ']);
        let field = headings::field(name);
        // The first row often only says what is in the columns: `| Field | Value |`.
        let own = !found.is_empty() && name.starts_with(char::is_alphabetic);
        let style = if field.is_some() || own {
            front::ROW
        } else {
            front::TEXT
        };
        found.push((field, style, at..at + bare.len()));
        at += line.len();
    }
    found.iter().any(is_named).then_some(found)
}

/// What can separate several labels on one line.
const SEPARATORS: &[&str] = &[
    " | ", " · ", " • ", "｜", " / ", " – ", " — ", "; ", ", ", "<br />", "<br/>", "<br>", " **",
    "\t",
];

/// The parts of a line that have a label each; the whole line where it cannot be split into such parts.
fn split_labels(line: &str) -> Vec<Range<usize>> {
    // A bar at the end closes the one at the begin, or else belongs to the last value.
    let boxed = line.trim_start_matches([' ', '\t', '>']).starts_with('|');
    let trimmed = if boxed {
        line.trim_end_matches(['|', ' '])
    } else {
        line.trim_end()
    };
    let whole = || std::iter::once(0..line.len()).collect();
    // Most lines have only one label.
    if trimmed.bytes().filter(|byte| *byte == b':').count() + trimmed.matches('：').count() < 2 {
        return whole();
    }
    for sign in SEPARATORS {
        // Plain commas and dashes also occur within sentences: with those, every label must be the name of a
        // field.
        let weak = matches!(*sign, " – " | " — " | "; " | ", " | " / ");
        // The `**` that opens a bold label is part of that label: only the space before it separates.
        let length = if *sign == " **" { 1 } else { sign.len() };
        let behind = |end: usize| (end + length).min(trimmed.len());
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
            if let Some(last) = found.last_mut()
                && !weak
                && label(part).is_none()
            {
                // What has no label goes on with the value before it.
                last.end = from + part.trim_end().len();
                from = behind(end);
                continue;
            }
            // The first part keeps the indentation of the line.
            let indent = if found.is_empty() {
                0
            } else {
                part.len() - part.trim_start().len()
            };
            found.push(from + indent..from + part.trim_end().len().max(indent));
            from = behind(end);
        }
        found.retain(|part| !part.is_empty());
        let labelled = |part: &Range<usize>| label(&trimmed[part.clone()]).is_some();
        let named = |part: &Range<usize>| {
            label(&trimmed[part.clone()]).is_some_and(|label| headings::field(label).is_some())
        };
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
    if label.ends_with('\\') {
        // The backslash says that this colon belongs to a value.
        return None;
    }
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
/// second piece of the field belongs to it if it says the same, so that a change is made in both places. A
/// piece whose values the document cannot hold, or that says something else than the first, is of no field.
#[must_use]
pub(super) fn read_piece(
    postmortem: &mut Postmortem,
    field: Option<Field>,
    style: &str,
    markdown: &str,
    gap: Option<String>,
) -> FrontPiece {
    let mut piece = FrontPiece {
        field: field.map(|field| field.as_str().to_owned()),
        style: style.to_owned(),
        markdown: markdown.to_owned(),
        gap,
        ..FrontPiece::default()
    };
    let Some(field) = field else {
        return piece;
    };
    let mut pieces = postmortem.front.iter();
    let is_first =
        postmortem.values(field).is_empty() && !pieces.any(|known| known.field == piece.field);
    let read = front::read(&piece);
    if is_first {
        postmortem.set_values(field, read.clone());
    }
    if postmortem.values(field) != read || (read.is_empty() && !is_first) {
        piece.field = None;
    }
    piece
}
