//! Escapes plain text so that it reads the same as Markdown. Nothing is escaped without need, because people
//! go on writing in the result.

/// Escapes characters that Markdown would read as markup. `first` says whether the text begins a line; every
/// line feed in it stays a line feed, and each line after one begins a line too.
pub(super) fn escape(text: &str, first: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let line = if at == 0 { line } else { line.trim_start() };
        let begins = first || at > 0;
        let start = if begins { start_mark(line) } else { None };
        inside(line, start, &mut out);
    }
    out
}

/// Inline code, between as many backticks as it needs.
pub(super) fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let fence = "`".repeat(longest(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    // Without a blank, a backtick at either end would become part of the fence.
    [&fence, pad, &text, pad, &fence].concat()
}

/// The length of the longest run of a character.
pub(super) fn longest(text: &str, mark: char) -> usize {
    let mut best = 0;
    let mut here = 0;
    for c in text.chars() {
        here = if c == mark { here + 1 } else { 0 };
        best = best.max(here);
    }
    best
}

/// The byte to escape in a line that would otherwise be a heading, an item, a quote or a rule.
pub(super) fn start_mark(line: &str) -> Option<usize> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let marks = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&marks) && ends(&line[marks..]) {
        return Some(0);
    }
    if line.starts_with('>') || (line.starts_with(['-', '+', '*']) && ends(&line[1..])) {
        return Some(0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits)
        && line[digits..].starts_with(['.', ')'])
        && ends(&line[digits + 1..])
    {
        return Some(digits);
    }
    let rule = |mark: char| line.trim_end().chars().all(|c| c == mark);
    let is_rule = !line.is_empty() && (rule('-') || rule('='));
    is_rule.then_some(0)
}

fn inside(line: &str, start: Option<usize>, out: &mut String) {
    // After the last of these, nothing can be a link any more.
    let last_target = ["](", "][", "]:"]
        .iter()
        .filter_map(|mark| line.rfind(mark))
        .max()
        .unwrap_or(0);
    let mut before = None;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let must = start == Some(at)
            || match c {
                '`' => true,
                '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
                '*' => !(blank(before) && blank(next)),
                '_' => !(letter(before) && letter(next) || blank(before) && blank(next)),
                '[' => at < last_target,
                '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
                '~' => next == Some('~') && before != Some('~'),
                '&' => is_reference(&line[at + 1..]),
                _ => false,
            };
        if must {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
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
    fn what_would_be_a_mark_is_escaped() {
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
    fn what_is_no_mark_stays() {
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
