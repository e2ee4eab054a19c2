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
const LONGEST: usize = 1000;

/// The quiet ranges of a text, in order and without overlap.
#[must_use]
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut line_start = true;
    while let Some(rest) = text.get(at..) {
        if line_start && let Some(end) = whole_lines(text, at) {
            found.push(at..end);
            at = end;
            continue;
        }
        let next = rest.find(|c: char| {
            matches!(
                c,
                '\n' | '`' | '"' | '<' | '[' | 'h' | '“' | '«' | '„' | '「' | '『'
            )
        });
        let Some(next) = next.map(|next| at + next) else {
            break;
        };
        let Some(c) = text.get(next..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        at = match inline(text, next, c) {
            Some(end) => {
                found.push(next..end);
                end
            }
            None => next + c.len_utf8(),
        };
        line_start = c == '\n';
    }
    found
}

/// The end of a fenced block, a quoted line or a link definition, if one begins on this line.
fn whole_lines(text: &str, start: usize) -> Option<usize> {
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
            let titled = |word: &str| word.starts_with(['"', '\'', '(']);
            let one = words.next().is_some() && words.next().is_none_or(titled);
            one && !label.contains(']')
        })
    {
        return Some(end);
    }
    let fence = ["```", "~~~"]
        .into_iter()
        .find(|fence| body.starts_with(fence))?;
    let mut close = end;
    for line in text.get(end..)?.split_inclusive('\n') {
        close += line.len();
        if line.trim_start().starts_with(fence) && close > end + 1 {
            return Some(close);
        }
    }
    Some(text.len())
}

/// The end of the quiet range that begins with this character, if one does.
fn inline(text: &str, at: usize, sign: char) -> Option<usize> {
    let rest = text.get(at..)?;
    match sign {
        '`' => {
            let run = rest.len() - rest.trim_start_matches('`').len();
            let ticks = rest.get(..run)?;
            Some(at + run + near(rest.get(run..)?, ticks)? + run)
        }
        '"' => {
            let opens = !text.get(..at)?.ends_with(char::is_alphanumeric);
            let body = rest.get(1..)?;
            let close = near(body, "\"")?;
            let said = !body.starts_with(char::is_whitespace);
            (opens && said).then_some(at + close + 2)
        }
        '<' => angle(at, rest),
        '[' => link(at, rest),
        'h' => {
            let bare = rest.starts_with("http://") || rest.starts_with("https://");
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '|'));
            bare.then_some(at + end.unwrap_or(rest.len()))
        }
        _ => {
            let (_, close) = QUOTES.iter().find(|(open, _)| *open == sign)?;
            let body = rest.get(sign.len_utf8()..)?;
            let end = near(body, close.encode_utf8(&mut [0; 4]))?;
            Some(at + sign.len_utf8() + end + close.len_utf8())
        }
    }
}

/// The end of a comment, an address in angle brackets or an element.
fn angle(at: usize, rest: &str) -> Option<usize> {
    if let Some(body) = rest.strip_prefix("<!--") {
        return Some(at + 4 + body.find("-->").map_or(body.len(), |end| end + 3));
    }
    let body = rest.get(1..)?;
    let element = body.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = near(body, ">")?;
    let inside = body.get(..end)?;
    // `<insert the ticket>` is a placeholder in a form, not an element.
    let markup = inside.contains(['=', ':', '@']) || !inside.trim().contains(' ');
    (element && markup).then_some(at + end + 2)
}

/// The end of `[text](target)` or `[text][label]`.
fn link(at: usize, rest: &str) -> Option<usize> {
    let close = closing(rest, b'[', b']')?;
    let after = rest.get(close..)?;
    let end = if after.starts_with('(') {
        closing(after, b'(', b')')?
    } else if after.starts_with('[') {
        closing(after, b'[', b']')?
    } else {
        return None;
    };
    Some(at + close + end)
}

/// The end of the bracket that opens a text, if it is closed in the same paragraph.
fn closing(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    let mut last = 0;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(at + 1);
            }
        } else if byte == b'\n' && last == b'\n' {
            return None;
        }
        last = byte;
    }
    None
}

/// Where a closing mark comes next, in the same paragraph and not too far away, so that a mark that is never
/// closed does not cost a pass over the whole document.
fn near(text: &str, mark: &str) -> Option<usize> {
    let mut most = text.len().min(LONGEST);
    while !text.is_char_boundary(most) {
        most -= 1;
    }
    let at = text.get(..most)?.find(mark)?;
    (!text.get(..at)?.contains("\n\n")).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::ranges;
    use proptest::prelude::*;

    fn quiet(text: &str) -> Vec<&str> {
        ranges(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_not_the_authors_own_prose() {
        assert_eq!(quiet("a `b c` d ``e ` f``"), ["`b c`", "``e ` f``"]);
        assert_eq!(
            quiet("he said \"no way\" and “yes”"),
            ["\"no way\"", "“yes”"]
        );
        assert_eq!(quiet("a\n> b\nc"), ["> b"]);
        assert_eq!(quiet("a\n```\nb\n```\nc"), ["```\nb\n```\n"]);
        assert_eq!(
            quiet("[a b](c \"d\") [e][f] [g]"),
            ["[a b](c \"d\")", "[e][f]"]
        );
        assert_eq!(
            quiet("see https://a.example/b, c"),
            ["https://a.example/b,"]
        );
        assert_eq!(quiet("x <!-- y\n\nz --> w"), ["<!-- y\n\nz -->"]);
        assert_eq!(
            quiet("<https://a.example> <br> a < b"),
            ["<https://a.example>", "<br>"]
        );
        assert_eq!(
            quiet("[a]: https://b.example\nc"),
            ["[a]: https://b.example"]
        );
        assert_eq!(quiet("dijo «no»"), ["«no»"]);
        assert_eq!(quiet("[#1]: Add a log"), [] as [&str; 0]);
    }

    #[test]
    fn what_is() {
        for text in [
            "a 24\" screen is 5\" wide",
            "it's the team's",
            "[ ] todo",
            "<insert the ticket>",
            "a `b",
            "hotel",
            "",
        ] {
            assert_eq!(quiet(text), [] as [&str; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "(\\PC|[`\"<>\\[\\]()“”\n> ]|```|http://|<!--|-->){0,60}") {
            let mut last = 0;
            for range in ranges(&text) {
                prop_assert!(text.get(range.clone()).is_some() && range.start >= last);
                last = range.end;
            }
        }
    }
}
