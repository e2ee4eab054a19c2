//! Full-width digits, letters and signs, as in `１４：０２`, read as the ASCII characters that they stand for.

/// The text with ASCII characters instead of full-width ones; `None` if it has no full-width digit and can be
/// read as it is.
pub(crate) fn folded(text: &str) -> Option<String> {
    let has_digit = |bytes: &[u8]| matches!(bytes, [0xEF, 0xBC, 0x90..=0x99]);
    if !text.as_bytes().contains(&0xEF) || !text.as_bytes().windows(3).any(has_digit) {
        return None;
    }
    Some(text.chars().map(|c| half_width(c).unwrap_or(c)).collect())
}

/// The place in a text of a position in its folded form.
pub(crate) fn unfolded(text: &str, position: usize) -> usize {
    let mut folded = 0;
    for (index, character) in text.char_indices() {
        if folded >= position {
            return index;
        }
        folded += half_width(character).map_or(character.len_utf8(), char::len_utf8);
    }
    text.len()
}

fn half_width(character: char) -> Option<char> {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0),
        _ => None,
    }
}
