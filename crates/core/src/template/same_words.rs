//! Compares headings by their letters and digits.

/// Whether two headings have the same letters and digits, ignoring case and everything between them.
#[must_use]
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// The letters and digits of a text in lower case.
#[must_use]
pub(super) fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
