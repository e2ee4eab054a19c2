//! Finds the addresses in running text that are links without any brackets, by the rules of GitHub Flavored
//! Markdown (section 6.9, "Autolinks (extension)"): `https://…`, `www.…` and addresses of mail.
//!
//! Beyond those rules, an address also ends at a typographic quotation mark and at the punctuation of
//! languages that write no spaces, which nobody means to be a part of it.

use std::ops::Range;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Address {
    /// Where it is in the text.
    pub(in super::super) range: Range<usize>,
    /// What has to be put before it to make a target of it: `mailto:`, for example.
    pub(in super::super) scheme: &'static str,
}

impl Address {
    /// The target of the link.
    pub(in super::super) fn target(&self, text: &str) -> String {
        [
            self.scheme,
            text.get(self.range.clone()).unwrap_or_default(),
        ]
        .concat()
    }
}

/// Whether there may be an address in a text. It is quick, and often says so where there is none.
pub(in super::super) fn may_be_in(text: &str) -> bool {
    text.contains('@') || text.contains("://") || contains_www(text)
}

fn contains_www(text: &str) -> bool {
    let mut quads = text.as_bytes().windows(4);
    quads.any(|quad| quad.eq_ignore_ascii_case(b"www."))
}

/// The first address that begins at or after a position of a text. What stands before that position still
/// counts for whether an address may begin there.
pub(in super::super) fn next(text: &str, from: usize) -> Option<Address> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|at| match bytes.get(at) {
        Some(b':') => web(text, from, at),
        Some(b'w' | b'W') => www(text, at),
        Some(b'@') => mail(text, from, at),
        _ => None,
    })
}

/// An address whose scheme ends at this colon.
fn web(text: &str, from: usize, colon: usize) -> Option<Address> {
    let rest = text.get(colon..)?.strip_prefix("://")?;
    let before = text.get(from..colon)?;
    let scheme = ["https", "http"]
        .into_iter()
        .find(|scheme| ends_with(before, scheme))?;
    let start = colon - scheme.len();
    if text
        .get(..start)?
        .ends_with(|c: char| c.is_ascii_alphanumeric())
    {
        return None;
    }
    let named = rest.starts_with('[') || is_domain(domain(rest));
    named.then(|| Address {
        range: start..colon + 3 + whole(rest).len(),
        scheme: "",
    })
}

/// An address that begins here with `www.`.
fn www(text: &str, start: usize) -> Option<Address> {
    let rest = text.get(start..)?;
    let begins = rest
        .get(..4)
        .is_some_and(|begin| begin.eq_ignore_ascii_case("www."));
    let before = text.get(..start)?.chars().next_back();
    let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '_' | '~' | '('));
    let named =
        |rest| is_domain(domain(rest)) && domain(rest).trim_end_matches(['.', '_']).len() > 4;
    (begins && free && named(rest)).then(|| Address {
        range: start..start + whole(rest).len(),
        scheme: "http://",
    })
}

/// An address of mail around this at sign.
fn mail(text: &str, from: usize, at: usize) -> Option<Address> {
    let before = text.get(from..at)?;
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let mut start = from + before.trim_end_matches(local).len();
    let (outside, after) = (text.get(..start)?, text.get(at + 1..)?);
    if start == at || outside.ends_with(['/', '@']) {
        return None;
    }
    let host = after
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let host = after.get(..after.len() - host.len())?.trim_end_matches('.');
    let dotted = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    if !dotted || host.ends_with(['-', '_']) || after[host.len()..].starts_with('@') {
        return None;
    }
    let mut scheme = "mailto:";
    let stated = text.get(from..start)?;
    if ends_with(stated, "mailto:") {
        let rest = &stated[..stated.len() - scheme.len()];
        if !rest.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            (start, scheme) = (start - scheme.len(), "");
        }
    }
    let range = start..at + 1 + host.len();
    Some(Address { range, scheme })
}

/// The longest beginning that could be the name of a host.
fn domain(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Whether there is no underscore in the last two parts of a name, and a letter or digit begins it. At its
/// end full stops and underscores are those of the sentence.
fn is_domain(name: &str) -> bool {
    let mut last = name.trim_end_matches(['.', '_']).rsplit('.').take(2);
    name.starts_with(char::is_alphanumeric) && last.all(|part| !part.contains('_'))
}

/// From the start of a text, all of an address: without the punctuation of the sentence around it.
fn whole(text: &str) -> &str {
    let end = text.find(ends).unwrap_or(text.len());
    without_sentence(text.get(..end).unwrap_or_default())
}

fn ends(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '"' | '`' | '«' | '»')
        || matches!(
            c,
            '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{2026}'
        )
        || matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}')
        || matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}' | '\u{ff5b}'..='\u{ff65}')
}

/// An address without closing punctuation, without closing brackets that nothing in it has opened, and
/// without what looks like an entity at its end: `&copy;`.
fn without_sentence(address: &str) -> &str {
    let surplus = |open, close| {
        let opened = address.matches(open).count();
        address.matches(close).count().saturating_sub(opened)
    };
    let (mut round, mut square) = (surplus('(', ')'), surplus('[', ']'));
    let mut kept = address;
    while let Some(last) = kept.chars().next_back() {
        match last {
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            ';' => {
                let name =
                    kept[..kept.len() - 1].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
                if name.ends_with('&') && name.len() + 1 < kept.len() {
                    kept = &name[..name.len() - 1];
                    continue;
                }
            }
            '.' | ',' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' => {}
            _ => break,
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    kept
}

/// Whether a text ends with an ASCII word, in upper or lower case.
fn ends_with(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    start
        .and_then(|start| text.get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The targets of all addresses in a text.
    fn targets(text: &str) -> Vec<String> {
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(address) = next(text, at) {
            at = address.range.end;
            found.push(address.target(text));
        }
        found
    }

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, wanted) in [
            (
                "See https://a.example/x_(y). Then",
                "https://a.example/x_(y)",
            ),
            ("(https://a.example/x)", "https://a.example/x"),
            ("((https://a.example/x)", "https://a.example/x"),
            ("“http://a.example”?", "http://a.example"),
            ("<b title=\"https://a.example\">", "https://a.example"),
            ("HTTPS://A.example, and", "HTTPS://A.example"),
            ("www.a.example/b?c=(d)&hl;.", "http://www.a.example/b?c=(d)"),
            (
                "www.a.example/b?c=d&hl=e;",
                "http://www.a.example/b?c=d&hl=e",
            ),
            ("*WWW.a.example*", "http://WWW.a.example"),
            ("参见https://a.example/x，然后", "https://a.example/x"),
            ("http://localhost:3000/x", "http://localhost:3000/x"),
            ("http://a.example_ www._", "http://a.example"),
            ("http://[::1]:80/.", "http://[::1]:80/"),
            (
                "Write to on-call+1@ops.a.example.",
                "mailto:on-call+1@ops.a.example",
            ),
            ("mailto:a@b.example!", "mailto:a@b.example"),
            ("git@host.example:team/repo", "mailto:git@host.example"),
        ] {
            assert_eq!(targets(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_an_address_stays_text() {
        for text in [
            "xhttps://a.example",
            "https:// http http://_a",
            "xwww.a.example /www.a.example www. www.",
            "www.a_b.example http://a.b_c/",
            "@ana a@b a@b- a@b.c_ @b.example a@.b",
            "a/b@c.example a@b.c@d.example",
            "ftp://a.example javascript://a.example",
        ] {
            assert_eq!(targets(text), [""; 0], "{text}");
        }
    }

    proptest! {
        /// Whatever punctuation a sentence puts around an address, the address is found as it is.
        #[test]
        fn punctuation_around_an_address_is_not_part_of_it(
            before in "([a-z]+ |[a-z]+: |)[(*_~]{0,2}",
            address in "(https?://|www\\.)[a-z][a-z0-9-]{0,5}\\.[a-z]{2,4}(:[0-9]{2})?(/[a-z0-9_~%+-]{0,4}[a-z0-9])?(/\\([a-z]{1,3}\\))?(\\?[a-z]=[a-z0-9=]{0,4}[a-z0-9])?(#[a-z]+)?",
            after in "[.,:;!?*_~)'\"”»。，）>]{0,4}( [a-z. ]*)?",
        ) {
            let text = [before.as_str(), &address, &after].concat();
            let scheme = if address.starts_with("www.") { "http://" } else { "" };
            // A bracket behind an address that has opened none belongs to the sentence.
            prop_assert_eq!(targets(&text), [[scheme, address.as_str()].concat()], "{}", text);
        }

        #[test]
        fn mail_is_found_between_words(local in "[a-z0-9][a-z0-9.+_-]{0,6}", host in "[a-z]{1,4}(-[a-z]{1,3})?\\.[a-z]{2,4}", after in "[.,:;!?)'\"]{0,3}( [a-z ]*)?") {
            let text = ["to (", &local, "@", &host, &after].concat();
            prop_assert_eq!(targets(&text), [["mailto:", local.as_str(), "@", &host].concat()], "{}", text);
        }

        /// Any text: what is found lies in it, in order, and is never empty.
        #[test]
        fn any_text_is_searched(text in "(\\PC|[.@:/w_-]|https?://|www\\.|mailto:|&amp;){0,24}") {
            let mut at = 0;
            while let Some(address) = next(&text, at) {
                prop_assert!(address.range.start >= at && address.range.end > address.range.start);
                prop_assert!(text.get(address.range.clone()).is_some(), "{:?}", address);
                prop_assert!(may_be_in(&text));
                at = address.range.end;
            }
        }
    }
}
