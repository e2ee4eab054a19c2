//! Converts positions in a text: bytes in the core, UTF-16 units in a browser's text field.

/// The byte at a UTF-16 position. A position after the end gives the end of the text, and one inside a
/// surrogate pair the start of its character.
#[must_use]
pub fn from_utf16(text: &str, units: usize) -> usize {
    let mut units_before = 0;
    for (byte, character) in text.char_indices() {
        if units_before + character.len_utf16() > units {
            return byte;
        }
        units_before += character.len_utf16();
    }
    text.len()
}

/// The UTF-16 position of a byte. A byte inside a character gives the position where that character starts.
#[must_use]
pub fn to_utf16(text: &str, byte: usize) -> usize {
    let chars = text
        .char_indices()
        .take_while(|(start, character)| start + character.len_utf8() <= byte);
    chars.map(|(_, character)| character.len_utf16()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_converted_both_ways() {
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
