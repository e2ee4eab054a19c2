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
const MAX_LENGTH: usize = 12;

/// The text with its references replaced. An `&` that begins no known reference is kept as it is.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(position) = rest.find('&') {
        let (before, reference) = rest.split_at(position);
        decoded.push_str(before);
        let end = reference
            .bytes()
            .take(MAX_LENGTH)
            .position(|byte| byte == b';');
        let name = end.and_then(|end| reference.get(1..end));
        let known = name.filter(|name| push_character(name, &mut decoded));
        rest = match (known, end) {
            (Some(_), Some(end)) => &reference[end + 1..],
            _ => {
                decoded.push('&');
                &reference[1..]
            }
        };
    }
    decoded.push_str(rest);
    decoded
}

/// Writes the character of a reference and returns true, or returns false if the reference is not known.
fn push_character(name: &str, out: &mut String) -> bool {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = match hex {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let character = code.ok().and_then(char::from_u32);
        out.extend(character);
        return character.is_some();
    }
    let entity = NAMED.iter().find(|(known, _)| *known == name);
    out.push_str(entity.map_or("", |(_, character)| character));
    entity.is_some()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_decoded_once() {
        assert_eq!(decode("a &lt; b &amp;amp; c"), "a < b &amp; c");
        assert_eq!(decode("&#8211;&#x1F692;&rsquo;"), "–🚒’");
    }

    #[test]
    fn an_ampersand_that_begins_no_reference_is_kept() {
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
