//! Positions in a text: bytes here, UTF-16 units in a browser's text field.

/// The byte at which a UTF-16 position stands; the end of the text for one behind it, and the start
/// of the character for one inside a surrogate pair.
#[must_use]
pub fn from_utf16(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen + c.len_utf16() > units {
            return at;
        }
        seen += c.len_utf16();
    }
    text.len()
}

/// The UTF-16 position of a byte; of the character's start for a byte inside one.
#[must_use]
pub fn to_utf16(text: &str, byte: usize) -> usize {
    let chars = text
        .char_indices()
        .take_while(|(at, c)| at + c.len_utf8() <= byte);
    chars.map(|(_, c)| c.len_utf16()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_go_both_ways() {
        let text = "añ🚒z";
        for (byte, units) in [(0, 0), (1, 1), (3, 2), (7, 4), (8, 5)] {
            assert_eq!(to_utf16(text, byte), units);
            assert_eq!(from_utf16(text, units), byte);
        }
        assert_eq!(from_utf16(text, 3), 3, "inside the pair");
        assert_eq!(from_utf16(text, 99), 8);
        assert_eq!(to_utf16(text, 99), 5);
    }
}
