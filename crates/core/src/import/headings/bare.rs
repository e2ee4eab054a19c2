//! Latin letters without their accents, as people type them on a keyboard that has none: `Causas raiz`.

/// A text with letters in place of those with accents; `None` if it has none of these.
#[must_use]
pub(super) fn unaccented(text: &str) -> Option<String> {
    if text.chars().all(|c| base(c).is_none()) {
        return None;
    }
    let mut bare = String::with_capacity(text.len());
    for c in text.chars() {
        match base(c) {
            Some(letters) => bare.push_str(letters),
            None => bare.push(c),
        }
    }
    Some(bare)
}

const fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => "a",
        'ç' | 'ć' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ś' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'ź' | 'ż' => "z",
        'æ' => "ae",
        _ => return None,
    })
}
