//! Inserts Markdown into a text, with empty lines around whatever needs lines of its own.

use std::ops::Range;

use super::super::Edit;
use super::Stand;
use super::escape::start_mark;

/// Replaces a selection by Markdown, with the caret after it. Blocks, such as a list, a table or several
/// paragraphs, are set apart by empty lines. `None` if the selection is in a block of code, which takes plain
/// text.
#[must_use]
pub fn insert(text: &str, selection: Range<usize>, markdown: &str) -> Option<Edit> {
    let before = text.get(..selection.start)?;
    let after = text.get(selection.end..)?;
    let fences = before.lines().filter(|line| {
        let line = line.trim_start_matches([' ', '>']);
        line.starts_with("```") || line.starts_with("~~~")
    });
    if fences.count() % 2 == 1 {
        return None;
    }
    let is_block = markdown.contains("\n\n") || start_mark(markdown).is_some() || {
        let first = markdown.lines().next().unwrap_or_default();
        first.starts_with("```") || first.starts_with("| ")
    };
    let mut with = String::new();
    if is_block && !before.trim().is_empty() {
        let there = before.len() - before.trim_end_matches('\n').len();
        with.push_str(&"\n\n"[there.min(2)..]);
    }
    with.push_str(markdown);
    let caret = selection.start + with.len();
    if is_block && !after.is_empty() {
        let there = after.len() - after.trim_start_matches('\n').len();
        with.push_str(&"\n\n"[there.min(2)..]);
    }
    Some(Edit {
        range: selection,
        with,
        select: caret..caret,
    })
}

/// Inserts the placeholder of an image. Selected words become its description, and the link is selected so
/// that it can be typed; without words on a single line, the placeholder goes after the selection, and the
/// description is selected.
#[must_use]
pub fn image(text: &str, selection: Range<usize>, stand: Stand) -> Option<Edit> {
    let words = text.get(selection.clone())?.trim();
    let is_said = !words.is_empty() && !words.contains('\n');
    let shows = if is_said { words } else { stand.shows };
    let range = if is_said {
        selection
    } else {
        selection.end..selection.end
    };
    let with = ["![", shows, "](", stand.link, ")"].concat();
    let start = range.start + 2;
    let (from, length) = if is_said {
        (start + shows.len() + 2, stand.link.len())
    } else {
        (start, shows.len())
    };
    Some(Edit {
        range,
        with,
        select: from..from + length,
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::play;
    use super::*;

    const STAND: Stand = Stand {
        shows: "what",
        link: "where",
    };

    #[test]
    fn words_go_into_their_line_and_blocks_beside_it() {
        let play = |marked, what: &str| play(marked, |text, at| insert(text, at, what));
        assert_eq!(play("a ‹b› c", "**x**"), "a **x**| c");
        assert_eq!(play("a|b", "- x"), "a\n\n- x|\n\nb");
        assert_eq!(play("a\n|\nb", "# x"), "a\n\n# x|\n\nb");
        assert_eq!(play("a\n\n|", "one\n\ntwo"), "a\n\none\n\ntwo|");
        assert_eq!(play("|", "- x"), "- x|");
        assert_eq!(play("\n|", "- x"), "\n- x|");
        assert_eq!(play("```\n|\n```", "# x"), "nothing");
    }

    #[test]
    fn an_image_asks_for_what_is_missing() {
        let play = |marked| play(marked, |text, at| image(text, at, STAND));
        assert_eq!(play("see |."), "see ![‹what›](where).");
        assert_eq!(play("see ‹the graph›"), "see ![the graph](‹where›)");
    }
}
