//! Lists of words that a text can begin with, which reject most texts by their first letter.

use super::scan::skip_blanks;

/// A list of words in lower case, and the letters that they begin with.
pub(crate) struct Words {
    all: &'static [&'static str],
    /// A bit for each ASCII letter that a word begins with, one for digits, one for other ASCII characters,
    /// and one for characters outside ASCII.
    initials: u32,
}

impl Words {
    /// Records the letters that the words begin with.
    pub(crate) const fn new(all: &'static [&'static str]) -> Self {
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

    /// The words that a text begins with, in upper or lower case, in the order of the list.
    pub(crate) fn that_begin<'a>(
        &self,
        text: &'a str,
    ) -> impl Iterator<Item = &'static str> + use<'a> {
        let first = text
            .bytes()
            .next()
            .map_or(0, |byte| byte.to_ascii_lowercase());
        let none = initial(first) & self.initials == 0;
        let all = if none { &[] } else { self.all };
        let may = move |word: &&str| word.bytes().next() == Some(first) || !first.is_ascii();
        all.iter()
            .copied()
            .filter(move |word| may(word) && begins(text, word))
    }

    /// Skips one of the words at a position, and the blanks after it.
    pub(crate) fn skip(&self, text: &str, position: usize) -> Option<usize> {
        let word = self.that_begin(text.get(position..)?).next()?;
        Some(skip_blanks(text, position + word.len()))
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

/// Whether a text begins with a word that is given in lower case. The text may have it in upper or lower
/// case, as long as the number of bytes is the same.
pub(super) fn begins(text: &str, word: &str) -> bool {
    let Some(head) = text.get(..word.len()) else {
        return false;
    };
    if word.is_ascii() {
        return head.eq_ignore_ascii_case(word);
    }
    head.chars().flat_map(char::to_lowercase).eq(word.chars())
}
