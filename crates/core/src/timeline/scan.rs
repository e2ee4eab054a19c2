//! Small steps over text: numbers, words and their boundaries, in any script.

/// Whether a character continues a word or number beside it. Letters of scripts that are written
/// without spaces do not: in `14:25에` and `2021年` the number ends where the letter begins.
pub(super) fn continues_word(character: char) -> bool {
    let is_unspaced = matches!(character,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}'
        | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    character == '_' || (character.is_alphanumeric() && !is_unspaced)
}

/// The character that ends at a byte position.
pub(crate) fn before(text: &str, position: usize) -> Option<char> {
    text.get(..position)?.chars().next_back()
}

/// The character that begins at a byte position.
pub(crate) fn after(text: &str, position: usize) -> Option<char> {
    text.get(position..)?.chars().next()
}

/// Whether a word can begin at a byte position.
pub(super) fn starts_word(text: &str, position: usize) -> bool {
    !before(text, position).is_some_and(continues_word)
}

/// Whether a word can end at a byte position.
pub(crate) fn ends_word(text: &str, position: usize) -> bool {
    !after(text, position).is_some_and(continues_word)
}

/// The run of ASCII digits at a position, if it has between `min` and `max` of them: its value and where it
/// ends.
pub(crate) fn number(text: &str, position: usize, min: usize, max: usize) -> Option<(u32, usize)> {
    let digits = text.as_bytes().get(position..)?;
    let length = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if length < min || length > max {
        return None;
    }
    let value = digits.iter().take(length);
    Some((
        value.fold(0, |sum, byte| sum * 10 + u32::from(byte - b'0')),
        position + length,
    ))
}

/// Where the blanks at a position end: spaces, tabs, no-break and narrow spaces, never a line end.
pub(crate) fn skip_blanks(text: &str, position: usize) -> usize {
    let rest = text.get(position..).unwrap_or("");
    position
        + rest
            .find(|character: char| {
                !matches!(
                    character,
                    ' ' | '\t' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{3000}'
                )
            })
            .unwrap_or(rest.len())
}

/// The run of letters at a position, or its first forty: no word that is looked for is longer, and
/// text without spaces is one long run.
pub(super) fn letters(text: &str, position: usize) -> &str {
    let rest = text.get(position..).unwrap_or("");
    let bytes = rest.as_bytes();
    let ascii_length = bytes
        .iter()
        .take(40)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if ascii_length == 40 || bytes.get(ascii_length).is_none_or(u8::is_ascii) {
        return rest.get(..ascii_length).unwrap_or("");
    }
    let mut chars = rest.char_indices().take(41);
    let end = chars.find(|(index, character)| !character.is_alphabetic() || *index >= 160);
    let end = end.map_or_else(
        || rest.char_indices().nth(40).map(|(position, _)| position),
        |(position, _)| Some(position),
    );
    rest.get(..end.unwrap_or(rest.len())).unwrap_or("")
}

/// Where `prefix` ends, if the text at the position begins with it. The case of ASCII letters does not
/// matter.
pub(super) fn skip_prefix(text: &str, position: usize, prefix: &str) -> Option<usize> {
    let end = position + prefix.len();
    text.get(position..end)?
        .eq_ignore_ascii_case(prefix)
        .then_some(end)
}

/// Whether a character is a hyphen or dash that can stand between the ends of a range.
pub(super) fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' | '\u{301C}' | '\u{FF5E}'
    )
}
