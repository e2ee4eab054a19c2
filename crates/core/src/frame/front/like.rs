//! New pieces in the look of those that are there: the same marks, the same list marker, the same row of a
//! table.

use super::cut::{Cut, bars, cut};
use super::guard::Guard;
use super::values::BREAKS;
use super::{HEADING, LINE, ROW, below_heading, ranges};
use crate::frame::{lines, rows};
use crate::model::{Field, FrontPiece};

/// What a new piece says, and what it says it like.
pub struct Like<'a> {
    /// The piece whose look it takes.
    pub model: &'a FrontPiece,
    /// The field that it gives.
    pub field: Field,
    /// Its label.
    pub label: &'a str,
    /// The values of the field; one at least.
    pub values: &'a [String],
    /// What separates two values on a line.
    pub separator: &'a str,
    /// Whether more follows on its line, or it follows on the line of its model.
    pub in_line: bool,
}

/// How a line of metadata forces the next one onto a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// By a sign or tag at its end: `\` or `<br>`.
    Sign(String),
    /// By two spaces, which are part of the gap after it.
    Spaces(String),
}

/// The piece, with the forced line break of its model left out. `None` if the model has no label.
#[must_use]
pub fn like(new: &Like<'_>, eol: &str) -> Option<FrontPiece> {
    let model = new.model;
    let text = model.markdown.as_str();
    let cut = cut(&model.style, text)?;
    let mut piece = FrontPiece {
        field: Some(new.field.as_str().to_owned()),
        style: model.style.clone(),
        // What the guard needs to know: whether the line is a heading, and whether it is shared.
        markdown: text.to_owned(),
        gap: new.in_line.then(|| " ".to_owned()),
        ..FrontPiece::default()
    };
    let guard = Guard::of(&piece, Some(new.field));
    let values: Vec<String> = new
        .values
        .iter()
        .map(|value| guard.written(value))
        .collect();
    piece.markdown = match model.style.as_str() {
        HEADING => heading(text, &cut, new.label, &values, eol),
        ROW => row(text, &cut, new.label, &values.join(new.separator)),
        _ => line(text, &cut, new, &values.join(new.separator)),
    };
    piece.gap = None;
    Some(piece)
}

/// The forced line break at the end of a piece or in the gap after it.
#[must_use]
pub fn forced_break(piece: &FrontPiece) -> Option<Break> {
    let gap = piece.gap.as_deref().unwrap_or_default();
    let spaces = &gap[..lines::first_end(gap)];
    if spaces.len() > 1 && spaces.len() < gap.len() && spaces.trim_matches(' ').is_empty() {
        return Some(Break::Spaces(spaces.to_owned()));
    }
    let text = piece.markdown.as_str();
    let sign = BREAKS.iter().copied().find(|sign| text.ends_with(sign));
    let backslashes = text.len() - text.trim_end_matches('\\').len();
    let sign = sign.or_else(|| (backslashes % 2 == 1).then_some("\\"));
    sign.filter(|_| piece.style == LINE)
        .map(|sign| Break::Sign(sign.to_owned()))
}

/// The text of a piece without the sign that forces a line break at its end.
#[must_use]
pub fn without_break(piece: &FrontPiece) -> &str {
    match forced_break(piece) {
        Some(Break::Sign(sign)) => {
            let text = piece.markdown.strip_suffix(&sign);
            text.unwrap_or(&piece.markdown)
                .trim_end_matches([' ', '\t'])
        }
        _ => &piece.markdown,
    }
}

/// What a piece writes between two values of its field, if it has two on a line.
#[must_use]
pub fn separator_of(piece: &FrontPiece) -> Option<&str> {
    let field = super::field(piece).filter(|field| field.is_list())?;
    let ranges = ranges(Some(field), piece);
    let between = piece
        .markdown
        .get(ranges.first()?.end..ranges.get(1)?.start)?;
    let signs = between.starts_with([',', ';', '、', '，']);
    (signs && lines::is_one(between)).then_some(between)
}

/// Whether a text is the line of a table below its first row: `|---|---|`.
#[must_use]
pub fn is_rule(text: &str) -> bool {
    text.contains('-')
        && text
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '>'))
}

fn heading(text: &str, cut: &Cut, label: &str, values: &[String], eol: &str) -> String {
    let below = below_heading(text);
    let value = cut.value.start.max(below);
    let head = &text[..below];
    let mut out = [&head[..cut.label.start], label].concat();
    let rest = &head[cut.label.end..];
    match rest.trim_end().rsplit_once(['\n', '\r']) {
        // The line below the words is as long as they are.
        Some((end, under)) => {
            let sign = under.trim().get(..1).unwrap_or("-");
            out.push_str(end.trim_end_matches('\r'));
            out.push_str(eol);
            out.push_str(&sign.repeat(label.chars().count().max(3)));
        }
        None => out.push_str(rest.trim_end()),
    }
    let between = [&head[head.trim_end().len()..], &text[below..value]].concat();
    if value < text.len() {
        out.push_str(&between);
    } else {
        out.push_str(eol);
        out.push_str(eol);
    }
    let marker = rows::list_marker(&text[value..]);
    let marker = match marker {
        "" if values.len() > 1 => "- ",
        marker => marker,
    };
    let items: Vec<String> = values
        .iter()
        .map(|value| [marker, value].concat())
        .collect();
    out.push_str(&items.join(eol));
    out
}

fn row(text: &str, cut: &Cut, label: &str, value: &str) -> String {
    let first = text.len() - text.trim_start().trim_start_matches('|').len();
    let mut bars = bars(text, first);
    let middle = bars.next().unwrap_or(text.len());
    let end = bars.next().unwrap_or(text.len());
    let (name, cell) = (&text[first..middle], &text[(middle + 1).min(end)..end]);
    let before = match &cell[..cell.len() - cell.trim_start().len()] {
        blank if blank.len() == cell.len() => " ",
        blank => blank,
    };
    let label = [
        &text[first..cut.label.start],
        label,
        text[cut.label.end..middle].trim_end(),
    ];
    let cells = [
        filled(label.concat(), name),
        filled([before, value].concat(), cell),
    ];
    [&text[..first], &cells.join("|"), &text[end..]].concat()
}

/// A cell that is as wide as another one, if it fits, and has a space at its end if that one has.
fn filled(mut cell: String, like: &str) -> String {
    let space = usize::from(like.ends_with(' ') || cell.ends_with('\\'));
    let width = like.chars().count();
    let fill = width.saturating_sub(cell.chars().count()).max(space);
    cell.push_str(&" ".repeat(fill));
    cell
}

fn line(text: &str, cut: &Cut, new: &Like<'_>, value: &str) -> String {
    let mut before = &text[..cut.label.start];
    if new.in_line {
        // Only the begin of the line has the marker of a list or a quote.
        before = before.trim_start_matches([' ', '\t', '>']);
        before = &before[rows::list_marker(before).len()..];
    }
    let between = &text[cut.label.end..cut.value.start];
    let mut out = [&next_number(&without_picture(before)), new.label, between].concat();
    if !out.ends_with([' ', '\t', '：']) {
        out.push(' ');
    }
    out.push_str(value);
    // Emphasis that begins before the label and closes here, or the marks at the end of a heading.
    let behind = text[cut.value.end..].trim_end_matches('\\');
    let behind = BREAKS
        .iter()
        .find_map(|sign| behind.strip_suffix(sign))
        .unwrap_or(behind);
    out.push_str(behind.trim_end());
    out
}

/// What is before a label without the picture that stands for it: that of another label would be wrong.
fn without_picture(before: &str) -> String {
    let plain: String = before.chars().filter(char::is_ascii).collect();
    match plain.len() == before.len() {
        true => plain,
        false if before.starts_with(' ') => plain.replace("  ", " "),
        false => plain.replace("  ", " ").trim_start().to_owned(),
    }
}

/// A list marker with the next number, if it has one: `2. ` becomes `3. `.
fn next_number(lead: &str) -> String {
    let marker = rows::list_marker(lead);
    let digits: String = marker
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse::<u32>() {
        Ok(number) => lead.replacen(&digits, &(number + 1).to_string(), 1),
        Err(_) => lead.to_owned(),
    }
}
