//! The pseudo-language for tests: English with accents, in brackets, and a third longer.

use std::cell::RefCell;

/// The accented capitals, then the accented small letters, in the order of the alphabet.
const LETTERS: &str = "ÁƁÇÐÉƑĜĤÍĴĶĻḾŃÓƤɊŔŠŤÚṼŴẊÝŽáƀçđéƒĝĥíĵķļḿńóƥɋŕšťúṽŵẋýž";

thread_local! {
    static KEPT: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// Lengthens an English text: `Drafts` becomes `[Ðŕáƒťš ~~]`. The tildes are in groups of four with blanks
/// between them, so that a long sentence can still be broken into lines.
#[cold]
pub(super) fn lengthened(english: &str) -> String {
    let mut out = String::from("[");
    out.extend(english.chars().map(accented));
    for count in 0..english.chars().count().div_ceil(3) {
        out.push_str(if count % 4 == 0 { " ~" } else { "~" });
    }
    out.push(']');
    out
}

/// Lengthens a text that is part of the program. Each is made once and never freed, since callers keep it as
/// `&'static str`.
#[cold]
pub(super) fn kept(english: &'static str) -> &'static str {
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, made)) = kept.iter().find(|(known, _)| *known == english) {
            return *made;
        }
        let made = lengthened(english).leak();
        kept.push((english, made));
        made
    })
}

fn accented(letter: char) -> char {
    let place = match letter {
        'A'..='Z' => letter as usize - 'A' as usize,
        'a'..='z' => 26 + letter as usize - 'a' as usize,
        _ => return letter,
    };
    LETTERS.chars().nth(place).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{kept, lengthened};

    #[test]
    fn a_text_is_a_third_longer_and_can_be_broken_into_lines() {
        assert_eq!(lengthened("Drafts"), "[Ðŕáƒťš ~~]");
        assert_eq!(lengthened("zZ aA 1"), "[žŽ áÁ 1 ~~~]");
        assert!(lengthened(&"long ".repeat(9)).ends_with(" ~~~~ ~~~~ ~~~~ ~~~]"));
    }

    #[test]
    fn a_text_of_the_program_is_lengthened_once() {
        assert!(std::ptr::eq(kept("Drafts"), kept("Drafts")));
    }
}
