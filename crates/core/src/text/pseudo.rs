//! The pseudo-language for tests: English with accents, in brackets, and a third longer.

use std::cell::RefCell;

/// The accented capitals, then the accented small letters, in the order of the alphabet.
const LETTERS: &str = "ÁƁÇÐÉƑĜĤÍĴĶĻḾŃÓƤɊŔŠŤÚṼŴẊÝŽáƀçđéƒĝĥíĵķļḿńóƥɋŕšťúṽŵẋýž";

thread_local! {
    static LENGTHENED: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
}

/// Lengthens an English text: `Drafts` becomes `[Ðŕáƒťš ~~]`. The tildes are in groups of four with blanks
/// between them, so that a long sentence can still be broken into lines.
#[cold]
pub(super) fn lengthened(english: &str) -> String {
    let mut text = String::from("[");
    text.extend(english.chars().map(accented));
    for count in 0..english.chars().count().div_ceil(3) {
        text.push_str(if count % 4 == 0 { " ~" } else { "~" });
    }
    text.push(']');
    text
}

/// Lengthens a text that is part of the program. Each is made once and never freed, since callers keep it as
/// `&'static str`.
#[cold]
pub(super) fn lengthened_static(english: &'static str) -> &'static str {
    LENGTHENED.with_borrow_mut(|lengthened_texts| {
        if let Some((_, lengthened_text)) = lengthened_texts
            .iter()
            .find(|(original, _)| *original == english)
        {
            return *lengthened_text;
        }
        let lengthened_text = lengthened(english).leak();
        lengthened_texts.push((english, lengthened_text));
        lengthened_text
    })
}

fn accented(letter: char) -> char {
    let index = match letter {
        'A'..='Z' => letter as usize - 'A' as usize,
        'a'..='z' => 26 + letter as usize - 'a' as usize,
        _ => return letter,
    };
    LETTERS.chars().nth(index).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{lengthened, lengthened_static};

    #[test]
    fn a_text_is_a_third_longer_and_can_be_broken_into_lines() {
        assert_eq!(lengthened("Drafts"), "[Ðŕáƒťš ~~]");
        assert_eq!(lengthened("zZ aA 1"), "[žŽ áÁ 1 ~~~]");
        assert!(lengthened(&"long ".repeat(9)).ends_with(" ~~~~ ~~~~ ~~~~ ~~~]"));
    }

    #[test]
    fn a_text_of_the_program_is_lengthened_once() {
        assert!(std::ptr::eq(
            lengthened_static("Drafts"),
            lengthened_static("Drafts")
        ));
    }
}
