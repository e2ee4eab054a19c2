//! Small steps over text: numbers, words and their boundaries, in any script.

/// Whether a character continues a word or number beside it. Letters of scripts that are written
/// without spaces do not: in `14:25에` and `2021年` the number ends where the letter begins.
pub(super) fn continues_word(c: char) -> bool {
    let unspaced = matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    c == '_' || (c.is_alphanumeric() && !unspaced)
}

/// The character that ends at a byte position.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character that begins at a byte position.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether a word can begin at a byte position.
pub(super) fn starts_word(text: &str, at: usize) -> bool {
    !before(text, at).is_some_and(continues_word)
}

/// Whether a word can end at a byte position.
pub(super) fn ends_word(text: &str, at: usize) -> bool {
    !after(text, at).is_some_and(continues_word)
}

/// The whole run of ASCII digits at a position, when it has between `least` and `most` of them:
/// its value and where it ends.
pub(super) fn number(text: &str, at: usize, least: usize, most: usize) -> Option<(u32, usize)> {
    let digits = text.as_bytes().get(at..)?;
    let length = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    if length < least || length > most {
        return None;
    }
    let value = digits.iter().take(length);
    Some((
        value.fold(0, |sum, b| sum * 10 + u32::from(b - b'0')),
        at + length,
    ))
}

/// Where the skip_blanks at a position end: spaces, tabs, no-break and narrow spaces, never a line end.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest
        .find(|c: char| {
            !matches!(
                c,
                ' ' | '\t' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{3000}'
            )
        })
        .unwrap_or(rest.len())
}

/// The run of letters at a position, or its first forty: no word that is looked for is longer, and
/// text without spaces is one long run.
pub(super) fn letters(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or("");
    let bytes = rest.as_bytes();
    let plain = bytes
        .iter()
        .take(40)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if plain == 40 || bytes.get(plain).is_none_or(u8::is_ascii) {
        return rest.get(..plain).unwrap_or("");
    }
    let mut chars = rest.char_indices().take(41);
    let end = chars.find(|(index, c)| !c.is_alphabetic() || *index >= 160);
    let end = end.map_or_else(
        || rest.char_indices().nth(40).map(|(at, _)| at),
        |(at, _)| Some(at),
    );
    rest.get(..end.unwrap_or(rest.len())).unwrap_or("")
}

/// Where `prefix` ends, when the text at the position begins with it, ASCII letters in either case.
pub(super) fn skip_prefix(text: &str, at: usize, prefix: &str) -> Option<usize> {
    let end = at + prefix.len();
    text.get(at..end)?
        .eq_ignore_ascii_case(prefix)
        .then_some(end)
}

/// Whether a character is a hyphen or dash that can stand between the ends of a range.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' | '\u{301C}' | '\u{FF5E}'
    )
}
