//! The names of HTML tags, and the addresses of links.

use std::ops::Range;

/// The name of a tag in lower case: `b` for `<b>`, `</B>` and `<b class="x">`. `None` for a comment and
/// whatever else is no tag.
pub(super) fn name(tag: &str) -> Option<String> {
    let inner = tag.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inner.len());
    (end > 0).then(|| inner[..end].to_ascii_lowercase())
}

/// Where the value of `href` is in a tag, if it has one.
pub(super) fn address(tag: &str) -> Option<Range<usize>> {
    let space = |c: char| c.is_ascii_whitespace() || c == '/';
    let mut at = 1 + name(tag)?.len();
    loop {
        at = tag.len() - tag[at..].trim_start_matches(space).len();
        let attribute = &tag[at..];
        let length = attribute.find(|c: char| space(c) || matches!(c, '=' | '>'))?;
        if length == 0 {
            return None;
        }
        let is_address = attribute[..length].eq_ignore_ascii_case("href");
        at += length;
        let Some(value) = tag[at..].trim_ascii_start().strip_prefix('=') else {
            continue;
        };
        let value = value.trim_ascii_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let start = tag.len() - value.len() + quote.map_or(0, char::len_utf8);
        let ends = |c: char| match quote {
            Some(quote) => c == quote,
            None => c.is_ascii_whitespace() || c == '>',
        };
        let end = start + tag[start..].find(ends)?;
        if is_address {
            return (start < end).then_some(start..end);
        }
        at = end + quote.map_or(0, char::len_utf8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_however_its_attribute_is_written() {
        for (tag, expected) in [
            ("<a href=\"x y\">", Some("x y")),
            ("<A class=b title='href=\"no\"' HREF = 'x' id>", Some("x")),
            ("<a href=x/y>", Some("x/y")),
            ("<a data-href=\"x\">", None),
            ("<a href>", None),
            ("<a href=\"\">", None),
            ("<a>", None),
            ("<!-- href=x -->", None),
        ] {
            let found = address(tag).map(|range| &tag[range]);
            assert_eq!(found, expected, "{tag}");
        }
    }
}
