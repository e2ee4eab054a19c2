//! The pieces before the first section: finds the values of a field in a piece, and writes a piece with other
//! values in their place.

mod cut;
mod guard;
mod like;
mod own;
mod values;

pub use like::{Break, Like, forced_break, is_rule, like, separator_of, without_break};
pub use own::{Own, own, set_own};

use std::ops::Range;

use super::front_matter::{self, Language, Setting};
use super::lines;
use crate::model::{Field, FrontPiece, Postmortem};
use cut::{below_heading, cut};
use guard::Guard;
use values::{bare, narrow, split_values, trim, value, without_marker};

/// The style of a title that is an ATX heading: `# Title`.
pub const TITLE: &str = "atx";
/// The style of a title on a line of its own, bold or underlined: `**Title**`.
pub const TITLE_LINE: &str = "line-title";
/// The style of a field whose name is a heading and whose value is the text below it.
pub const HEADING: &str = "heading";
/// The style of a line with a label and a value: `**Date:** 2024-03-05`.
pub const LINE: &str = "line";
/// The style of a table row with a label in its first cell and the value in its second:
/// `| Date | 2024-03-05 |`.
pub const ROW: &str = "row";
/// The style of text that gives no field a value.
pub const TEXT: &str = "text";

/// The values that a piece gives its field, in the form in which the model holds them: a date as
/// `2024-03-05`. Empty if the piece has no field.
#[must_use]
pub fn read(piece: &FrontPiece) -> Vec<String> {
    let Some(field) = field(piece) else {
        return Vec::new();
    };
    read_as(piece, Some(field))
}

/// The text of a piece with the current values of the document: verbatim while the piece still gives those
/// values, otherwise with the new values in place of the old. If the field was emptied, its label stays; if
/// the title was emptied, nothing is left of the piece.
#[must_use]
pub fn write(piece: &FrontPiece, postmortem: &Postmortem, eol: &str) -> String {
    if let Some(language) = language(piece) {
        return front_matter::write(language, &piece.markdown, &settings(piece, postmortem));
    }
    let Some(field) = field(piece) else {
        return piece.markdown.clone();
    };
    let wanted = postmortem.values(field);
    if read(piece) == wanted {
        return piece.markdown.clone();
    }
    let headed = matches!(piece.style.as_str(), TITLE | TITLE_LINE);
    if field == Field::Title && headed && wanted.is_empty() {
        return String::new();
    }
    let mut others = postmortem.front.iter().filter_map(separator_of);
    let separator = others.next().unwrap_or(", ");
    with_values(piece, Some(field), &wanted, separator, eol)
}

/// Writes the first values into a piece that has only a label.
pub fn fill(piece: &mut FrontPiece, values: &[String], eol: &str) {
    if !values.is_empty() {
        piece.markdown = with_values(piece, field(piece), values, ", ", eol);
    }
}

/// The label of a piece, whether or not it is the name of a field: `Owner` in `**Owner:** Ana`. A title has
/// none.
#[must_use]
pub fn label(piece: &FrontPiece) -> Option<String> {
    let text = piece.markdown.as_str();
    let cut = cut(&piece.style, text)?;
    text.get(cut.label).map(str::to_owned)
}

/// The content of a piece after its label, on one line and without bullets or emphasis; several lines are
/// joined by commas.
#[must_use]
pub fn said(piece: &FrontPiece) -> String {
    let text = piece.markdown.trim();
    let lines = match piece.style.as_str() {
        HEADING => text.split_once('\n').map_or("", |(_, rest)| rest),
        ROW => {
            let row = text.trim_start_matches('|').trim_end_matches('|');
            row.split_once('|').map_or("", |(_, value)| value)
        }
        TITLE | TITLE_LINE => "",
        _ => text.split_once([':', '：']).map_or("", |(_, value)| value),
    };
    let lines = lines.lines().map(|line| {
        let range = bare(line, without_marker(line, 0..line.len()));
        line.get(range).unwrap_or_default()
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

/// The language of a piece that is front matter. Such a piece is for programs: no report shows any of it.
#[must_use]
pub fn language(piece: &FrontPiece) -> Option<Language> {
    Language::from_name(&piece.style)
}

/// The text among the metadata, piece by piece: what gives no field, is none of the document's own, and is no
/// front matter.
pub fn texts(postmortem: &Postmortem) -> impl Iterator<Item = &str> {
    let texts = postmortem
        .front
        .iter()
        .filter(|piece| piece.field.is_none() && own(piece).is_none() && !piece.is_front_matter());
    texts.map(|piece| piece.markdown.as_str())
}

/// What the document wants the keys of a block to hold.
fn settings<'a>(piece: &'a FrontPiece, postmortem: &Postmortem) -> Vec<Setting<'a>> {
    let settings = piece.keys.iter().filter_map(|(field, name)| {
        let field = Field::from_name(field)?;
        Some(Setting {
            name,
            field,
            values: postmortem.values(field),
        })
    });
    settings.collect()
}

fn field(piece: &FrontPiece) -> Option<Field> {
    Field::from_name(piece.field.as_deref()?)
}

/// The values of a piece, as `read` gives them, for a field or for a label that names none.
fn read_as(piece: &FrontPiece, field: Option<Field>) -> Vec<String> {
    let guard = Guard::of(piece, field);
    let ranges = ranges(field, piece).into_iter();
    let written = ranges.filter_map(|range| piece.markdown.get(range));
    let values = written.filter_map(|written| value(field, &guard.read(written)));
    values.collect()
}

/// The text of a piece with these values in place of those that it has.
fn with_values(
    piece: &FrontPiece,
    field: Option<Field>,
    wanted: &[String],
    separator: &str,
    eol: &str,
) -> String {
    let guard = Guard::of(piece, field);
    let wanted: Vec<String> = wanted.iter().map(|value| guard.written(value)).collect();
    let ranges = ranges(field, piece);
    let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
        return with_first_value(piece, &wanted, separator, eol);
    };
    let between = match ranges.get(1) {
        Some(two) => piece
            .markdown
            .get(first.end..two.start)
            .unwrap_or(separator)
            .to_owned(),
        None => new_bullet(piece, first, eol).unwrap_or_else(|| separator.to_owned()),
    };
    let mut out = String::with_capacity(piece.markdown.len() + 32);
    out.push_str(piece.markdown.get(..first.start).unwrap_or_default());
    out.push_str(&wanted.join(&between));
    let behind = piece.markdown.get(last.end..).unwrap_or_default();
    if out.ends_with('\\') && behind.starts_with('|') {
        // The backslash would belong to the bar.
        out.push(' ');
    }
    out.push_str(behind);
    out
}

/// Where the values of a field are in its piece.
fn ranges(field: Option<Field>, piece: &FrontPiece) -> Vec<Range<usize>> {
    let text = piece.markdown.as_str();
    match piece.style.as_str() {
        TITLE => vec![heading_text(text)],
        TITLE_LINE => {
            let end = lines::first_end(text);
            let range = bare(text, heading_text(&text[..end]));
            let end = range.start + text[range.clone()].trim_end_matches([':', '：']).len();
            std::iter::once(range.start..end).collect()
        }
        HEADING => {
            let start = below_heading(text);
            let mut found = Vec::new();
            let mut at = start;
            for line in text[start..].split_inclusive('\n') {
                let range = without_marker(text, at..at + line.len());
                at += line.len();
                if !range.is_empty() {
                    found.extend(split_values(field, text, range));
                }
            }
            narrow(field, text, found)
        }
        ROW | LINE => {
            let range = cut(&piece.style, text).map_or(0..0, |cut| cut.value);
            if range.is_empty() {
                Vec::new()
            } else {
                narrow(field, text, split_values(field, text, range))
            }
        }
        _ => Vec::new(),
    }
}

/// Where the text of an ATX heading line is, without its `#` marks, the white space around it, the name that
/// it may end with, and bold around all of it: `## **Impact** {#impact}`, as Google Docs writes it.
#[must_use]
pub fn heading_text(line: &str) -> Range<usize> {
    let start = line.len() - line.trim_start_matches([' ', '#']).len();
    let mut range = trim(line, start..line.len());
    let inner = &line[range.clone()];
    let without = inner.trim_end_matches('#');
    // A `#` at the end closes the heading only if there is a space before it: `# C#` is about C#.
    if without.len() < inner.len() && (without.is_empty() || without.ends_with([' ', '\t'])) {
        range.end = range.start + without.trim_end().len();
    }
    let inner = &line[range.clone()];
    range.end = range.start + without_name(inner).len();
    for mark in ["**", "__"] {
        let inner = &line[range.clone()];
        let bold = inner
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        let is_whole = |words: &&str| {
            !words.is_empty()
                && words.trim() == *words
                && !words.contains(mark)
                && !words.starts_with(['*', '_'])
                && !words.ends_with(['*', '_', '\\'])
        };
        if bold.filter(is_whole).is_some() {
            range = range.start + mark.len()..range.end - mark.len();
        }
    }
    range
}

/// A heading without the name for links at its end: `{#impact}`.
fn without_name(heading: &str) -> &str {
    let split = || {
        let (words, name) = heading.strip_suffix('}')?.rsplit_once("{#")?;
        let apart = words.ends_with([' ', '\t']) && !words.trim().is_empty();
        let plain = |c: char| !c.is_whitespace() && !matches!(c, '{' | '}');
        (apart && !name.is_empty() && name.chars().all(plain)).then(|| words.trim_end())
    };
    split().unwrap_or(heading)
}

/// What to write between two values of a piece whose only one so far has a bullet.
fn new_bullet(piece: &FrontPiece, first: &Range<usize>, eol: &str) -> Option<String> {
    let line_start = piece.markdown[..first.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let before = &piece.markdown[line_start..first.start];
    let bulleted = piece.style == HEADING && before.trim_end().ends_with(['-', '*', '+']);
    bulleted.then(|| [eol, before].concat())
}

/// A piece that has a label but no value yet, with these values added.
fn with_first_value(piece: &FrontPiece, wanted: &[String], separator: &str, eol: &str) -> String {
    let mut out = piece.markdown.trim_end().to_owned();
    if wanted.is_empty() {
        return piece.markdown.clone();
    }
    if piece.style == HEADING {
        out.push_str(eol);
        out.push_str(eol);
        if wanted.len() > 1 {
            out.push_str("- ");
            out.push_str(&wanted.join(&format!("{eol}- ")));
        } else {
            out.push_str(&wanted.concat());
        }
    } else {
        let at = cut(&piece.style, &out).map_or(out.len(), |cut| cut.value.start);
        let behind = out.split_off(at.min(out.len()));
        if !out.ends_with([' ', '\t', '：']) {
            out.push(' ');
        }
        out.push_str(&wanted.join(separator));
        if piece.style == ROW && !behind.starts_with(' ') {
            out.push(' ');
        }
        out.push_str(&behind);
    }
    out
}
