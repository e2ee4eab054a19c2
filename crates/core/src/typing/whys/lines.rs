//! The lists of a text, line by line: their items, how deep each is nested, and where its words are.
//!
//! An item that is indented by at least two columns more than the item above it is nested below that one,
//! because people indent by two. A fenced block of code counts as text.

use std::ops::Range;

use crate::frame::rows::list_marker;

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::typing) struct Item {
    /// The byte at which its first line begins.
    pub(in crate::typing) line: usize,
    /// Its own words, without the white space around them and without what is nested below.
    pub(in crate::typing) text: Range<usize>,
    /// How deep it is nested in its list; 0 at the top.
    pub(in crate::typing) depth: usize,
}

/// The lists of a text in order, each with its items in order.
pub(in crate::typing) fn lists(text: &str) -> Vec<Vec<Item>> {
    let mut reader = Reader::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.read_line(start, line);
        start += line.len();
    }
    reader.lists
}

#[derive(Default)]
struct Reader {
    lists: Vec<Vec<Item>>,
    /// The columns of the items that are open in the last list, outermost first.
    open_columns: Vec<usize>,
    /// What marks the items at the top of the last list: a bullet, or the character after a number.
    list_mark: Option<char>,
    /// Whether the line before was blank.
    after_blank: bool,
    /// The run of backticks or tildes that will end the open block of code.
    fence: Option<String>,
}

impl Reader {
    fn read_line(&mut self, start: usize, full_line: &str) {
        let line = full_line.trim_end();
        if let Some(fence) = &self.fence {
            if line.trim_start().starts_with(fence.as_str()) {
                self.fence = None;
            }
            return self.read_text(start, line);
        }
        if line.is_empty() {
            self.after_blank = true;
            return;
        }
        let marker = marker(line);
        if marker.is_empty() {
            self.fence = fence(line);
            return self.read_text(start, line);
        }
        let column = column(marker);
        while self
            .open_columns
            .last()
            .is_some_and(|column_above| column < column_above + 2)
        {
            self.open_columns.pop();
        }
        let mark = marker.trim().chars().next_back();
        if self.open_columns.is_empty() && (self.list_mark != mark || self.lists.is_empty()) {
            self.lists.push(Vec::new());
            self.list_mark = mark;
        }
        let text = start + marker.len()..start + line.len();
        let depth = self.open_columns.len();
        self.open_columns.push(column);
        self.after_blank = false;
        if let Some(list) = self.lists.last_mut() {
            list.push(Item {
                line: start,
                text,
                depth,
            });
        }
    }

    /// Reads a line that begins no item: it continues the last item, or ends the list.
    fn read_text(&mut self, start: usize, line: &str) {
        let is_indented = line.starts_with([' ', '\t']);
        let begins_block = line.starts_with(['#', '>', '|', '<']) || self.fence.is_some();
        if line.is_empty() {
        } else if !is_indented && (self.after_blank || begins_block) {
            self.open_columns.clear();
            self.list_mark = None;
        } else if !self.open_columns.is_empty()
            && let Some(item) = self.lists.last_mut().and_then(|list| list.last_mut())
        {
            item.text.end = start + line.len();
        }
        self.after_blank = false;
    }
}

/// The marker of an item, even if the line has nothing else.
fn marker(line: &str) -> &str {
    let marker = list_marker(line);
    if !marker.is_empty() {
        return marker;
    }
    let with_blank = [line, " "].concat();
    if list_marker(&with_blank).len() == with_blank.len() {
        line
    } else {
        ""
    }
}

/// The column of a marker; a tab counts as four.
fn column(marker: &str) -> usize {
    let indent = marker.len() - marker.trim_start().len();
    let columns = |c: char| if c == '\t' { 4 } else { 1 };
    marker[..indent].chars().map(columns).sum()
}

/// The run of backticks or tildes with which a line opens a block of code.
fn fence(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    let mark = trimmed.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let run: String = trimmed.chars().take_while(|c| *c == mark).collect();
    (run.len() > 2).then_some(run)
}
