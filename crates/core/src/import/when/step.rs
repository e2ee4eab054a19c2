//! Small functions that move through the text of a row.

/// A list of words in lower case, and the letters that they begin with.
pub(super) struct Words {
    all: &'static [&'static str],
    /// A bit for each ASCII letter that a word begins with, one for digits, one for other ASCII characters,
    /// and one for characters outside ASCII.
    initials: u32,
}

impl Words {
    /// Records the letters that the words begin with.
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

    /// The words that a text begins with, in upper or lower case. Most texts are rejected by their first
    /// letter.
    pub(super) fn that_begin<'a>(&self, text: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let first = text
            .bytes()
            .next()
            .map_or(0, |byte| byte.to_ascii_lowercase());
        let none = first.is_ascii() && initial(first) & self.initials == 0;
        let all = if none { &[] } else { self.all };
        let may = move |word: &&str| word.bytes().next() == Some(first) || !first.is_ascii();
        all.iter()
            .copied()
            .filter(move |word| may(word) && begins(text, word))
    }
}

const fn initial(first: u8) -> u32 {
    match first.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => 1 << (letter - b'a'),
        b'0'..=b'9' => 1 << 26,
        0..=127 => 1 << 27,
        _ => 1 << 28,
    }
}

/// Skips one of these words at a position, in upper or lower case, and the blanks after it.
pub(super) fn past_word(line: &str, at: usize, words: &Words) -> Option<usize> {
    let word = words.that_begin(&line[at..]).next()?;
    Some(blanks(line, at + word.len()))
}

/// Whether a text begins with a word that is given in lower case. The text may have it in upper or lower
/// case, as long as the number of bytes is the same.
fn begins(text: &str, word: &str) -> bool {
    let Some(head) = text.get(..word.len()) else {
        return false;
    };
    if word.is_ascii() {
        return head.eq_ignore_ascii_case(word);
    }
    head.chars().flat_map(char::to_lowercase).eq(word.chars())
}

/// The first of several marks or words that a text begins with.
pub(in super::super) fn one_of(text: &str, all: &[&'static str]) -> Option<&'static str> {
    let first = text.bytes().next();
    let begins = |one: &&&str| one.bytes().next() == first && text.starts_with(**one);
    all.iter().find(begins).copied()
}

/// The number at a position, if it has between `least` and `most` digits, and where it ends.
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
