//! The lists of a text, line by line: their items, how deep each is nested, and where its words are.
//!
//! An item that is indented by two columns more than the item above it is nested below that one, as people
//! indent; a fenced block of code is text.

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
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(at, line);
        at += line.len();
    }
    reader.lists
}

#[derive(Default)]
struct Reader {
    lists: Vec<Vec<Item>>,
    /// The columns of the items that are open in the last list, outermost first.
    open: Vec<usize>,
    /// What marks the items at the top of the last list: a bullet, or the character after a number.
    mark: Option<char>,
    /// Whether the line before was blank.
    blank: bool,
    /// The run of backticks or tildes that will end the open block of code.
    fence: Option<String>,
}

impl Reader {
    fn line(&mut self, at: usize, whole: &str) {
        let line = whole.trim_end();
        if let Some(fence) = &self.fence {
            if line.trim_start().starts_with(fence.as_str()) {
                self.fence = None;
            }
            return self.text(at, line);
        }
        if line.is_empty() {
            self.blank = true;
            return;
        }
        let marker = marker(line);
        if marker.is_empty() {
            self.fence = fence(line);
            return self.text(at, line);
        }
        let column = column(marker);
        while self.open.last().is_some_and(|open| column < open + 2) {
            self.open.pop();
        }
        let mark = marker.trim().chars().next_back();
        if self.open.is_empty() && (self.mark != mark || self.lists.is_empty()) {
            self.lists.push(Vec::new());
            self.mark = mark;
        }
        let text = at + marker.len()..at + line.len();
        let depth = self.open.len();
        self.open.push(column);
        self.blank = false;
        if let Some(list) = self.lists.last_mut() {
            list.push(Item {
                line: at,
                text,
                depth,
            });
        }
    }

    /// A line that does not begin an item continues the last one, or ends the list.
    fn text(&mut self, at: usize, line: &str) {
        let indented = line.starts_with([' ', '\t']);
        let begins = line.starts_with(['#', '>', '|', '<']) || self.fence.is_some();
        if line.is_empty() {
        } else if !indented && (self.blank || begins) {
            self.open.clear();
            self.mark = None;
        } else if !self.open.is_empty()
            && let Some(item) = self.lists.last_mut().and_then(|list| list.last_mut())
        {
            item.text.end = at + line.len();
        }
        self.blank = false;
    }
}

/// The marker of an item, also where it is the whole line.
fn marker(line: &str) -> &str {
    let found = list_marker(line);
    if !found.is_empty() {
        return found;
    }
    let with = [line, " "].concat();
    if list_marker(&with).len() == with.len() {
        line
    } else {
        ""
    }
}

/// The column of a marker; a tab counts as four.
fn column(marker: &str) -> usize {
    let indent = marker.len() - marker.trim_start().len();
    let width = |c: char| if c == '\t' { 4 } else { 1 };
    marker[..indent].chars().map(width).sum()
}

/// The run of backticks or tildes with which a line opens a block of code.
fn fence(line: &str) -> Option<String> {
    let bare = line.trim_start();
    let mark = bare.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let run: String = bare.chars().take_while(|c| *c == mark).collect();
    (run.len() > 2).then_some(run)
}
