//! Rows cut out of a list or table: their frames, their texts, and what most of them share.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::{Block, BlockKind};
use super::table::{self, Table};
use crate::frame::{rows, slots};
use crate::model::{RowLayout, SectionLayout};

/// The rows of a section and what stands around them.
#[derive(Debug, Default)]
pub(super) struct Cut<R> {
    /// Where the rows stand, with what opens the list.
    pub(super) range: Range<usize>,
    /// The names of a table's columns.
    pub(super) columns: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<R>,
    /// What the rows share; only the parts about rows are set.
    pub(super) layout: SectionLayout,
}

impl<R> Cut<R> {
    /// No rows: everything is prose before them.
    pub(super) fn none(content: &Range<usize>) -> Self {
        Self {
            range: content.end..content.end,
            columns: Vec::new(),
            rows: Vec::new(),
            layout: SectionLayout::default(),
        }
    }

    /// The rows of a table. `range` is where it stands, `slots` name its columns. `read` makes a row of
    /// a line's frame and the values of its slots, and gives the frame as the row wants it.
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
            rows.iter_mut().map(layout_of).collect(),
        );
        if rows.is_empty() {
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

/// The first table of some blocks that a reader of tables can make rows of.
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

/// Bullets that Markdown does not know, as they come out of other editors.
const BULLETS: &[char] = &[
    '•', '‣', '◦', '●', '○', '▪', '■', '·', '・', '►', '➤', '–', '—',
];

/// The bytes of a bullet that Markdown does not know at the start of a line, with the white space around
/// it; 0 without any.
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

/// The bytes of what makes a line of a paragraph an item: a bullet that Markdown does not know, a letter
/// or a number in brackets, or only the white space before a box. Nothing where the line is none.
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

/// The frame of a list item whose number counts with its place: `{n:1}. ` for `3. ` as the third.
/// `first` is the number of the list's first item, where its numbers count up.
#[must_use]
pub(super) fn marker_frame(marker: &str, first: Option<usize>) -> String {
    let digits = marker.trim_start_matches([' ', '\t']);
    let indent = &marker[..marker.len() - digits.len()];
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    match first {
        Some(first) if rest.len() < digits.len() => format!("{indent}{{n:{first}}}{rest}"),
        _ => slots::escape(marker),
    }
}

/// The first number, where all markers are numbers that count up by one.
#[must_use]
pub(super) fn counting<'a>(markers: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut first = None;
    for (index, marker) in markers.enumerate() {
        let digits = marker.trim_start_matches([' ', '\t']);
        let digits = &digits[..digits.bytes().take_while(u8::is_ascii_digit).count()];
        // A number with a leading zero would not be written back as it is.
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

/// The text of a row without the indentation of its continuation lines, and that indentation where
/// it is not what the frame suggests.
#[must_use]
pub(super) fn dedent(frame: &str, text: &str) -> (String, Option<String>) {
    if !text.contains('\n') {
        return (text.to_owned(), None);
    }
    let plain = rows::plain_indent(frame);
    if let Some(dedented) = without_indent(text, &plain) {
        return (dedented, None);
    }
    (text.to_owned(), Some(String::new()))
}

fn without_indent(text: &str, indent: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end_matches(['\n', '\r']);
        if index == 0 || bare.is_empty() {
            out.push_str(line);
            continue;
        }
        let rest = line.strip_prefix(indent)?;
        // A line of white space alone would lose its indentation on the way back.
        if rest.trim_end_matches(['\n', '\r']).is_empty() {
            return None;
        }
        out.push_str(rest);
    }
    Some(out)
}

/// The value that occurs most often; the first of equals.
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

/// Whether a frame or gap holds words of its author, as in `{text}{done: (Accomplished.)}`. These
/// stay with every row that has them, so that the document's words are all there.
#[must_use]
pub(super) fn has_words(frame: &str) -> bool {
    let word = |text: &str| text.contains(char::is_alphabetic);
    slots::pieces(frame).iter().any(|piece| match piece {
        slots::Piece::Literal(text) => text.contains(char::is_alphanumeric),
        slots::Piece::Slot(_, argument) => word(argument),
    })
}

/// Moves what most rows share to the section, so that each row keeps only what is its own.
/// `plain` is the frame that needs no mention; `layouts` are the rows' own, in order.
pub(super) fn share(
    section: &mut SectionLayout,
    plain: &str,
    eol: &str,
    mut layouts: Vec<&mut RowLayout>,
) {
    // The last row is followed by no other: what stands behind it is not a gap between rows.
    if let Some(last) = layouts.last_mut() {
        last.gap = None;
    }
    let frame =
        most_common(layouts.iter().filter_map(|row| row.frame.as_deref())).map(str::to_owned);
    let gap = most_common(layouts.iter().filter_map(|row| row.gap.as_deref())).map(str::to_owned);
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
            dedent("- {text}", "one\n  two\n\n  three"),
            ("one\ntwo\n\nthree".into(), None)
        );
        assert_eq!(
            dedent("- {text}", "one\ntwo"),
            ("one\ntwo".into(), Some(String::new()))
        );
    }
}
