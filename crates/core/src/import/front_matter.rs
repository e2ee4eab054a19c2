//! Front matter: the lines between two fences at the very start of a file, YAML (`---`) or TOML (`+++`). Only
//! simple keys with one value or a list are understood; every other line is kept as it is. A full parser for
//! either language would be larger than the rest of the importer.

use std::ops::Range;

use super::headings;
use crate::frame::front;
use crate::model::Field;

/// How many lines are searched for the closing fence.
const LONGEST: usize = 400;

/// A line of the front matter, or a key with the list below it.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// The field that its key names.
    pub(super) field: Option<Field>,
    /// How the value is written: one of the styles of `frame::front`.
    pub(super) style: &'static str,
}

/// The lines of the front matter, including the fences; none if the text does not begin with front matter.
#[must_use]
pub(super) fn lines(text: &str) -> Vec<Line> {
    let all = || {
        let mut at = 0;
        text.split_inclusive('\n').take(LONGEST).map(move |line| {
            let start = at;
            at += line.len();
            start..start + line.trim_ascii_end().len()
        })
    };
    let fence = match all().next().map(|first| &text[first]) {
        Some(fence @ ("---" | "+++")) => fence,
        _ => return Vec::new(),
    };
    let closing = |line: &Range<usize>| {
        let line = &text[line.clone()];
        line == fence || (fence == "---" && line == "...")
    };
    let Some(end) = all()
        .skip(1)
        .position(|line| closing(&line))
        .map(|at| at + 1)
    else {
        return Vec::new();
    };
    let separator = if fence == "+++" { '=' } else { ':' };
    let keyed = all()
        .take(end)
        .skip(1)
        .any(|line| key(&text[line], separator).is_some());
    if !keyed {
        // Without any key, these are two rules with text between them.
        return Vec::new();
    }
    let mut found: Vec<Line> = Vec::new();
    for range in all().take(end + 1) {
        let line = &text[range.clone()];
        let under = line.starts_with([' ', '\t', '-']) && line.trim_start().starts_with("- ");
        if let Some(last) = found.last_mut()
            && under
            && last.field.is_some()
            && (last.style == front::HEADING || text[last.range.clone()].ends_with(':'))
        {
            last.range.end = range.end;
            last.style = front::HEADING;
            continue;
        }
        let field = key(line, separator).and_then(|key| {
            if key == "title" {
                Some(Field::Title)
            } else {
                headings::field(key)
            }
        });
        let style = match (field, separator) {
            (None, _) => front::TEXT,
            (Some(_), '=') => front::ASSIGNED,
            (Some(_), _) => front::LINE,
        };
        if !range.is_empty() {
            found.push(Line {
                range,
                field,
                style,
            });
        }
    }
    found
}

/// The text with its front matter blanked out, so that no Markdown is found in it. Every byte except line
/// feeds becomes a space, so that all positions stay the same.
#[must_use]
pub(super) fn masked(text: &str, lines: &[Line]) -> String {
    let end = lines.last().map_or(0, |line| line.range.end);
    let mut out = String::with_capacity(text.len());
    out.extend(
        text[..end]
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' }),
    );
    out.push_str(&text[end..]);
    out
}

/// The key of a line, if the key begins at the margin.
fn key(line: &str, separator: char) -> Option<&str> {
    let (key, _) = line.split_once(separator)?;
    let key = key.trim_end();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    (key.starts_with(char::is_alphabetic) && key.chars().all(plain)).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, Option<Field>)> {
        lines(text)
            .into_iter()
            .map(|line| (&text[line.range], line.field))
            .collect()
    }

    #[test]
    fn keys_name_fields() {
        assert_eq!(
            read("---\ntitle: A\nlayout: post\nauthors:\n  - Ana\n  - Bo\n---\n# B\n"),
            [
                ("---", None),
                ("title: A", Some(Field::Title)),
                ("layout: post", None),
                ("authors:\n  - Ana\n  - Bo", Some(Field::Authors)),
                ("---", None),
            ]
        );
        assert_eq!(
            read("+++\ntitle = \"A\"\n+++\n")[1],
            ("title = \"A\"", Some(Field::Title))
        );
    }

    #[test]
    fn rules_and_open_fences_are_no_front_matter() {
        for text in [
            "---\n\nText\n\n---\n",
            "---\ntitle: A\n",
            "--- \n",
            "text\n---\ntitle: A\n---\n",
            "",
        ] {
            assert!(lines(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn masking_keeps_places() {
        let text = "---\ntitle: Ñ\n---\n# A\n";
        let masked = masked(text, &lines(text));
        assert_eq!(masked.len(), text.len());
        assert!(masked.trim_start().starts_with("# A"));
    }
}
