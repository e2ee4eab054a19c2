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
    let range = trimmed(text, selection)?;
    let words = text.get(range.clone())?;
    let is_address = words.starts_with("https://")
        || words.starts_with("http://")
        || words.starts_with("mailto:");
    let (with, at) = if is_address && !words.contains(char::is_whitespace) {
        (["[](", words, ")"].concat(), range.start + 1)
    } else {
        (["[", words, "]()"].concat(), range.start + words.len() + 3)
    };
    // Without a selection, the words are typed first.
    let at = if words.is_empty() {
        range.start + 1
    } else {
        at
    };
    Some(Edit {
        range,
        with,
        select: at..at,
    })
}

fn toggle(text: &str, selection: Range<usize>, mark: &str) -> Option<Edit> {
    let range = trimmed(text, selection)?;
    let words = text.get(range.clone())?;
    let length = mark.len();
    let around =
        text.get(..range.start)?.ends_with(mark) && text.get(range.end..)?.starts_with(mark);
    // The marks are just outside the selection: they are taken off.
    if around {
        let outer = range.start - length..range.end + length;
        let select = outer.start..outer.start + words.len();
        return Some(Edit {
            range: outer,
            with: words.into(),
            select,
        });
    }
    if words.len() >= 2 * length && words.starts_with(mark) && words.ends_with(mark) {
        let inner = &words[length..words.len() - length];
        let select = range.start..range.start + inner.len();
        return Some(Edit {
            range,
            with: inner.into(),
            select,
        });
    }
    let select = range.start + length..range.end + length;
    Some(Edit {
        range,
        with: [mark, words, mark].concat(),
        select,
    })
}

/// The selection without white space at its ends, since marks next to white space have no effect.
fn trimmed(text: &str, selection: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(selection.clone())?;
    let start = selection.start + (words.len() - words.trim_start().len());
    Some(start..start.max(start + words.trim().len()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::play;
    use super::*;

    #[test]
    fn marks_go_around_the_words_and_off_again() {
        assert_eq!(play("a ‹word› b", bold), "a **‹word›** b");
        assert_eq!(play("a **‹word›** b", bold), "a ‹word› b");
        assert_eq!(play("a ‹**word**› b", bold), "a ‹word› b");
        assert_eq!(play("‹ ñandú ›", italic), " _‹ñandú›_ ");
        assert_eq!(play("x|", code), "x`|`");
        assert_eq!(play("x`|`", code), "x|");
    }

    #[test]
    fn a_link_asks_for_what_is_missing() {
        assert_eq!(play("see ‹the log›", link), "see [the log](|)");
        assert_eq!(
            play("see ‹https://x.example/1›", link),
            "see [|](https://x.example/1)"
        );
        assert_eq!(play("see |", link), "see [|]()");
    }
}
