//! What rules about words skip: quotations, code, links and comments.
//!
//! This is not a Markdown parser. It is a single pass that would rather skip too much, because a finding in
//! words that the author only quotes is worse than one that is missed.

use std::ops::Range;

/// The characters that open and close a quotation.
const QUOTES: &[(char, char)] = &[
    ('“', '”'),
    ('«', '»'),
    ('„', '“'),
    ('「', '」'),
    ('『', '』'),
];

/// How far a quotation or the like is followed within a line, in bytes; a straight quotation mark may stand
/// for inches.
const MAX_LENGTH: usize = 1000;

/// The ranges of a text that are skipped, in order and without overlap.
#[must_use]
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut position = 0;
    let mut at_line_start = true;
    while let Some(rest) = text.get(position..) {
        if at_line_start && let Some(end) = block_end(text, position) {
            found.push(position..end);
            position = end;
            continue;
        }
        let offset = rest.find(|c: char| {
            matches!(
                c,
                '\n' | '`' | '"' | '<' | '[' | 'h' | '“' | '«' | '„' | '「' | '『'
            )
        });
        let Some(next) = offset.map(|offset| position + offset) else {
            break;
        };
        let Some(c) = text.get(next..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        position = match inline_end(text, next, c) {
            Some(end) => {
                found.push(next..end);
                end
            }
            None => next + c.len_utf8(),
        };
        at_line_start = c == '\n';
    }
    found
}

/// The end of a fenced block, a quoted line or a link definition, if one begins on this line.
fn block_end(text: &str, start: usize) -> Option<usize> {
    let line = text.get(start..)?;
    let line = line.get(..line.find('\n').unwrap_or(line.len()))?;
    let end = start + line.len();
    let body = line.trim_start();
    if body.starts_with('>') {
        return Some(end);
    }
    if body.starts_with('[')
        && body.split_once("]:").is_some_and(|(label, target)| {
            let mut words = target.split_whitespace();
            let is_title = |word: &str| word.starts_with(['"', '\'', '(']);
            let has_one_target = words.next().is_some() && words.next().is_none_or(is_title);
            has_one_target && !label.contains(']')
        })
    {
        return Some(end);
    }
    let fence = ["```", "~~~"]
        .into_iter()
        .find(|fence| body.starts_with(fence))?;
    let mut fence_end = end;
    for line in text.get(end..)?.split_inclusive('\n') {
        fence_end += line.len();
        if line.trim_start().starts_with(fence) && fence_end > end + 1 {
            return Some(fence_end);
        }
    }
    Some(text.len())
}

/// The end of the skipped range that begins with this character, if one does.
fn inline_end(text: &str, position: usize, opening: char) -> Option<usize> {
    let rest = text.get(position..)?;
    match opening {
        '`' => {
            let tick_count = rest.len() - rest.trim_start_matches('`').len();
            let ticks = rest.get(..tick_count)?;
            Some(
                position
                    + tick_count
                    + closing_offset(rest.get(tick_count..)?, ticks)?
                    + tick_count,
            )
        }
        '"' => {
            let can_open = !text.get(..position)?.ends_with(char::is_alphanumeric);
            let body = rest.get(1..)?;
            let close = closing_offset(body, "\"")?;
            let begins_with_text = !body.starts_with(char::is_whitespace);
            (can_open && begins_with_text).then_some(position + close + 2)
        }
        '<' => angle_end(position, rest),
        '[' => link_end(position, rest),
        'h' => {
            let is_address = rest.starts_with("http://") || rest.starts_with("https://");
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '|'));
            is_address.then_some(position + end.unwrap_or(rest.len()))
        }
        _ => {
            let (_, close) = QUOTES.iter().find(|(open, _)| *open == opening)?;
            let body = rest.get(opening.len_utf8()..)?;
            let end = closing_offset(body, close.encode_utf8(&mut [0; 4]))?;
            Some(position + opening.len_utf8() + end + close.len_utf8())
        }
    }
}

/// The end of a comment, an address in angle brackets or an element.
fn angle_end(position: usize, rest: &str) -> Option<usize> {
    if let Some(body) = rest.strip_prefix("<!--") {
        return Some(position + 4 + body.find("-->").map_or(body.len(), |end| end + 3));
    }
    let body = rest.get(1..)?;
    let is_element = body.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = closing_offset(body, ">")?;
    let content = body.get(..end)?;
    // `<insert the ticket>` is a placeholder in a form, not an element.
    let is_markup = content.contains(['=', ':', '@']) || !content.trim().contains(' ');
    (is_element && is_markup).then_some(position + end + 2)
}

/// The end of `[text](target)` or `[text][label]`.
fn link_end(position: usize, rest: &str) -> Option<usize> {
    let close = bracket_end(rest, b'[', b']')?;
    let after = rest.get(close..)?;
    let end = if after.starts_with('(') {
        bracket_end(after, b'(', b')')?
    } else if after.starts_with('[') {
        bracket_end(after, b'[', b']')?
    } else {
        return None;
    };
    Some(position + close + end)
}

/// The end of the bracket that opens a text, if it is closed in the same paragraph.
fn bracket_end(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    let mut previous = 0;
    for (position, byte) in text.bytes().enumerate().take(MAX_LENGTH) {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(position + 1);
            }
        } else if byte == b'\n' && previous == b'\n' {
            return None;
        }
        previous = byte;
    }
    None
}

/// Where a closing mark comes next, in the same paragraph and not too far away, so that a mark that is never
/// closed does not cost a pass over the whole document.
fn closing_offset(text: &str, mark: &str) -> Option<usize> {
    let mut limit = text.len().min(MAX_LENGTH);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let offset = text.get(..limit)?.find(mark)?;
    (!text.get(..offset)?.contains("\n\n")).then_some(offset)
}

#[cfg(test)]
mod tests {
    use super::ranges;
    use proptest::prelude::*;

    fn skipped_texts(text: &str) -> Vec<&str> {
        ranges(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn text_that_is_not_the_authors_own_prose_is_skipped() {
        assert_eq!(skipped_texts("a `b c` d ``e ` f``"), ["`b c`", "``e ` f``"]);
        assert_eq!(
            skipped_texts("he said \"no way\" and “yes”"),
            ["\"no way\"", "“yes”"]
        );
        assert_eq!(skipped_texts("a\n> b\nc"), ["> b"]);
        assert_eq!(skipped_texts("a\n```\nb\n```\nc"), ["```\nb\n```\n"]);
        assert_eq!(
            skipped_texts("[a b](c \"d\") [e][f] [g]"),
            ["[a b](c \"d\")", "[e][f]"]
        );
        assert_eq!(
            skipped_texts("see https://a.example/b, c"),
            ["https://a.example/b,"]
        );
        assert_eq!(skipped_texts("x <!-- y\n\nz --> w"), ["<!-- y\n\nz -->"]);
        assert_eq!(
            skipped_texts("<https://a.example> <br> a < b"),
            ["<https://a.example>", "<br>"]
        );
        assert_eq!(
            skipped_texts("[a]: https://b.example\nc"),
            ["[a]: https://b.example"]
        );
        assert_eq!(skipped_texts("dijo «no»"), ["«no»"]);
        assert_eq!(skipped_texts("[#1]: Add a log"), [] as [&str; 0]);
    }

    #[test]
    fn prose_is_not_skipped() {
        for text in [
            "a 24\" screen is 5\" wide",
            "it's the team's",
            "[ ] todo",
            "<insert the ticket>",
            "a `b",
            "hotel",
            "",
        ] {
            assert_eq!(skipped_texts(text), [] as [&str; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "(\\PC|[`\"<>\\[\\]()“”\n> ]|```|http://|<!--|-->){0,60}") {
            let mut previous_end = 0;
            for range in ranges(&text) {
                prop_assert!(text.get(range.clone()).is_some() && range.start >= previous_end);
                previous_end = range.end;
            }
        }
    }
}
