//! Small steps over the text of a row.

/// Words in lower case, and the letters with which they begin.
pub(super) struct Words {
    /// The words.
    all: &'static [&'static str],
    /// A bit for each ASCII letter with which one begins, one for the digits, and two for other signs
    /// in ASCII and outside it.
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

    /// Those with which a text begins, in either case. Most texts are told by their first letter.
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

/// Past one of some words at a position, in either case.
pub(super) fn past_word(line: &str, at: usize, words: &Words) -> Option<usize> {
    let word = words.that_begin(&line[at..]).next()?;
    Some(blanks(line, at + word.len()))
}

/// Whether a text begins with a word that is lower case, in either case and the same length.
fn begins(text: &str, word: &str) -> bool {
    let Some(head) = text.get(..word.len()) else {
        return false;
    };
    if word.is_ascii() {
        return head.eq_ignore_ascii_case(word);
    }
    head.chars().flat_map(char::to_lowercase).eq(word.chars())
}

/// The first of some marks or words with which a text begins.
pub(in super::super) fn one_of(text: &str, all: &[&'static str]) -> Option<&'static str> {
    let first = text.bytes().next();
    let begins = |one: &&&str| one.bytes().next() == first && text.starts_with(**one);
    all.iter().find(begins).copied()
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
