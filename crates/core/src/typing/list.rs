//! Lists that continue while they are typed: Enter begins the next item or ends the list, Tab moves an item
//! in or out.

use std::ops::Range;

use super::Edit;
use crate::frame::rows::list_marker;

/// What Enter does in a list item: the next line begins with the marker of the item, with the next number in
/// a numbered list and an unticked box in a list of boxes. In an item without text, Enter ends the list.
/// `None` outside of lists and quotes: Enter is then left to the field.
#[must_use]
pub fn enter(text: &str, selection: Range<usize>) -> Option<Edit> {
    let start = line_start(text, selection.start)?;
    let before = text.get(start..selection.start)?;
    let line = text.get(start..)?.lines().next().unwrap_or_default();
    let marker = list_marker(line);
    let quote = if marker.is_empty() {
        quote_marker(line)
    } else {
        ""
    };
    let marker = if marker.is_empty() { quote } else { marker };
    if marker.is_empty() || before.len() < marker.len() {
        return None;
    }
    let tick_box = tick_box(&line[marker.len()..]);
    if line[marker.len() + tick_box.len()..].trim().is_empty() {
        let end = start + line.len();
        return Some(Edit {
            range: start..end,
            replacement: String::new(),
            select: start..start,
        });
    }
    let mut replacement = String::from("\n");
    replacement.push_str(&next_marker(marker));
    if !tick_box.is_empty() {
        replacement.push_str("[ ] ");
    }
    let caret = selection.start + replacement.len();
    Some(Edit {
        range: selection,
        replacement,
        select: caret..caret,
    })
}

/// Moves the list item at the caret by one level: in or out by the width of its marker. `None` if the line is
/// not a list item, or if `outward` is set and the item is not indented.
#[must_use]
pub fn indent(text: &str, selection: Range<usize>, outward: bool) -> Option<Edit> {
    let start = line_start(text, selection.start)?;
    let line = text.get(start..)?.lines().next().unwrap_or_default();
    let marker = list_marker(line);
    if marker.is_empty() {
        return None;
    }
    let width = marker.trim_start().len().min(4);
    if outward {
        let spaces = line
            .bytes()
            .take(width)
            .take_while(|byte| *byte == b' ')
            .count();
        if spaces == 0 {
            return None;
        }
        let moved = |position: usize| position.saturating_sub(spaces).max(start);
        return Some(Edit {
            range: start..start + spaces,
            replacement: String::new(),
            select: moved(selection.start)..moved(selection.end),
        });
    }
    let select = selection.start + width..selection.end + width;
    Some(Edit {
        range: start..start,
        replacement: " ".repeat(width),
        select,
    })
}

fn line_start(text: &str, position: usize) -> Option<usize> {
    Some(text.get(..position)?.rfind('\n').map_or(0, |end| end + 1))
}

fn quote_marker(line: &str) -> &str {
    let rest = line.trim_start_matches(['>', ' ']);
    let marker = &line[..line.len() - rest.len()];
    if marker.starts_with('>') { marker } else { "" }
}

fn tick_box(item_text: &str) -> &str {
    match item_text.get(..4) {
        Some("[ ] " | "[x] " | "[X] ") => &item_text[..4],
        _ => "",
    }
}

/// The marker of the next item: the same bullet, or the next number.
pub(super) fn next_marker(marker: &str) -> String {
    let indent = &marker[..marker.len() - marker.trim_start().len()];
    let rest = &marker[indent.len()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    match rest[..digits].parse::<u64>() {
        Ok(number) => [indent, &(number + 1).to_string(), &rest[digits..]].concat(),
        Err(_) => marker.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::apply_edit;
    use super::*;

    #[test]
    fn enter_continues_a_list() {
        assert_eq!(apply_edit("- one|", enter), "- one\n- |");
        assert_eq!(
            apply_edit("a\n  9. nine| x", enter),
            "a\n  9. nine\n  10. | x"
        );
        assert_eq!(apply_edit("* [x] done|", enter), "* [x] done\n* [ ] |");
        assert_eq!(apply_edit("> said|", enter), "> said\n> |");
    }

    #[test]
    fn an_empty_item_ends_the_list() {
        assert_eq!(apply_edit("- one\n- |", enter), "- one\n|");
        assert_eq!(apply_edit("1. [ ] |", enter), "|");
    }

    #[test]
    fn outside_a_list_enter_is_left_to_the_field() {
        for text in ["plain|", "-no|", "|- one", "12:40 -> x|", "", "**bold**|"] {
            if text.is_empty() {
                assert_eq!(enter("", 0..0), None);
            } else {
                assert_eq!(apply_edit(text, enter), "nothing", "{text}");
            }
        }
    }

    #[test]
    fn tab_moves_an_item() {
        assert_eq!(
            apply_edit("- a\n- b|", |text, selection| indent(
                text, selection, false
            )),
            "- a\n  - b|"
        );
        assert_eq!(
            apply_edit("- a\n  - b|", |text, selection| indent(
                text, selection, true
            )),
            "- a\n- b|"
        );
        assert_eq!(
            apply_edit("- a|", |text, selection| indent(text, selection, true)),
            "nothing"
        );
        assert_eq!(
            apply_edit("text|", |text, selection| indent(text, selection, false)),
            "nothing"
        );
    }
}
