//! Character references of HTML: the named ones that editors write, and all numbers.

/// The names and their characters, as the HTML standard lists them.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bull", "•"),
    ("middot", "·"),
    ("rarr", "→"),
    ("larr", "←"),
    ("times", "×"),
    ("deg", "°"),
    ("micro", "µ"),
    ("plusmn", "±"),
    ("le", "≤"),
    ("ge", "≥"),
    ("ne", "≠"),
    ("sect", "§"),
    ("euro", "€"),
    ("pound", "£"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("shy", ""),
    ("zwnj", "\u{200c}"),
    ("zwj", "\u{200d}"),
];

/// The longest reference that is recognised, in bytes.
const LONGEST: usize = 12;

/// The text with its references replaced. An `&` that begins no known reference is kept as it is.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        let end = reference
            .bytes()
            .take(LONGEST)
            .position(|byte| byte == b';');
        let name = end.and_then(|end| reference.get(1..end));
        let known = name.filter(|name| meaning(name, &mut out));
        rest = match (known, end) {
            (Some(_), Some(end)) => &reference[end + 1..],
            _ => {
                out.push('&');
                &reference[1..]
            }
        };
    }
    out.push_str(rest);
    out
}

/// Writes the character of a reference and returns true, or returns false if the reference is not known.
fn meaning(name: &str, out: &mut String) -> bool {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = match hex {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let c = code.ok().and_then(char::from_u32);
        out.extend(c);
        return c.is_some();
    }
    let found = NAMED.iter().find(|(known, _)| *known == name);
    out.push_str(found.map_or("", |(_, meaning)| meaning));
    found.is_some()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_replaced_once() {
        assert_eq!(decode("a &lt; b &amp;amp; c"), "a < b &amp; c");
        assert_eq!(decode("&#8211;&#x1F692;&rsquo;"), "–🚒’");
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in [
            "R&D",
            "a & b;",
            "&unheard;",
            "&#xD800;",
            "&#;",
            "&",
            "&ñañañañañañaña;",
        ] {
            assert_eq!(decode(text), text);
        }
    }
}
