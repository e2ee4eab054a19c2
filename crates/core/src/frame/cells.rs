//! The rows of tables: where their cells are, and how a text is written in one.
//!
//! A cell has one line, and a bar ends it. So a bar of the text is written with a backslash before it, and a
//! line break as the HTML element. A row keeps its number of cells, whatever is in them.

use std::borrow::Cow;
use std::ops::Range;

use super::guard;
use super::markers::list_marker;

/// The line breaks that are written in cells; the first one is used where a table has none yet.
const BREAKS: [&str; 3] = ["<br>", "<br/>", "<br />"];

/// The cells of a line, without the white space around them. A bar with a backslash before it is text.
#[must_use]
pub fn cells(line: &str) -> Vec<Range<usize>> {
    let start = line.len() - line.trim_ascii_start().len();
    let end = line.trim_ascii_end().len().max(start);
    let bytes = line.as_bytes();
    let bar = |at: &usize| bytes[*at] == b'|' && (*at == 0 || bytes[*at - 1] != b'\\');
    let bars: Vec<usize> = (start..end).filter(bar).collect();
    let mut edges = Vec::with_capacity(bars.len() + 2);
    if bars.first() != Some(&start) {
        edges.push(start.wrapping_sub(1));
    }
    edges.extend(&bars);
    if bars.last().is_none_or(|bar| bar + 1 != end) {
        edges.push(end);
    }
    edges
        .windows(2)
        .map(|pair| inner(line, pair[0].wrapping_add(1), pair[1]))
        .collect()
}

/// The line break of a table in which some of these texts are: the one that they use.
pub fn line_break<'a>(mut texts: impl Iterator<Item = &'a str>) -> &'static str {
    let used = |text: &str| BREAKS.into_iter().find(|mark| text.contains(mark));
    texts.find_map(used).unwrap_or(BREAKS[0])
}

/// A text as a cell holds it: its bars with a backslash, on one line with this line break.
#[must_use]
pub fn escaped<'a>(text: &'a str, line_break: &str) -> Cow<'a, str> {
    if !text.contains(['\n', '\r', '|']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.trim_matches(['\n', '\r']).chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str(line_break),
            '|' if !out.ends_with('\\') => out.push_str("\\|"),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The text that a cell holds. A cell that would not be written like this again is its own text.
#[must_use]
pub fn text(cell: &str) -> String {
    let text = cell.replace("\\|", "|");
    if escaped(&text, "") == cell {
        text
    } else {
        cell.to_owned()
    }
}

/// A row that was filled, with the bars at its ends that it needs to have as many cells as `pattern`, the same
/// row with a word in each cell: an empty cell at an end has no other sign, and a row without a bar at its start
/// may begin another block.
#[must_use]
pub fn whole(mut row: String, pattern: &str) -> String {
    let opened = pattern.trim_ascii_start().starts_with('|');
    let closed = pattern.trim_ascii_end().ends_with('|');
    let taken = row.trim_ascii_start().starts_with('|');
    // Below a table any number begins a list, not only the 1 that ends a paragraph.
    let begins = || !list_marker(&row).is_empty() || guard::interrupts(&row);
    if !opened && (taken || begins()) {
        row.insert_str(0, "| ");
    }
    if !closed && row.trim_ascii_end().ends_with('|') {
        row.push_str(" |");
    }
    row
}

/// A cell without its white space; the place of an empty cell is after its first space.
fn inner(line: &str, start: usize, end: usize) -> Range<usize> {
    let cell = &line[start..end];
    let text = cell.trim_ascii();
    if text.is_empty() {
        let at = start + usize::from(!cell.is_empty());
        return at..at;
    }
    let from = start + (cell.len() - cell.trim_ascii_start().len());
    from..from + text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<&str> {
        cells(line).into_iter().map(|cell| &line[cell]).collect()
    }

    #[test]
    fn cells_stand_between_bars() {
        assert_eq!(texts("| a | b \\| c |  |"), ["a", "b \\| c", ""]);
        assert_eq!(texts("| a \\\\| b | c |"), ["a \\\\| b", "c"]);
        assert_eq!(texts("a | b"), ["a", "b"]);
        assert_eq!(texts("| a | b"), ["a", "b"]);
        assert_eq!(texts("a | b |"), ["a", "b"]);
        assert_eq!(texts("|"), [""; 0]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn a_cell_gives_its_text_and_takes_it_back() {
        for (cell, wanted) in [
            ("a \\| b", "a | b"),
            ("`a\\|b`", "`a|b`"),
            ("a \\\\| b", "a \\\\| b"),
            ("a<br>b", "a<br>b"),
        ] {
            assert_eq!(text(cell), wanted);
            assert_eq!(escaped(wanted, "<br>"), cell);
        }
        assert_eq!(escaped("a\r\nb\n", "<br/>"), "a<br/>b");
    }

    #[test]
    fn a_row_keeps_its_cells() {
        for (row, pattern, wanted) in [
            ("|a", "x|x", "| |a"),
            ("14:02|", "x|x", "14:02| |"),
            ("|", "x|x", "| | |"),
            ("- a|b", "x|x", "| - a|b"),
            ("14. Mai|b", "x|x", "| 14. Mai|b"),
            ("|  | a |", "| x | x |", "|  | a |"),
        ] {
            assert_eq!(whole(row.to_owned(), pattern), wanted);
        }
    }
}
