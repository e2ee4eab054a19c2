//! Small steps over the text of a row.

/// Words in lower case, and the letters with which they begin.
pub(super) struct Words {
    /// The words.
    pub(super) all: &'static [&'static str],
    /// A bit for each ASCII letter with which one begins, and the highest for every other sign.
    initials: u32,
}

impl Words {
    /// Takes note of the letters with which the words begin.
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        let (mut initials, mut at) = (0, 0);
        while at < all.len() {
            initials |= match all[at].as_bytes() {
                [first, ..] => initial(*first),
                [] => 0,
            };
            at += 1;
        }
        Self { all, initials }
    }

    /// Whether one of them may stand at the start of a text; most texts are told by their first letter.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        // A letter outside ASCII may have one of ASCII in lower case.
        text.bytes()
            .next()
            .is_some_and(|first| !first.is_ascii() || initial(first) & self.initials != 0)
    }
}

const fn initial(first: u8) -> u32 {
    match first.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}

/// Past one of some words at a position, in either case.
pub(super) fn past_word(line: &str, at: usize, words: &Words) -> Option<usize> {
    let rest = &line[at..];
    if !words.may_begin(rest) {
        return None;
    }
    words
        .all
        .iter()
        .find(|word| begins(rest, word))
        .map(|word| blanks(line, at + word.len()))
}

/// Whether a text begins with a word that is lower case, in either case and the same length.
pub(super) fn begins(text: &str, word: &str) -> bool {
    // Most texts are told from most words by their first letter.
    let letters = (text.as_bytes().first(), word.as_bytes().first());
    if let (Some(letter), Some(wanted)) = letters
        && letter.is_ascii()
        && letter.to_ascii_lowercase() != *wanted
    {
        return false;
    }
    let mut chars = text.chars().flat_map(char::to_lowercase);
    word.chars().all(|c| chars.next() == Some(c))
        && text.is_char_boundary(word.len().min(text.len()))
}

/// The run of digits at a position, when it has between `least` and `most` of them, and its end.
pub(super) fn number(line: &str, at: usize, least: usize, most: usize) -> Option<(u32, usize)> {
    let digits = line[at..].bytes().take_while(u8::is_ascii_digit).count();
    if !(least..=most).contains(&digits) {
        return None;
    }
    Some((line[at..at + digits].parse().ok()?, at + digits))
}

/// Where the blanks at a position end.
pub(super) fn blanks(line: &str, at: usize) -> usize {
    at + (line[at..].len()
        - line[at..]
            .trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '\u{3000}'])
            .len())
}

/// Whether a word can end here.
pub(super) fn ends(line: &str, at: usize) -> bool {
    line[at..].chars().next().is_none_or(|c| {
        !(c.is_ascii_alphanumeric() || c == '_' || (c.is_alphabetic() && !unspaced(c)))
    })
}

fn unspaced(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7FF}' | '\u{0E00}'..='\u{0EFF}')
}
