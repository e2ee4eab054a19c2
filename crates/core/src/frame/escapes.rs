//! Backslashes that Markdown does not need, as Google Docs writes them before nearly every sign:
//! `2026\\-03\\-12`. A field is read without them, and its frame keeps how it was written.

use std::borrow::Cow;

/// A text without the backslashes that change nothing in it: `db\\_full \\- eu` is `db_full - eu`. A
/// backslash stays where the sign behind it would mean something, as in `\\*`, and in a text with code or
/// tags.
#[must_use]
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') || text.contains(['`', '<']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let Some(sign) = chars.next() else {
            out.push(c);
            break;
        };
        let next = chars.peek();
        let is_free = match sign {
            '-' | '.' | '#' | '+' | '=' | '>' => true,
            // Before a bracket it would make an image of a link.
            '!' => next != Some(&'['),
            // Between letters it begins no emphasis.
            '_' => {
                out.ends_with(char::is_alphanumeric) && next.is_some_and(|c| c.is_alphanumeric())
            }
            _ => false,
        };
        if !is_free {
            out.push(c);
        }
        out.push(sign);
    }
    Cow::Owned(out)
}

/// The value that a text stands for, and the slot of a frame that writes it as it was:
/// `{heading:Disk \\- eu}` for `Disk - eu`.
#[must_use]
pub fn spelled<'a>(slot: &str, written: &'a str) -> (Cow<'a, str>, String) {
    let value = unescaped(written);
    if value == written || written.contains(['{', '}', '|', '\n', '\r']) {
        return (Cow::Borrowed(written), ["{", slot, "}"].concat());
    }
    (value, ["{", slot, ":", written, "}"].concat())
}

/// How a slot with this argument writes a value, if it is still the value that was written like this.
#[must_use]
pub fn spelling<'a>(argument: &'a str, value: &str) -> Option<&'a str> {
    let same = is_spelling(argument) && unescaped(argument) == value;
    same.then_some(argument)
}

/// Whether the argument of a slot is how its value was written, and not a word for when it has none.
#[must_use]
pub fn is_spelling(argument: &str) -> bool {
    argument.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_backslashes_that_change_nothing_go() {
        for (text, wanted) in [
            ("2026\\-03\\-12", "2026-03-12"),
            ("db\\_full v1\\.2\\! \\#4", "db_full v1.2! #4"),
            (
                "\\*not\\* \\_this\\_ \\[x\\]",
                "\\*not\\* \\_this\\_ \\[x\\]",
            ),
            ("\\![x](y) \\\\- \\", "\\![x](y) \\\\- \\"),
            ("`a\\.b` \\.", "`a\\.b` \\."),
            ("<b\\>", "<b\\>"),
        ] {
            assert_eq!(unescaped(text), wanted, "{text}");
            assert_eq!(unescaped(wanted), wanted, "twice: {text}");
        }
    }

    #[test]
    fn a_value_is_written_as_it_was_until_it_changes() {
        let (value, slot) = spelled("owner", "Ana\\_B");
        assert_eq!(
            (value.as_ref(), slot.as_str()),
            ("Ana_B", "{owner:Ana\\_B}")
        );
        assert_eq!(spelling("Ana\\_B", "Ana_B"), Some("Ana\\_B"));
        assert_eq!(spelling("Ana\\_B", "Bo"), None);
        assert_eq!(spelled("owner", "Ana").1, "{owner}");
    }
}
