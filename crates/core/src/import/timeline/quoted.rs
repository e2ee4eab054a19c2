//! Rows in quotes: `> 14:02 - text`. A quote is read as if its marks were not there; the places that were found
//! are then moved to where they are with the marks, so that the frame of a row has the mark of its quote.

use std::ops::Range;

use super::super::blocks::{self, Block, BlockKind};
use super::parts::{Head, Split};
use super::speakers::{self, Said};
use super::{Row, Rows, found, rows_at};
use crate::frame::rows;

/// The rows of the first quotes that have nothing but rows, with nothing between these quotes. A single row is
/// only something that was said at that time, and a conversation is no timeline.
#[must_use]
pub(super) fn rows(text: &str, blocks: &[Block]) -> Option<Rows> {
    let quotes = blocks
        .split(|block| block.kind != BlockKind::Quote)
        .filter(|quotes| !quotes.is_empty());
    quotes
        .map(|quotes| {
            let read = quotes.iter().map(|quote| in_quote(text, &quote.range));
            let read: Vec<Row> = read
                .collect::<Option<Vec<_>>>()?
                .into_iter()
                .flatten()
                .collect();
            let range = read.first()?.range.start..read.last()?.range.end;
            let said = |row: &Row| {
                let source = &text[row.range.clone()];
                let split = row.split.as_ref()?;
                let between = source.get(split.time.end..split.text.start)?;
                let is_sign = |c: char| !c.is_whitespace() && !"*_`)]".contains(c);
                Some(Said {
                    text: split.text(source),
                    apart: between.contains(is_sign),
                })
            };
            let listed = |row: &Row| row.marker > rows::quote(&text[row.range.clone()]).len();
            let talk = !read.iter().all(listed)
                && speakers::talk(&read.iter().filter_map(said).collect::<Vec<_>>());
            (read.len() > 1 && !talk).then_some(Rows { range, rows: read })
        })
        .find_map(|found| found)
}

/// The rows of a quote, if it begins with one and all that it contains belongs to its rows.
fn in_quote(text: &str, quote: &Range<usize>) -> Option<Vec<Row>> {
    let source = &text[quote.clone()];
    let bare = Bare::of(source)?;
    let blocks = blocks::blocks(&bare.text);
    let begins = |block: &Block| matches!(block.kind, BlockKind::List(_) | BlockKind::Paragraph);
    let goes_on =
        |block: &Block| begins(block) || (block.kind == BlockKind::Other && block.range.start > 0);
    if !blocks.iter().all(goes_on) {
        return None;
    }
    let found = found(&bare.text, &blocks);
    let at_start = found.starts.first()?.range.start == blocks.first()?.range.start;
    if !at_start || !found.labels.is_empty() {
        return None;
    }
    let read = rows_at(&bare.text, &found, bare.text.len())?;
    let mut moved = Vec::with_capacity(read.rows.len());
    for row in read.rows {
        let row = bare.moved(&row)?;
        let split = row.split.as_ref()?;
        // Marks that could not be taken off would become words of the text.
        let outer = &source[row.range.clone()];
        let frame = super::split::frame(outer, split, None);
        let eol = if outer.contains("\r\n") { "\r\n" } else { "\n" };
        let (_, indent) = super::dedent(&frame, &outer[..split.marker], &split.text(outer), eol);
        if indent.is_some_and(|indent| indent.is_empty()) {
            return None;
        }
        moved.push(Row {
            range: quote.start + row.range.start..quote.start + row.range.end,
            ..row
        });
    }
    Some(moved)
}

/// A quote without its marks.
struct Bare {
    text: String,
    lines: Vec<Line>,
}

/// Where a line begins.
struct Line {
    /// In the text without the marks.
    bare: usize,
    /// In the quote: the line with its mark, and what follows the mark.
    whole: Range<usize>,
}

impl Bare {
    /// Takes the mark off each line; `None` if a line has none.
    fn of(quote: &str) -> Option<Self> {
        let mut bare = Self {
            text: String::with_capacity(quote.len()),
            lines: Vec::new(),
        };
        let mut start = 0;
        for line in quote.split_inclusive('\n') {
            let mark = rows::quote(line).len();
            if mark == 0 {
                return None;
            }
            bare.lines.push(Line {
                bare: bare.text.len(),
                whole: start..start + mark,
            });
            bare.text.push_str(&line[mark..]);
            start += line.len();
        }
        Some(bare)
    }

    /// The line that a place is in.
    fn line(&self, at: usize) -> Option<&Line> {
        let after = self.lines.partition_point(|line| line.bare <= at);
        self.lines.get(after.checked_sub(1)?)
    }

    /// Where a place is in the quote, behind the mark of its line.
    fn place(&self, at: usize) -> Option<usize> {
        self.line(at).map(|line| line.whole.end + at - line.bare)
    }

    fn range(&self, range: &Range<usize>) -> Option<Range<usize>> {
        Some(self.place(range.start)?..self.place(range.end)?)
    }

    /// The row as it is in the quote; `None` if it does not begin at a line.
    fn moved(&self, row: &Row) -> Option<Row> {
        let from = row.range.start;
        let line = self.line(from).filter(|line| line.bare == from)?;
        let start = line.whole.start;
        let at = |range: &Range<usize>| {
            let moved = self.range(&(from + range.start..from + range.end))?;
            Some(moved.start - start..moved.end - start)
        };
        let marker = at(&(0..row.marker))?.end;
        let split = row.split.as_ref()?;
        let evidence = match &split.evidence {
            Some(evidence) => Some(at(evidence)?),
            None => None,
        };
        let head = match &split.head {
            Some(head) => Some(Head {
                range: at(&head.range)?,
                slot: head.slot,
            }),
            None => None,
        };
        Some(Row {
            range: start..self.place(row.range.end)?,
            split: Some(Split {
                marker,
                head,
                time: at(&split.time)?,
                text: at(&split.text)?,
                evidence,
                ..split.clone()
            }),
            marker,
            group: None,
            labelled: false,
        })
    }
}
