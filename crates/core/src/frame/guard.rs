//! Guards the words of a field where they are written: a text that Markdown would take for another block gets
//! the backslash that makes it text again.
//!
//! One line is words, whatever they begin with: `# 5 is full` in a list item is written `\# 5 is full`. Several
//! lines are Markdown, and a list or a quotation among them stays one; but a heading, or a block that is left
//! open, would take along what follows the row. What Markdown makes of a text is not guessed: the text is read,
//! and read again after each backslash.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::lines;

/// Where a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a list item, which ends what is left open in it.
    Item,
    /// Between the other blocks of the document.
    Open,
}

/// How many backslashes one text gets at most. A text that needs more is no text that a person typed.
const MOST: usize = 64;

/// Stands after a text that is tried: if it is not a paragraph of its own then, the text leaves something open.
const PROBE: &str = "\n\nprobe";

/// The text with the backslashes that it needs. `first` says that nothing stands before it on its line but a
/// list marker.
#[must_use]
pub fn guarded(text: &str, place: Place, first: bool) -> Cow<'_, str> {
    let one = lines::is_one(text);
    if one && !(first && may_begin_block(text)) {
        return Cow::Borrowed(text);
    }
    let mut out = Cow::Borrowed(text);
    for _ in 0..MOST {
        let Some(at) = misread(&out, place, first, one) else {
            break;
        };
        let at = escapable(&out, at);
        let mut changed = out.into_owned();
        let line = changed[..at].rfind('\n').map_or(0, |end| end + 1);
        let words = changed[line..].trim_start_matches([' ', '\t']);
        let words = changed.len() - words.len();
        let indent = &changed[line..words];
        let sign = changed[at..].starts_with(|c: char| c.is_ascii_punctuation());
        // As much indentation makes code of a line, whatever sign it begins with.
        let code = !indent.is_empty() && (!sign || indent.len() > 3 || indent.contains('\t'));
        let escaped = changed[at..].starts_with('\\');
        if code {
            changed.replace_range(line..words, "");
        } else if sign && !escaped {
            changed.insert(at, '\\');
        }
        out = Cow::Owned(changed);
        if !code && (!sign || escaped) {
            break;
        }
    }
    out
}

/// The text without the backslashes that `guarded` may have added. Whether they were its own is known when the
/// result is guarded again.
#[must_use]
pub fn unguarded(text: &str) -> Option<String> {
    if !text.contains('\\') {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        let digits = line[blank..].bytes().take_while(u8::is_ascii_digit).count();
        let at = blank + digits;
        let (before, rest) = line.split_at(at);
        out.push_str(before);
        let sign = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_punctuation());
        out.push_str(rest.strip_prefix('\\').filter(sign).unwrap_or(rest));
    }
    (out != text).then_some(out)
}

/// Whether a line below others would begin another block instead of going on with theirs.
#[must_use]
pub fn interrupts(line: &str) -> bool {
    may_begin_block(line) && block("words\n", line, Place::Open, true).is_some()
}

/// Whether words can follow a text on its last line. Behind the fence that ends a block of code, they would
/// keep it open, and behind a row of a table they would be a cell.
#[must_use]
pub fn takes_words(text: &str) -> bool {
    let lines = || text.trim_end().lines().map(str::trim_start);
    let begin = |sign: &str| lines().filter(|line| line.starts_with(sign)).count();
    let last = lines().next_back().unwrap_or_default();
    // A fence that nothing closes is text, and so are bars without the line below the names of columns.
    let ends_code = |sign: &&str| last.starts_with(*sign) && begin(sign).is_multiple_of(2);
    let rule = |line: &str| line.contains('-') && line.bytes().all(|byte| b"|-: ".contains(&byte));
    let ends_table = || last.starts_with('|') && lines().any(rule);
    lines::is_one(text) || !(["```", "~~~"].iter().any(ends_code) || ends_table())
}

/// Whether the first line of a text is a line across the page: `* * *`.
#[must_use]
pub fn is_rule(text: &str) -> bool {
    let line = text[..lines::first_end(text)].trim();
    let signs = || line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let first = signs().next().filter(|c| matches!(c, '-' | '*' | '_'));
    first.is_some_and(|first| signs().count() > 2 && signs().all(|c| c == first))
}

/// Whether a line begins with what can begin a block. Most rows begin with a letter, and need not be read.
fn may_begin_block(line: &str) -> bool {
    line.starts_with(|c: char| {
        c.is_ascii_punctuation() || c.is_ascii_digit() || c == ' ' || c == '\t'
    })
}

/// Where the sign is that a backslash has to be put before, from the start of a block.
fn escapable(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let rest = rest.trim_start_matches([' ', '\t']);
    // The number of a list item cannot be escaped, but the sign after it can.
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.starts_with(|c: char| c.is_ascii_punctuation()) {
        text.len() - rest.len()
    } else {
        text.len() - text[at..].trim_start_matches([' ', '\t']).len()
    }
}

/// The start of the first block that Markdown would make of a text against its author's will.
fn misread(text: &str, place: Place, first: bool, one: bool) -> Option<usize> {
    if first && place == Place::Item && is_box(text) {
        return Some(0);
    }
    if !first {
        return block("words ", text, place, one);
    }
    let below = || (place == Place::Open).then(|| block("words\n", text, place, one));
    block("", text, place, one).or_else(|| below().flatten())
}

/// Whether an item that begins with this text has a box to tick.
fn is_box(text: &str) -> bool {
    let marked = text.starts_with("[ ]") || text.starts_with("[x]") || text.starts_with("[X]");
    marked && (text.len() == 3 || text[3..].starts_with([' ', '\t']))
}

/// The first unwanted block of a text that is read after some words.
fn block(before: &str, text: &str, place: Place, one: bool) -> Option<usize> {
    let whole = [before, text, PROBE].concat();
    let end = before.len() + text.len();
    let is_comment = || text.trim_start().starts_with("<!--") && text.trim_end().ends_with("-->");
    let place_of = |at: usize| at.saturating_sub(before.len()).min(text.len());
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut depth = 0_usize;
    let mut empty = true;
    for (event, range) in Parser::new_ext(&whole, options).into_offset_iter() {
        let own = range.start < end;
        match event {
            Event::Start(tag) => {
                if depth == 0 && own {
                    empty = false;
                    // An open block takes the probe along; a closed one ends before it.
                    let open = range.end > end + 2;
                    let from = place_of(range.start);
                    let wrong = match tag {
                        Tag::Paragraph => false,
                        Tag::Heading { .. } => {
                            return Some(heading(text, from..place_of(range.end)));
                        }
                        Tag::HtmlBlock => open || (one && !is_comment()),
                        _ => open || one,
                    };
                    if wrong {
                        return Some(from);
                    }
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 && own => {
                if one || place == Place::Open || range.start <= before.len() {
                    return Some(place_of(range.start));
                }
                empty = false;
            }
            _ => {}
        }
    }
    // A definition shows nothing: no block is reported for it.
    (one && empty && !text.trim().is_empty()).then_some(0)
}

/// Where a heading is escaped: at its marks, or at the line below that makes it one.
fn heading(text: &str, range: Range<usize>) -> usize {
    let source = text[range.clone()].trim_end();
    let below = source.rfind(['\n', '\r']);
    match below.filter(|_| !source.trim_start().starts_with('#')) {
        Some(line) => range.start + line + 1,
        None => range.start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_words() {
        for (text, wanted) in [
            ("It broke", "It broke"),
            ("# 5 is full", "\\# 5 is full"),
            ("- a", "\\- a"),
            ("1. a", "1\\. a"),
            ("> a", "\\> a"),
            ("---", "\\---"),
            ("```x", "\\```x"),
            ("[ ] a", "\\[ ] a"),
            ("[a]: b", "\\[a]: b"),
            ("[^1]: b", "\\[^1]: b"),
            ("[a](b)", "[a](b)"),
            ("<b>", "\\<b>"),
            ("<!-- a", "\\<!-- a"),
            ("<!-- hidden -->", "<!-- hidden -->"),
            ("<!-- a --> b", "\\<!-- a --> b"),
            ("**a** b", "**a** b"),
            ("      a", "a"),
            ("    # a", "\\# a"),
            ("\t```", "\\```"),
            ("5 of them", "5 of them"),
        ] {
            assert_eq!(guarded(text, Place::Item, true), wanted);
            assert_eq!(guarded(text, Place::Item, false), text);
        }
        assert_eq!(guarded("===", Place::Open, true), "\\===");
        assert_eq!(guarded("===", Place::Item, true), "===");
    }

    #[test]
    fn several_lines_are_markdown_that_ends() {
        for (text, wanted) in [
            ("a\n- b\n- c", "a\n- b\n- c"),
            ("a\n# b", "a\n\\# b"),
            ("a\n===", "a\n\\==="),
            ("a\n```\nb\n```", "a\n```\nb\n```"),
            ("a\n```\n# b", "a\n\\```\n\\# b"),
            ("a\n\n<!-- b", "a\n\n\\<!-- b"),
        ] {
            assert_eq!(guarded(text, Place::Open, false), wanted);
        }
        assert_eq!(guarded("a\n\n---\nb", Place::Open, false), "a\n\n\\---\nb");
        assert_eq!(guarded("a\n\n---\nb", Place::Item, false), "a\n\n---\nb");
    }

    #[test]
    fn no_text_gets_more_than_one_backslash_for_a_line() {
        let lines = [
            "",
            "a",
            "    a",
            "# a",
            "    # a",
            "\t```",
            "```",
            "  ```",
            "~~~",
            "- a",
            "- ```",
            "> a",
            "> ```",
            "  - a",
            "1. ```",
            "<!-- a",
            "<div>",
            "[a]: b",
            "[^1]: ```",
            "---",
            "===",
            "\\",
            "\\```",
            "| a |",
        ];
        for one in lines {
            for two in lines {
                let text = [one, two].join("\n");
                for (place, first) in [
                    (Place::Item, true),
                    (Place::Open, true),
                    (Place::Open, false),
                ] {
                    let once = guarded(&text, place, first).into_owned();
                    let added = once.matches('\\').count() - text.matches('\\').count();
                    assert!(added < 3, "{text:?}: {once:?}");
                    assert_eq!(guarded(&once, place, first), once, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn words_do_not_follow_a_fence() {
        assert!(takes_words("a\nb") && takes_words("```") && takes_words("| a"));
        assert!(!takes_words("a\n  ```\n  b\n  ```\n") && !takes_words("a\n\n| b |\n|---|\n| c |"));
    }

    #[test]
    fn backslashes_are_taken_back() {
        assert_eq!(unguarded("\\# a").as_deref(), Some("# a"));
        assert_eq!(unguarded("1\\. a\n\\> b").as_deref(), Some("1. a\n> b"));
        assert_eq!(unguarded("\\a \\# b"), None);
    }
}
