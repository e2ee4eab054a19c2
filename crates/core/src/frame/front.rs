//! The pieces before the first section: finds the values of a field in a piece, and writes a piece with other
//! values in their place.

use std::ops::Range;

use super::front_matter::{self, Language, Setting};
use super::{escapes, lines, lists_in_a_line};
use crate::model::{Field, FrontPiece, Postmortem};
use crate::timeline::date;

/// The style of a title that is an ATX heading: `# Title`.
pub const TITLE: &str = "atx";
/// The style of a title on a line of its own, bold or underlined: `**Title**`.
pub const TITLE_LINE: &str = "line-title";
/// The style of a field whose name is a heading and whose value is the text below it.
pub const HEADING: &str = "heading";
/// The style of a line with a label and a value: `**Date:** 2024-03-05`.
pub const LINE: &str = "line";
/// The style of a line of TOML: `date = "2024-03-05"`.
pub const ASSIGNED: &str = "assigned";
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
    let ranges = ranges(field, piece).into_iter();
    let values = ranges.filter_map(|range| value(field, piece.markdown.get(range)?));
    if piece.style == ROW {
        // In a table, a bar that belongs to the text is written with a backslash before it.
        values.map(|value| value.replace("\\|", "|")).collect()
    } else {
        values.collect()
    }
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
    if field == Field::Title && wanted.is_empty() {
        return String::new();
    }
    let wanted = if piece.style == ROW {
        let wanted = wanted.iter();
        wanted.map(|value| value.replace('|', "\\|")).collect()
    } else {
        wanted
    };
    let ranges = ranges(field, piece);
    let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
        return with_first_value(piece, &wanted, eol);
    };
    let between = match (ranges.first(), ranges.get(1)) {
        (Some(one), Some(two)) => piece
            .markdown
            .get(one.end..two.start)
            .unwrap_or(", ")
            .to_owned(),
        _ => separator(piece, first, eol),
    };
    let mut out = String::with_capacity(piece.markdown.len() + 32);
    out.push_str(piece.markdown.get(..first.start).unwrap_or_default());
    out.push_str(&wanted.join(&between));
    out.push_str(piece.markdown.get(last.end..).unwrap_or_default());
    out
}

/// The text of a new piece for a field, in the style of the pieces around it. `level` is the level of its
/// heading, if the style is `HEADING`; otherwise the piece is a line `label: values`.
#[must_use]
pub fn make(style: &str, level: usize, label: &str, values: &[String], eol: &str) -> String {
    if style == HEADING {
        let bullets = values
            .iter()
            .map(|value| format!("- {value}"))
            .collect::<Vec<_>>()
            .join(eol);
        let body = if values.len() > 1 {
            bullets
        } else {
            values.concat()
        };
        return format!("{} {label}{eol}{eol}{body}", "#".repeat(level));
    }
    format!("{label}: {}", values.join(", "))
}

/// The label of a piece, whether or not it is the name of a field: `Owner` in `**Owner:** Ana`. A title has
/// none.
#[must_use]
pub fn label(piece: &FrontPiece) -> Option<String> {
    let line = piece.markdown.lines().next().unwrap_or_default().trim();
    let label = match piece.style.as_str() {
        HEADING => line.get(heading_text(line))?,
        ROW => line.trim_start_matches('|').split('|').next()?,
        ASSIGNED => line.split('=').next()?,
        TITLE | TITLE_LINE => return None,
        _ => line.split_once([':', '：'])?.0,
    };
    let sign = |c: char| matches!(c, '*' | '_' | '`' | '-' | '+' | '>' | '|' | ' ' | '\t');
    let label = label.trim_matches(|c| sign(c) || !(c.is_ascii() || c.is_alphanumeric()));
    (!label.is_empty()).then(|| label.to_owned())
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
        ASSIGNED => text.split_once('=').map_or("", |(_, value)| value),
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

/// Where the values of a field are in its piece.
fn ranges(field: Field, piece: &FrontPiece) -> Vec<Range<usize>> {
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
            let start = text.find('\n').map_or(text.len(), |at| at + 1);
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
        ROW => {
            let inner = text.trim_start().trim_start_matches('|');
            let first = text.len() - inner.len();
            let bars = text[first..].match_indices('|').map(|(at, _)| first + at);
            let mut bars = bars.filter(|at| !text[..*at].ends_with('\\'));
            let Some(start) = bars.next().map(|at| at + 1) else {
                return Vec::new();
            };
            let range = trim(text, start..bars.next().unwrap_or(text.len()));
            if range.is_empty() {
                Vec::new()
            } else {
                narrow(field, text, split_values(field, text, range))
            }
        }
        LINE | ASSIGNED => {
            let marks: &[char] = if piece.style == ASSIGNED {
                &['=']
            } else {
                &[':', '：']
            };
            let start = text.find(marks).map_or(text.len(), |at| {
                at + text[at..].chars().next().map_or(0, char::len_utf8)
            });
            let range = unbroken(text, trim(text, start..text.len()));
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

/// The value, or several values if the field is a list and the line separates them.
fn split_values(field: Field, text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    if !field.is_list() {
        return vec![bare(text, range)];
    }
    let mut range = range;
    let line = &text[range.clone()];
    if line.starts_with('[') && line.ends_with(']') && line.len() > 1 && !line.contains("](") {
        // A list as YAML or TOML write it: `[Ana, Bo]`.
        range = range.start + 1..range.end - 1;
    }
    let parts = lists_in_a_line::split(field, &text[range.clone()]);
    let values = parts
        .into_iter()
        .map(|part| bare(text, range.start + part.start..range.start + part.end));
    values.filter(|range| !range.is_empty()).collect()
}

/// Keeps only the first value of a field that is not a list; of a date, only the date itself.
fn narrow(field: Field, text: &str, mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.retain(|range| !range.is_empty());
    if field.is_list() {
        return found;
    }
    let Some(first) = found.into_iter().next() else {
        return Vec::new();
    };
    if field.is_date() {
        let value = &text[first.clone()];
        if let Some((inner, _)) = date::find(value) {
            let (start, end) = (first.start + inner.start, first.start + inner.end);
            return std::iter::once(start..end).collect();
        }
    }
    vec![first]
}

/// A value in the form in which the model holds it: a date in ISO form, an audience by its name, anything
/// else as written, without the backslashes that change nothing.
fn value(field: Field, written: &str) -> Option<String> {
    let written = escapes::unescaped(written);
    if field.is_date() {
        return date::find(&written).map(|(_, date)| date.to_string());
    }
    if field == Field::Audience {
        return crate::model::Audience::from_name(&written)
            .map(|audience| audience.as_str().to_owned());
    }
    (!written.is_empty()).then(|| written.into_owned())
}

/// A line without a list marker and the white space around it.
fn without_marker(text: &str, range: Range<usize>) -> Range<usize> {
    let range = trim(text, range);
    let line = &text[range.clone()];
    let rest = line
        .strip_prefix(['-', '*', '+'])
        .filter(|rest| rest.starts_with([' ', '\t']));
    match rest {
        Some(rest) => trim(text, range.end - rest.len()..range.end),
        None if matches!(line, "-" | "*" | "+") => range.end..range.end,
        None => range,
    }
}

/// A range without the white space and the emphasis around its text.
fn bare(text: &str, range: Range<usize>) -> Range<usize> {
    let mut range = trim(text, range);
    for mark in ["**", "__", "`", "*", "_", "\"", "'"] {
        let inner = &text[range.clone()];
        if inner == mark {
            // Only the marks that close a bold label are left, so there is no value: `**Status:**`.
            return range.end..range.end;
        }
        if inner.len() > 2 * mark.len() && inner.starts_with(mark) && inner.ends_with(mark) {
            let middle = &inner[mark.len()..inner.len() - mark.len()];
            if !middle.contains(mark) {
                range = trim(text, range.start + mark.len()..range.end - mark.len());
            }
        } else if inner.starts_with(mark) && inner[mark.len()..].starts_with([' ', '\t']) {
            // The marks close a bold label that includes its colon: `**Date:** 2024`.
            range = trim(text, range.start + mark.len()..range.end);
        }
    }
    range
}

/// A range without a forced line break (a backslash or `<br>`) at its end, and without closing emphasis that
/// was opened before the label: `**Status: done**`.
fn unbroken(text: &str, range: Range<usize>) -> Range<usize> {
    let mut range = range;
    for mark in ["\\", "<br>", "<br/>", "<br />", "**", "__"] {
        let before = text[range.clone()].strip_suffix(mark);
        let Some(before) =
            before.filter(|before| !mark.starts_with(['*', '_']) || !before.contains(mark))
        else {
            continue;
        };
        range = trim(text, range.start..range.start + before.len());
    }
    range
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = start.max(range.end - (inner.len() - inner.trim_end().len()));
    start..end
}

/// What to write between two values of a piece that has only one so far: a new bullet, or a comma.
fn separator(piece: &FrontPiece, first: &Range<usize>, eol: &str) -> String {
    let line_start = piece.markdown[..first.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let before = &piece.markdown[line_start..first.start];
    if piece.style == HEADING && before.trim_end().ends_with(['-', '*', '+']) {
        format!("{eol}{before}")
    } else {
        ", ".into()
    }
}

/// A piece that has a label but no value yet, with these values added.
fn with_first_value(piece: &FrontPiece, wanted: &[String], eol: &str) -> String {
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
        out.push(' ');
        out.push_str(&wanted.join(", "));
    }
    out
}
