//! How a value is written in YAML and TOML, and as what readers take it.

use super::{Language, Quoting};

/// The type that readers give a word of YAML without quotation marks. YAML 1.1 and 1.2 differ; a word that
/// has a type in either counts as having it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Truth,
    Number,
    Time,
    Text,
}

/// The type of a word of YAML. Whatever might be a number is called one, so that a text such as `1.10` or
/// `1e3` gets quotation marks and stays a text.
pub(super) fn kind(word: &str) -> Kind {
    if is_null(word) {
        return Kind::Null;
    }
    let lower = word.to_ascii_lowercase();
    if matches!(
        lower.as_str(),
        "y" | "n" | "yes" | "no" | "true" | "false" | "on" | "off"
    ) {
        return Kind::Truth;
    }
    if is_time(word) {
        return Kind::Time;
    }
    let digits = word.trim_start_matches(['+', '-']);
    let like_number = |c: char| c.is_ascii_hexdigit() || "xXoO_.:+-".contains(c);
    let number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.chars().all(like_number);
    if number || matches!(lower.trim_start_matches(['+', '-']), ".inf" | ".nan") {
        return Kind::Number;
    }
    Kind::Text
}

/// Whether a word of YAML means that there is no value.
pub(super) fn is_null(word: &str) -> bool {
    matches!(word, "" | "~" | "null" | "Null" | "NULL")
}

/// Whether a word is a date, alone or with a time behind it: `2024-03-05T10:00:00+01:00`.
fn is_time(word: &str) -> bool {
    let bytes = word.as_bytes();
    let date = bytes.len() >= 10
        && bytes[..10].iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let like_time = |byte: &u8| byte.is_ascii_digit() || b":.TtZz+- ".contains(byte);
    date && bytes[10..].iter().all(like_time)
}

/// Where a scalar is to be written.
#[derive(Clone, Copy)]
pub(super) struct Site<'text> {
    pub(super) language: Language,
    /// How the value that it replaces, or its neighbours, are quoted.
    pub(super) quoting: Quoting,
    /// The value that it replaces.
    pub(super) old: Option<&'text str>,
    /// Whether it is within brackets or braces, where commas and brackets end a word of YAML.
    pub(super) in_brackets: bool,
}

/// The forms in which a text can be written at a site, the one most like its surroundings first. The last
/// form can hold any text.
pub(super) fn forms(site: Site<'_>, text: &str) -> Vec<String> {
    let bare = || can_be_bare(site, text).then(|| text.to_owned());
    let single = || {
        can_be_single(text).then(|| match site.language {
            Language::Yaml => ["'", &text.replace('\'', "''"), "'"].concat(),
            Language::Toml | Language::Json => ["'", text, "'"].concat(),
        })
    };
    let single = || single().filter(|_| site.language == Language::Yaml || !text.contains('\''));
    let found = match site.quoting {
        Quoting::Bare | Quoting::Lines { .. } => bare(),
        Quoting::Single => single(),
        Quoting::Double => None,
    };
    found
        .into_iter()
        .chain([double(site.language, text)])
        .collect()
}

fn can_be_bare(site: Site<'_>, text: &str) -> bool {
    let same_type = |old: &str| match kind(old) {
        // A number that a reader would write in the same way again.
        Kind::Number => is_whole(old) && is_whole(text),
        Kind::Time => is_time(text) && site.language != Language::Json,
        _ => false,
    };
    if site.old.is_some_and(same_type) {
        return true;
    }
    if site.language != Language::Yaml || kind(text) != Kind::Text {
        return false;
    }
    let begins = |c: char| c.is_alphanumeric() || "(/_$".contains(c);
    let ends_word = |c: char| site.in_brackets && ",[]{}:\"'".contains(c);
    text.starts_with(begins)
        && text.trim() == text
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && text != "<<"
        && text
            .chars()
            .all(|c| is_printable(c) && c != '\t' && !ends_word(c))
}

/// Whether a text is a number without sign, leading zero or fraction.
fn is_whole(text: &str) -> bool {
    let digits =
        !text.is_empty() && text.len() < 16 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}

fn can_be_single(text: &str) -> bool {
    text.chars().all(|c| is_printable(c) && c != '\t')
}

/// Whether a character may be in a file of YAML as it is, in every reader.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{85}' | '\u{a0}'
        )
}

/// A text between double quotation marks, with the escapes that YAML, TOML and JSON have in common, which hold any
/// text.
fn double(language: Language, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_printable(c) || (language != Language::Yaml && !c.is_control()) => out.push(c),
            c => out.push_str(&format!("\\u{:04X}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_type_in_some_reader_is_not_a_text() {
        for word in [
            "null",
            "~",
            "yes",
            "Off",
            "y",
            "12",
            "1.10",
            "0x1F",
            "1_000",
            "12:30",
            ".5",
            "-3",
            "1e3",
            ".inf",
            "2024-03-05",
            "2024-03-05 10:00:00 -0800",
            "",
        ] {
            assert_ne!(kind(word), Kind::Text, "{word:?}");
        }
        for word in ["SEV-2", "v1.10", "draft", "2 hours", "10:45 am"] {
            assert_eq!(kind(word), Kind::Text, "{word:?}");
        }
    }

    #[test]
    fn a_value_is_written_like_the_one_before() {
        let form = |language, quoting, old, text| {
            let site = Site {
                language,
                quoting,
                old,
                in_brackets: false,
            };
            forms(site, text).remove(0)
        };
        let yaml = |quoting, old, text| form(Language::Yaml, quoting, Some(old), text);
        assert_eq!(yaml(Quoting::Bare, "Ana", "Bo"), "Bo");
        assert_eq!(yaml(Quoting::Bare, "Ana", "@bo"), "\"@bo\"");
        assert_eq!(yaml(Quoting::Bare, "2", "3"), "3");
        assert_eq!(yaml(Quoting::Bare, "two", "3"), "\"3\"");
        assert_eq!(yaml(Quoting::Bare, "2", "1.10"), "\"1.10\"");
        assert_eq!(yaml(Quoting::Single, "x", "It's"), "'It''s'");
        assert_eq!(yaml(Quoting::Double, "x", "Bo"), "\"Bo\"");
        let toml = |quoting, old, text| form(Language::Toml, quoting, Some(old), text);
        assert_eq!(
            toml(Quoting::Bare, "2024-03-05", "2024-03-06"),
            "2024-03-06"
        );
        assert_eq!(toml(Quoting::Bare, "2024-03-05", "soon"), "\"soon\"");
        assert_eq!(toml(Quoting::Single, "x", "It's"), "\"It's\"");
    }
}
