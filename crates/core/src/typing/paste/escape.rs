//! Escapes plain text so that it reads the same as Markdown. Nothing is escaped without need, because people
//! continue to edit the result.

/// Escapes characters that Markdown would read as markup. `begins_line` is whether the text is written at the
/// start of a line. Line feeds in it stay.
pub(super) fn escape(text: &str, begins_line: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            escaped.push('\n');
        }
        let line = if index == 0 { line } else { line.trim_start() };
        let at_line_start = begins_line || index > 0;
        let start = if at_line_start {
            start_mark(line)
        } else {
            None
        };
        escape_line(line, start, &mut escaped);
    }
    escaped
}

/// Inline code, between as many backticks as it needs.
pub(super) fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let padding = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    // Without a blank, a backtick at either end would become part of the fence.
    [&fence, padding, &text, padding, &fence].concat()
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, mark: char) -> usize {
    let mut longest = 0;
    let mut current = 0;
    for character in text.chars() {
        current = if character == mark { current + 1 } else { 0 };
        longest = longest.max(current);
    }
    longest
}

/// The byte to escape in a line that would otherwise be a heading, an item, a quote or a rule.
pub(super) fn start_mark(line: &str) -> Option<usize> {
    let ends_marker = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && ends_marker(&line[hashes..]) {
        return Some(0);
    }
    if line.starts_with('>') || (line.starts_with(['-', '+', '*']) && ends_marker(&line[1..])) {
        return Some(0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits)
        && line[digits..].starts_with(['.', ')'])
        && ends_marker(&line[digits + 1..])
    {
        return Some(digits);
    }
    let repeats = |mark: char| line.trim_end().chars().all(|c| c == mark);
    let is_rule = !line.is_empty() && (repeats('-') || repeats('='));
    is_rule.then_some(0)
}

fn escape_line(line: &str, start: Option<usize>, out: &mut String) {
    // A bracket after the last of these cannot begin a link.
    let last_link = ["](", "][", "]:"]
        .iter()
        .filter_map(|mark| line.rfind(mark))
        .max()
        .unwrap_or(0);
    let mut previous = None;
    let mut chars = line.char_indices().peekable();
    while let Some((index, character)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_blank = |character: Option<char>| character.is_none_or(char::is_whitespace);
        let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
        let must_escape = start == Some(index)
            || match character {
                '`' => true,
                '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
                '*' => !(is_blank(previous) && is_blank(next)),
                '_' => {
                    !(is_letter(previous) && is_letter(next)
                        || is_blank(previous) && is_blank(next))
                }
                '[' => index < last_link,
                '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
                '~' => next == Some('~') && previous != Some('~'),
                '&' => is_reference(&line[index + 1..]),
                _ => false,
            };
        if must_escape {
            out.push('\\');
        }
        out.push(character);
        previous = Some(character);
    }
}

fn is_reference(rest: &str) -> bool {
    let end = rest.bytes().take(32).position(|byte| byte == b';');
    let name = end.and_then(|end| rest.get(..end)).unwrap_or_default();
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_read_as_markup_is_escaped() {
        for (text, escaped) in [
            ("# 1 in the list", "\\# 1 in the list"),
            ("2. second", "2\\. second"),
            ("- no item", "\\- no item"),
            ("> said", "\\> said"),
            ("---", "\\---"),
            ("**no**", "\\*\\*no\\*\\*"),
            ("_no_", "\\_no\\_"),
            ("[x](y)", "\\[x](y)"),
            ("a <b> `c` &amp;", "a \\<b> \\`c\\` \\&amp;"),
            ("one\n# two", "one\n\\# two"),
        ] {
            assert_eq!(escape(text, true), escaped);
        }
    }

    #[test]
    fn what_is_not_markup_stays() {
        for text in [
            "snake_case_name",
            "2 * 3 < 7",
            "[INC-12] R&D",
            "C:\\temp",
            "~5 s",
            "14:02 - it broke",
            "#ops",
            "1.5 s",
            "-5 °C",
            "a | b",
        ] {
            assert_eq!(escape(text, true), text);
        }
        assert_eq!(escape("- 3", false), "- 3");
    }
}
