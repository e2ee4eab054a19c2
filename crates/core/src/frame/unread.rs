//! Rows of a timeline that stand as text: in a list or table beside its entries, or inside the row above them.
//! The import leaves them where they are, because it understands no time in them.

use std::ops::Range;

use super::{cells, rows};
use crate::model::{Body, Entry, Section, SectionLayout};
use crate::timeline::{date, lead};

/// Where rows stand that are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// In the text before the entries.
    Before,
    /// In the text after the entries.
    After,
    /// In the row of the entry at this index, as it is written.
    Inside(usize),
}

/// The rows of one list or table that are not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where the rows stand.
    pub beside: Beside,
    /// The bytes of each row in that text, in order.
    pub rows: Vec<Range<usize>>,
    /// Whether they are the rows of a table.
    pub is_table: bool,
    /// Whether they are rows without doubt. A list after the entries may just as well be remarks, such as the
    /// links to some graphs.
    pub is_certain: bool,
}

impl Unread {
    /// The bytes of all rows, and of the head of their table.
    #[must_use]
    pub fn place(&self) -> Range<usize> {
        let start = self.rows.first().map_or(0, |row| row.start);
        start..self.rows.last().map_or(start, |row| row.end)
    }
}

/// The rows of a timeline that are not read, in the order of the text.
#[must_use]
pub fn unread(section: &Section, eol: &str) -> Vec<Unread> {
    let Body::Timeline {
        before,
        entries,
        after,
        ..
    } = &section.body
    else {
        return Vec::new();
    };
    if section.layout.list_head.is_some() {
        return Vec::new();
    }
    if entries.is_empty() {
        return alone(before).into_iter().collect();
    }
    let end = before.trim_ascii_end().len();
    let like = |entry: Option<&Entry>| Like::of(&section.layout, entry?);
    let above = lists(before).pop().filter(|list| list.end() == end);
    let above = above.map(|list| list.beside(before, Beside::Before, like(entries.first())));
    let below = lists(after).into_iter().next();
    let below = below.filter(|list| list.start() == 0);
    let below = below.map(|list| list.beside(after, Beside::After, like(entries.last())));
    let inside = (0..entries.len()).filter_map(|index| inside(section, entries, index, eol));
    above.into_iter().chain(inside).chain(below).collect()
}

/// The longest list or table of a timeline without entries. It is one if it is most of the text and its rows have
/// no labels, such as `**Cause:**`, or if most of its rows begin with a number.
fn alone(text: &str) -> Option<Unread> {
    let lists = lists(text).into_iter();
    let lists = lists.map(|list| (list.start(), list.rows, false));
    let tables = tables(text).into_iter();
    let tables = tables.map(|(head, rows)| (head, rows, true));
    let found = lists.chain(tables).rev();
    let (start, rows, is_table) = found.max_by_key(|(_, rows, _)| rows.len())?;
    let own = rows.last().map_or(0, |row| row.end - start);
    let labelled = rows.iter().filter(|row| is_labelled(&text[(*row).clone()]));
    let is_most = 2 * own >= text.len() && 2 * labelled.count() < rows.len();
    let is_certain = rows.len() > 1 && (is_most || are_numbered(text, &rows));
    Some(Unread {
        beside: Beside::Before,
        rows,
        is_table,
        is_certain,
    })
}

/// The items that follow a row in its own list, but belong to it as it was read.
fn inside(section: &Section, entries: &[Entry], index: usize, eol: &str) -> Option<Unread> {
    let entry = entries.get(index)?;
    let mut lines = entry.text.split('\n').skip(1);
    if !lines.any(|line| !rows::list_marker(line).is_empty()) {
        return None;
    }
    let source = rows::one_entry(&section.layout, entry, eol);
    let list = lists(&source).into_iter().next();
    let list = list.filter(|list| list.start() == 0 && list.rows.len() > 1)?;
    let like = Like::of(&section.layout, entry)?;
    let rows: Vec<_> = list.rows.into_iter().skip(1).collect();
    Some(Unread {
        beside: Beside::Inside(index),
        is_table: false,
        is_certain: like.fits(&source, &rows),
        rows,
    })
}

/// What the row of an entry is like, to compare those of its list with.
struct Like {
    sign: Sign,
    /// Whether it begins with emphasis.
    is_emphasised: bool,
}

impl Like {
    fn of(layout: &SectionLayout, entry: &Entry) -> Option<Self> {
        let frame = rows::frame_of(layout, entry);
        let marker = rows::list_marker(&frame);
        Some(Self {
            sign: Sign::of(marker)?,
            is_emphasised: frame[marker.len()..].starts_with(['*', '_']),
        })
    }

    /// Whether rows of the same list are like it. Where times are not in emphasis, `**Cause:**` is the label of
    /// something else.
    fn fits(&self, text: &str, rows: &[Range<usize>]) -> bool {
        let labelled = |row: &Range<usize>| is_labelled(&text[row.clone()]);
        self.is_emphasised || !rows.iter().any(labelled)
    }
}

/// What the items of one list have in common: the same bullet, or the sign behind their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sign(char);

impl Sign {
    fn of(marker: &str) -> Option<Self> {
        marker.trim_end().chars().next_back().map(Self)
    }
}

/// A list at the top level of a text.
struct List {
    sign: Sign,
    /// How far the text of its items is indented.
    indent: usize,
    rows: Vec<Range<usize>>,
}

impl List {
    fn start(&self) -> usize {
        self.rows.first().map_or(0, |row| row.start)
    }

    fn end(&self) -> usize {
        self.rows.last().map_or(0, |row| row.end)
    }

    /// The list beside an entry. With the same sign, it is the list that the entry is in.
    fn beside(self, text: &str, beside: Beside, like: Option<Like>) -> Unread {
        let like = like.filter(|like| like.sign == self.sign);
        let is_certain =
            like.is_some_and(|like| like.fits(text, &self.rows)) || are_numbered(text, &self.rows);
        Unread {
            beside,
            rows: self.rows,
            is_table: false,
            is_certain,
        }
    }
}

/// Whether most rows begin with a number or a day, as rows with a time do.
fn are_numbered(text: &str, rows: &[Range<usize>]) -> bool {
    let is_numbered = |row: &&Range<usize>| {
        let row = &text[(*row).clone()];
        let words =
            row[rows::list_marker(row).len()..].trim_start_matches(['*', '_', '`', '[', '(']);
        words.starts_with(|first: char| first.is_numeric())
            || lead::weekday(words, 0).is_some()
            || date::leading_day(words).is_some()
    };
    2 * rows.iter().filter(is_numbered).count() >= rows.len()
}

/// Whether a row begins with a label: `**Cause:** …`, `**Cause**: …`.
fn is_labelled(row: &str) -> bool {
    let words = &row[rows::list_marker(row).len()..];
    let label = words
        .strip_prefix("**")
        .and_then(|rest| rest.split_once("**"));
    label.is_some_and(|(label, rest)| label.ends_with(':') || rest.starts_with(':'))
}

/// The lists at the top level of a text. What looks like a list in code is none.
fn lists(text: &str) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut is_open = false;
    let mut after_blank = false;
    let mut fence: Option<&str> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let line = line.trim_end();
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        let end = at + line.len();
        let marks = ["```", "~~~"]
            .into_iter()
            .find(|marks| bare.starts_with(marks));
        let in_item = is_open && lists.last().is_some_and(|list| indent >= list.indent);
        if let Some(marks) = fence {
            fence = (!bare.starts_with(marks)).then_some(marks);
            extend(&mut lists, is_open, end);
        } else if bare.is_empty() {
            after_blank = true;
            continue;
        } else if in_item {
            fence = marks;
            extend(&mut lists, is_open, end);
        } else if marks.is_some() {
            (fence, is_open) = (marks, false);
        } else if let Some(sign) = item(line).filter(|_| indent < 4) {
            let row = at..end;
            let width = rows::list_marker(line).len();
            match lists.last_mut().filter(|list| is_open && list.sign == sign) {
                Some(list) => {
                    list.rows.push(row);
                    list.indent = width;
                }
                None => lists.push(List {
                    sign,
                    indent: width,
                    rows: vec![row],
                }),
            }
            is_open = true;
        } else if after_blank || bare.starts_with(['#', '>', '|']) || is_rule(bare) {
            is_open = false;
        } else {
            extend(&mut lists, is_open, end);
        }
        after_blank = false;
    }
    lists
}

/// Lets the last row end here, if its list is still open.
fn extend(lists: &mut [List], is_open: bool, end: usize) {
    let row = lists.last_mut().and_then(|list| list.rows.last_mut());
    if let Some(row) = row.filter(|_| is_open) {
        row.end = end;
    }
}

/// The sign of a line that is an item of a list.
fn item(line: &str) -> Option<Sign> {
    Sign::of(rows::list_marker(line)).filter(|_| !is_rule(line.trim()))
}

/// Whether a line is a thematic break: `---`, `* * *`.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| *c != ' ');
    let first = signs.next();
    matches!(first, Some('-' | '*' | '_'))
        && line.chars().all(|c| c == ' ' || Some(c) == first)
        && line.chars().filter(|c| *c != ' ').count() > 2
}

/// The rows of each table in a text, with the place where its head begins.
fn tables(text: &str) -> Vec<(usize, Vec<Range<usize>>)> {
    let mut tables: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    let (mut above, mut above_start, mut is_open, mut start) = ("", 0, false, 0);
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let line = line.trim_end();
        let columns = cells::cells(line).len();
        let is_head = line.contains('-') && line.bytes().all(|byte| b"|-: \t".contains(&byte));
        if is_head
            && line.contains('|')
            && above.contains('|')
            && cells::cells(above).len() == columns
        {
            tables.push((above_start, Vec::new()));
            is_open = true;
        } else if !line.contains('|') {
            is_open = false;
        } else if let Some((_, rows)) = tables.last_mut().filter(|_| is_open) {
            rows.push(at..at + line.len());
        }
        (above, above_start) = (line, at);
    }
    tables.retain(|(_, rows)| !rows.is_empty());
    tables
}

#[cfg(test)]
mod tests;
