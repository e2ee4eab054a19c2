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
    let own = if marker.is_empty() { quote } else { marker };
    if own.is_empty() || before.len() < own.len() {
        return None;
    }
    let box_ = boxed(&line[own.len()..]);
    if line[own.len() + box_.len()..].trim().is_empty() {
        let end = start + line.len();
        return Some(Edit {
            range: start..end,
            with: String::new(),
            select: start..start,
        });
    }
    let mut with = String::from("\n");
    with.push_str(&next_marker(own));
    if !box_.is_empty() {
        with.push_str("[ ] ");
    }
    let at = selection.start + with.len();
    Some(Edit {
        range: selection,
        with,
        select: at..at,
    })
}

/// Moves the list item at the caret by one level: in or out by the width of its marker. `None` if the line is
/// not a list item, or is to move out and is at the margin already.
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
        let back = |at: usize| at.saturating_sub(spaces).max(start);
        return Some(Edit {
            range: start..start + spaces,
            with: String::new(),
            select: back(selection.start)..back(selection.end),
        });
    }
    let select = selection.start + width..selection.end + width;
    Some(Edit {
        range: start..start,
        with: " ".repeat(width),
        select,
    })
}

fn line_start(text: &str, at: usize) -> Option<usize> {
    Some(text.get(..at)?.rfind('\n').map_or(0, |end| end + 1))
}

fn quote_marker(line: &str) -> &str {
    let rest = line.trim_start_matches(['>', ' ']);
    let marker = &line[..line.len() - rest.len()];
    if marker.starts_with('>') { marker } else { "" }
}

fn boxed(rest: &str) -> &str {
    match rest.get(..4) {
        Some("[ ] " | "[x] " | "[X] ") => &rest[..4],
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
    use super::super::testing::play;
    use super::*;

    #[test]
    fn a_list_goes_on() {
        assert_eq!(play("- one|", enter), "- one\n- |");
        assert_eq!(play("a\n  9. nine| x", enter), "a\n  9. nine\n  10. | x");
        assert_eq!(play("* [x] done|", enter), "* [x] done\n* [ ] |");
        assert_eq!(play("> said|", enter), "> said\n> |");
    }

    #[test]
    fn an_empty_item_ends_the_list() {
        assert_eq!(play("- one\n- |", enter), "- one\n|");
        assert_eq!(play("1. [ ] |", enter), "|");
    }

    #[test]
    fn outside_a_list_enter_is_enter() {
        for text in ["plain|", "-no|", "|- one", "12:40 -> x|", "", "**bold**|"] {
            if text.is_empty() {
                assert_eq!(enter("", 0..0), None);
            } else {
                assert_eq!(play(text, enter), "nothing", "{text}");
            }
        }
    }

    #[test]
    fn tab_moves_an_item() {
        assert_eq!(
            play("- a\n- b|", |text, at| indent(text, at, false)),
            "- a\n  - b|"
        );
        assert_eq!(
            play("- a\n  - b|", |text, at| indent(text, at, true)),
            "- a\n- b|"
        );
        assert_eq!(play("- a|", |text, at| indent(text, at, true)), "nothing");
        assert_eq!(play("text|", |text, at| indent(text, at, false)), "nothing");
    }
}
