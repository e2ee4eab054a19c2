//! Rows read from a list or table: their frames, their texts, and what most of them have in common.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::{Block, BlockKind};
use super::table::{self, Table};
use crate::frame::{guard, rows, slots};
use crate::model::{RowLayout, SectionLayout};

/// The rows of a section and their layout.
#[derive(Debug, Default)]
pub(super) struct Cut<R> {
    /// The bytes of the rows, including the head of their table.
    pub(super) range: Range<usize>,
    /// The names of the columns, if the rows are a table.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<R>,
    /// What the rows have in common; only the fields about rows are set.
    pub(super) layout: SectionLayout,
}

impl<R> Cut<R> {
    /// No rows: all the content is prose before them.
    pub(super) fn none(content: &Range<usize>) -> Self {
        Self {
            range: content.end..content.end,
            columns: Vec::new(),
            rows: Vec::new(),
            layout: SectionLayout::default(),
        }
    }

    /// Reads the rows of a table. `range` is where the table is, `slots` are the slots of its columns. `read`
    /// makes a row from the frame of a line and the values of its slots, and returns it with the frame as
    /// that row needs it.
    pub(super) fn table(
        text: &str,
        range: &Range<usize>,
        table: Table,
        slots: &[String],
        eol: &str,
        mut read: impl FnMut(String, Vec<(String, String)>) -> (R, String),
        layout_of: impl Fn(&mut R) -> &mut RowLayout,
    ) -> Self {
        let mut rows = Vec::with_capacity(table.rows.len());
        for (index, line) in table.rows.iter().enumerate() {
            let (frame, values) = table::row(&text[line.clone()], slots);
            let (mut row, frame) = read(frame, values);
            let next = table.rows.get(index + 1);
            let end = next.map_or(line.end, |next| next.start);
            *layout_of(&mut row) = RowLayout {
                frame: Some(frame),
                gap: Some(text[line.end..end].to_owned()),
                indent: None,
            };
            rows.push(row);
        }
        let head = text[range.start..table.rows_start].to_owned();
        let mut layout = SectionLayout {
            list_head: Some(head),
            ..SectionLayout::default()
        };
        share(
            &mut layout,
            "",
            eol,
            rows.iter_mut().map(&layout_of).collect(),
        );
        let short = |row: &str| {
            let filled = slots::fill(row, |_, _, out| out.push('x'));
            table::cells(&filled).len() < slots.len()
        };
        if layout.row.as_deref().is_none_or(short) {
            // Where most rows leave out their last cells, a new row still has a place for each column.
            for row in rows.iter_mut().map(&layout_of) {
                row.frame = row.frame.take().or_else(|| layout.row.clone());
            }
            layout.row = Some(table::empty_row(slots));
        }
        Self {
            range: range.clone(),
            columns: table.columns,
            rows,
            layout,
        }
    }
}

/// The rows of the first table that `read` accepts.
#[must_use]
pub(super) fn first_table<R>(
    blocks: &[Block],
    read: impl FnMut(&Block) -> Option<Cut<R>>,
) -> Option<Cut<R>> {
    blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Table)
        .find_map(read)
}

/// Bullets that Markdown does not recognise, as other editors write them.
const BULLETS: &[char] = &[
    '•', '‣', '◦', '●', '○', '▪', '■', '·', '・', '►', '➤', '–', '—',
];

/// The length in bytes of a bullet that Markdown does not recognise at the start of a line, including the
/// white space around it; 0 if there is none.
#[must_use]
pub(super) fn bullet(line: &str) -> usize {
    let rest = line.trim_start_matches([' ', '\t']);
    match rest.strip_prefix(BULLETS) {
        Some(behind)
            if behind.starts_with([' ', '\t', '\u{a0}', '\u{3000}']) || rest.starts_with('・') =>
        {
            line.len()
                - behind
                    .trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}'])
                    .len()
        }
        _ => 0,
    }
}

/// The length in bytes of the mark that makes a line of a paragraph an item: a bullet that Markdown does not
/// recognise, a letter or number before a bracket or full stop, or only the white space before a checkbox.
/// `None` if the line is not an item.
#[must_use]
pub(super) fn item_mark(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[indent..];
    if ["[ ] ", "[x] ", "[X] "]
        .iter()
        .any(|sign| rest.starts_with(sign))
    {
        return Some(indent);
    }
    let bullet = bullet(line);
    if bullet > 0 {
        return Some(bullet);
    }
    let (open, inner) = match rest.strip_prefix(['(', '（']) {
        Some(inner) => (true, inner),
        None => (false, rest),
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(inner.starts_with(|c: char| c.is_ascii_alphabetic()));
    let behind = &inner[digits.max(letter)..];
    let close = behind.strip_prefix([')', '）']);
    let close = close.or_else(|| behind.strip_prefix('.').filter(|_| !open))?;
    let words = close.trim_start_matches(' ');
    let apart = words.len() < close.len() && !words.is_empty();
    ((1..=2).contains(&digits.max(letter)) && apart).then(|| line.len() - words.len())
}

/// The list marker of an item, also of one that is nothing else: it gets the space that its text will need.
#[must_use]
pub(super) fn marker_of(item: &str) -> String {
    let spaced = [item.trim_ascii_end(), " "].concat();
    match rows::list_marker(item) {
        "" if rows::list_marker(&spaced) == spaced => spaced,
        marker => marker.to_owned(),
    }
}

/// The blocks without the definitions of links and notes at their end: those belong to no row.
#[must_use]
pub(super) fn without_definitions<'a>(text: &str, blocks: &'a [Block]) -> &'a [Block] {
    let defines = |block: &&Block| {
        let source = text[block.range.clone()].trim_start();
        let label = source
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("]:"));
        matches!(block.kind, BlockKind::Other | BlockKind::Paragraph)
            && label.is_some_and(|(label, _)| !label.is_empty() && !label.contains(['\n', ']']))
    };
    let last = blocks.iter().rev().take_while(defines).count();
    &blocks[..blocks.len() - last]
}

/// The frame of a list marker. A number that depends on its position becomes a slot: `{n:1}. ` for `3. ` as
/// the third item. `first` is the number of the first item, if the numbers of the list count up.
#[must_use]
pub(super) fn marker_frame(marker: &str, first: Option<usize>) -> String {
    let digits = past_quote(marker);
    let indent = &marker[..marker.len() - digits.len()];
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    match first {
        Some(first) if rest.len() < digits.len() => format!("{indent}{{n:{first}}}{rest}"),
        _ => slots::escape(marker),
    }
}

/// The first number, if all markers are numbers that count up by one.
#[must_use]
pub(super) fn counting<'a>(markers: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut first = None;
    for (index, marker) in markers.enumerate() {
        let digits = past_quote(marker);
        let digits = &digits[..digits.bytes().take_while(u8::is_ascii_digit).count()];
        // A number with a leading zero would not be written back as it was.
        let number = digits
            .parse::<usize>()
            .ok()
            .filter(|number| number.to_string() == digits)?;
        let start = *first.get_or_insert(number);
        if number != start + index {
            return None;
        }
    }
    first
}

/// The text of a row as a person reads it, without the indentation of its continuation lines and without the
/// backslashes that guard it; and the indentation to write it with, if it cannot be had again otherwise: then
/// it is the text as it stands. `frame` is what stands before the text, `marker` the list marker of the row.
#[must_use]
pub(super) fn dedent(frame: &str, marker: &str, text: &str, eol: &str) -> (String, Option<String>) {
    let indent = rows::indent_below(rows::before_text(frame, marker));
    if let Some(plain) = without_indent(text, &indent) {
        let bare = guard::unguarded(&plain);
        for found in bare.into_iter().chain([plain]) {
            if rows::text_in(frame, marker, &found, eol) == text {
                return (found, None);
            }
        }
    }
    let quote = rows::quote(frame);
    let found = [quote, quote.trim_end()].into_iter().find_map(|indent| {
        without_indent(text, indent).map(|dedented| (dedented, Some(indent.to_owned())))
    });
    found.unwrap_or_else(|| (text.to_owned(), Some(String::new())))
}

fn without_indent(text: &str, indent: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index == 0 {
            out.push_str(line);
            continue;
        }
        // A blank line has only the marks of its quote, and keeps whatever white space it has.
        let rest = line
            .strip_prefix(indent.trim_end())
            .filter(|rest| is_blank(rest));
        out.push_str(rest.or_else(|| line.strip_prefix(indent))?);
    }
    Some(out)
}

/// Whether a line has nothing but blanks.
#[must_use]
pub(super) fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t', '\n', '\r']).is_empty()
}

/// A marker without the marks of a quote and the white space before it.
fn past_quote(marker: &str) -> &str {
    marker[rows::quote(marker).len()..].trim_start_matches([' ', '\t'])
}

/// The most frequent value; of equally frequent ones the first.
#[must_use]
pub(super) fn most_common<'a>(values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (index, value) in values.enumerate() {
        counts.entry(value).or_insert((0, index)).0 += 1;
    }
    let best = counts
        .into_iter()
        .max_by(|(_, (a, first_a)), (_, (b, first_b))| a.cmp(b).then(first_b.cmp(first_a)));
    best.map(|(value, _)| value)
}

/// Whether a frame or gap contains words of the author, as in `{text}{done: (Accomplished.)}`. Such a frame
/// or gap stays with every row that has it, so that no word of the document is lost.
#[must_use]
pub(super) fn has_words(frame: &str) -> bool {
    let word = |text: &str| text.contains(char::is_alphabetic);
    slots::pieces(frame).iter().any(|piece| match piece {
        slots::Piece::Literal(text) => text.contains(char::is_alphanumeric),
        slots::Piece::Slot(_, argument) => word(argument),
    })
}

/// Moves what most rows have in common into the section, so that each row keeps only what differs. `plain` is
/// the frame that is used without being recorded; `layouts` are those of the rows, in order.
pub(super) fn share(
    section: &mut SectionLayout,
    plain: &str,
    eol: &str,
    mut layouts: Vec<&mut RowLayout>,
) {
    // The last row has no row after it: the text that follows it is not a gap between rows.
    if let Some(last) = layouts.last_mut() {
        last.gap = None;
    }
    let frame =
        most_common(layouts.iter().filter_map(|row| row.frame.as_deref())).map(str::to_owned);
    // A gap with words, such as the day of the rows below it, is not what a new row is set apart by; a forced line
    // break is.
    let broken = |gap: &str| matches!(gap.trim_ascii(), "<br>" | "<br/>" | "<br />");
    let gaps = layouts.iter().filter_map(|row| row.gap.as_deref());
    let gap = most_common(gaps.filter(|gap| broken(gap) || !has_words(gap))).map(str::to_owned);
    for row in layouts {
        if row.frame == frame && !row.frame.as_deref().is_some_and(has_words) {
            row.frame = None;
        }
        if row.gap == gap && !row.gap.as_deref().is_some_and(has_words) {
            row.gap = None;
        }
    }
    section.row = frame.filter(|frame| frame != plain);
    section.row_gap = gap.filter(|gap| gap != eol);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_count_become_places() {
        assert_eq!(counting(["1. ", "2. ", "3. "].into_iter()), Some(1));
        assert_eq!(counting(["4) ", "5) "].into_iter()), Some(4));
        assert_eq!(counting(["1. ", "1. "].into_iter()), None);
        assert_eq!(counting(["- ", "- "].into_iter()), None);
        assert_eq!(counting(["01. ", "02. "].into_iter()), None);
        assert_eq!(marker_frame("  3. ", Some(1)), "  {n:1}. ");
        assert_eq!(marker_frame("- ", None), "- ");
    }

    #[test]
    fn continuation_lines_lose_their_indentation() {
        assert_eq!(
            dedent("- ", "- ", "one\n  two\n\n  three", "\n"),
            ("one\ntwo\n\nthree".into(), None)
        );
        assert_eq!(
            dedent("- ", "- ", "one\ntwo", "\n"),
            ("one\ntwo".into(), Some(String::new()))
        );
    }
}
