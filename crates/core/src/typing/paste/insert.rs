//! Inserts Markdown into a text, with empty lines around whatever needs lines of its own.

use std::ops::Range;

use super::super::Edit;
use super::ImagePlaceholder;
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
        let first_line = markdown.lines().next().unwrap_or_default();
        first_line.starts_with("```") || first_line.starts_with("| ")
    };
    let mut replacement = String::new();
    if is_block && !before.trim().is_empty() {
        let line_feeds = before.len() - before.trim_end_matches('\n').len();
        replacement.push_str(&"\n\n"[line_feeds.min(2)..]);
    }
    replacement.push_str(markdown);
    let caret = selection.start + replacement.len();
    if is_block && !after.is_empty() {
        let line_feeds = after.len() - after.trim_start_matches('\n').len();
        replacement.push_str(&"\n\n"[line_feeds.min(2)..]);
    }
    Some(Edit {
        range: selection,
        replacement,
        select: caret..caret,
    })
}

/// Inserts the placeholder of an image. Selected words become its description, and the link is selected so
/// that it can be typed; without words on a single line, the placeholder goes after the selection, and the
/// description is selected.
#[must_use]
pub fn image(text: &str, selection: Range<usize>, placeholder: ImagePlaceholder) -> Option<Edit> {
    let selected = text.get(selection.clone())?.trim();
    let has_description = !selected.is_empty() && !selected.contains('\n');
    let description = if has_description {
        selected
    } else {
        placeholder.description
    };
    let range = if has_description {
        selection
    } else {
        selection.end..selection.end
    };
    let replacement = ["![", description, "](", placeholder.link, ")"].concat();
    let start = range.start + 2;
    let (select_start, select_length) = if has_description {
        (start + description.len() + 2, placeholder.link.len())
    } else {
        (start, description.len())
    };
    Some(Edit {
        range,
        replacement,
        select: select_start..select_start + select_length,
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::apply_edit;
    use super::*;

    const PLACEHOLDER: ImagePlaceholder = ImagePlaceholder {
        description: "what",
        link: "where",
    };

    #[test]
    fn words_are_inserted_in_the_line_and_blocks_apart_from_it() {
        let inserted = |marked, markdown: &str| {
            apply_edit(marked, |text, selection| insert(text, selection, markdown))
        };
        assert_eq!(inserted("a ‹b› c", "**x**"), "a **x**| c");
        assert_eq!(inserted("a|b", "- x"), "a\n\n- x|\n\nb");
        assert_eq!(inserted("a\n|\nb", "# x"), "a\n\n# x|\n\nb");
        assert_eq!(inserted("a\n\n|", "one\n\ntwo"), "a\n\none\n\ntwo|");
        assert_eq!(inserted("|", "- x"), "- x|");
        assert_eq!(inserted("\n|", "- x"), "\n- x|");
        assert_eq!(inserted("```\n|\n```", "# x"), "nothing");
    }

    #[test]
    fn an_image_asks_for_what_is_missing() {
        let with_image = |marked| {
            apply_edit(marked, |text, selection| {
                image(text, selection, PLACEHOLDER)
            })
        };
        assert_eq!(with_image("see |."), "see ![‹what›](where).");
        assert_eq!(with_image("see ‹the graph›"), "see ![the graph](‹where›)");
    }
}
