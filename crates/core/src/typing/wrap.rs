//! Puts emphasis, code marks or a link around a selection, or takes them off.

use std::ops::Range;

use super::Edit;

/// Makes the selection bold, or removes the `**` around or within it. `None` if the selection is not in the
/// text.
#[must_use]
pub fn bold(text: &str, selection: Range<usize>) -> Option<Edit> {
    toggle(text, selection, "**")
}

/// Makes the selection italic, with `_`, or removes the `_` around or within it. `None` if the selection is
/// not in the text.
#[must_use]
pub fn italic(text: &str, selection: Range<usize>) -> Option<Edit> {
    toggle(text, selection, "_")
}

/// Makes the selection inline code, or removes the backticks around or within it. `None` if the selection is
/// not in the text.
#[must_use]
pub fn code(text: &str, selection: Range<usize>) -> Option<Edit> {
    toggle(text, selection, "`")
}

/// Makes the selection a link and puts the caret where its target goes. A selected address becomes the
/// target, and the caret goes where the words of the link go.
#[must_use]
pub fn link(text: &str, selection: Range<usize>) -> Option<Edit> {
    let range = trim_selection(text, selection)?;
    let words = text.get(range.clone())?;
    let is_address = words.starts_with("https://")
        || words.starts_with("http://")
        || words.starts_with("mailto:");
    let (replacement, caret) = if is_address && !words.contains(char::is_whitespace) {
        (["[](", words, ")"].concat(), range.start + 1)
    } else {
        (["[", words, "]()"].concat(), range.start + words.len() + 3)
    };
    // Without a selection, the words are typed first.
    let caret = if words.is_empty() {
        range.start + 1
    } else {
        caret
    };
    Some(Edit {
        range,
        replacement,
        select: caret..caret,
    })
}

fn toggle(text: &str, selection: Range<usize>, mark: &str) -> Option<Edit> {
    let range = trim_selection(text, selection)?;
    let words = text.get(range.clone())?;
    let length = mark.len();
    let is_wrapped =
        text.get(..range.start)?.ends_with(mark) && text.get(range.end..)?.starts_with(mark);
    // The marks are just outside the selection: they are taken off.
    if is_wrapped {
        let with_marks = range.start - length..range.end + length;
        let select = with_marks.start..with_marks.start + words.len();
        return Some(Edit {
            range: with_marks,
            replacement: words.into(),
            select,
        });
    }
    if words.len() >= 2 * length && words.starts_with(mark) && words.ends_with(mark) {
        let without_marks = &words[length..words.len() - length];
        let select = range.start..range.start + without_marks.len();
        return Some(Edit {
            range,
            replacement: without_marks.into(),
            select,
        });
    }
    let select = range.start + length..range.end + length;
    Some(Edit {
        range,
        replacement: [mark, words, mark].concat(),
        select,
    })
}

/// The selection without white space at its ends, since marks next to white space have no effect.
fn trim_selection(text: &str, selection: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(selection.clone())?;
    let start = selection.start + (words.len() - words.trim_start().len());
    Some(start..start.max(start + words.trim().len()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::apply_edit;
    use super::*;

    #[test]
    fn marks_are_added_and_removed_again() {
        assert_eq!(apply_edit("a ‹word› b", bold), "a **‹word›** b");
        assert_eq!(apply_edit("a **‹word›** b", bold), "a ‹word› b");
        assert_eq!(apply_edit("a ‹**word**› b", bold), "a ‹word› b");
        assert_eq!(apply_edit("‹ ñandú ›", italic), " _‹ñandú›_ ");
        assert_eq!(apply_edit("x|", code), "x`|`");
        assert_eq!(apply_edit("x`|`", code), "x|");
    }

    #[test]
    fn a_link_asks_for_what_is_missing() {
        assert_eq!(apply_edit("see ‹the log›", link), "see [the log](|)");
        assert_eq!(
            apply_edit("see ‹https://x.example/1›", link),
            "see [|](https://x.example/1)"
        );
        assert_eq!(apply_edit("see |", link), "see [|]()");
    }
}
