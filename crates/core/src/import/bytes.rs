//! The bytes of a file as text: detects its encoding and converts it, and refuses whatever is not text, with
//! the reason. Nothing here knows about postmortems.

use std::borrow::Cow;

/// The size of the largest file that is read, in bytes: 5 MB. Anything larger is refused as `TooLarge`.
pub const LARGEST: usize = 5_000_000;

/// The encoding of a file, so that the page can say what it has converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, the encoding of all text within the program.
    Utf8,
    /// UTF-16, little-endian: the low byte of each unit first.
    Utf16Le,
    /// UTF-16, big-endian: the high byte of each unit first.
    Utf16Be,
    /// Windows-1252. Latin-1 is read as Windows-1252 too.
    Windows1252,
}

/// Why bytes are not read as text. The page turns each reason into advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file is empty or contains only white space.
    Empty,
    /// The file has this many bytes, more than `LARGEST`.
    TooLarge(usize),
    /// The file is a web page; it begins with `<html` or a doctype.
    Html,
    /// The file is a document of a word processor: .docx, .odt, .doc or .rtf.
    WordProcessor,
    /// The file is an archive, such as .zip or .gz.
    Archive,
    /// The file is a PDF.
    Pdf,
    /// The file is not text at all, for example a picture or a program.
    Binary,
}

/// The text of a file together with the encoding that it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text. A byte-order mark is kept if the file was in UTF-8, and removed if it was in UTF-16.
    pub text: Cow<'a, str>,
    /// The encoding that was detected.
    pub encoding: Encoding,
}

/// Reads bytes as text. UTF-16 without a byte-order mark is recognised by its zero bytes; otherwise, whatever
/// is not valid UTF-8 is read as Windows-1252 (<https://encoding.spec.whatwg.org/#windows-1252>).
///
/// # Errors
/// Returns a `Refusal` that says what the bytes are, if they are not text that could be a postmortem.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    if let Some(refusal) = by_first_bytes(bytes) {
        return Err(refusal);
    }
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let decoded = match (utf16(bytes), std::str::from_utf8(bytes)) {
        (Some(encoding), _) => Decoded {
            text: from_utf16(bytes, encoding).ok_or(Refusal::Binary)?.into(),
            encoding,
        },
        (None, Ok(text)) => Decoded {
            text: text.into(),
            encoding: Encoding::Utf8,
        },
        (None, Err(_)) => Decoded {
            text: bytes.iter().copied().map(windows_1252).collect(),
            encoding: Encoding::Windows1252,
        },
    };
    if is_binary(&decoded.text) {
        return Err(Refusal::Binary);
    }
    let text = decoded.text.trim_start_matches('\u{feff}').trim_start();
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    if is_html(text) {
        return Err(Refusal::Html);
    }
    Ok(decoded)
}

/// What kind of file the first bytes say it is, if not text
/// (<https://www.garykessler.net/library/file_sigs.html>).
fn by_first_bytes(bytes: &[u8]) -> Option<Refusal> {
    const OLD_WORD: &[u8] = b"\xd0\xcf\x11\xe0";
    let has = |part: &[u8]| {
        let start = &bytes[..bytes.len().min(4_000)];
        start.windows(part.len()).any(|window| window == part)
    };
    if bytes.starts_with(b"PK\x03\x04") {
        let document = has(b"[Content_Types].xml") || has(b"word/") || has(b"opendocument");
        return Some(if document {
            Refusal::WordProcessor
        } else {
            Refusal::Archive
        });
    }
    let archives: [&[u8]; 5] = [
        b"PK\x05\x06",
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\x28\xb5\x2f\xfd",
    ];
    if archives.iter().any(|archive| bytes.starts_with(archive)) {
        return Some(Refusal::Archive);
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(Refusal::Pdf);
    }
    (bytes.starts_with(OLD_WORD) || bytes.starts_with(b"{\\rtf")).then_some(Refusal::WordProcessor)
}

/// Whether the bytes are UTF-16: they begin with its byte-order mark, or one byte of every pair is never zero
/// while the other is zero in more than a third of the pairs.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(4_000) & !1];
    let zeros = |at: usize| {
        let each = start.iter().skip(at).step_by(2);
        each.filter(|byte| **byte == 0).count()
    };
    let (first, second, pairs) = (zeros(0), zeros(1), start.len() / 2);
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        None
    } else if first == 0 && 3 * second > pairs {
        Some(Encoding::Utf16Le)
    } else if second == 0 && 3 * first > pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn from_utf16(bytes: &[u8], encoding: Encoding) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let unit = |pair: &[u8]| match (pair, encoding) {
        ([low, high], Encoding::Utf16Le) => u16::from_le_bytes([*low, *high]),
        ([high, low], _) => u16::from_be_bytes([*high, *low]),
        _ => 0,
    };
    let units = bytes.chunks_exact(2).map(unit);
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.ok()?;
    Some(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The character of a byte in Windows-1252.
fn windows_1252(byte: u8) -> char {
    /// The characters of 0x80 to 0x9F; bytes that have no character stay control characters.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Whether a text contains a zero, or many control characters that do not occur in text.
fn is_binary(text: &str) -> bool {
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}');
    let count = text.chars().filter(|c| odd(*c)).count();
    text.contains('\0') || 100 * count > text.len() + 100
}

/// Whether a text is a whole web page; Markdown may contain fragments of HTML.
fn is_html(text: &str) -> bool {
    let starts = |tag: &str| {
        text.get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag))
    };
    starts("<!doctype html") || starts("<html") || (starts("<?xml") && text.contains("<html"))
}

#[cfg(test)]
mod tests {
    use super::{Encoding, LARGEST, Refusal, decode};

    fn utf16(text: &str, encoding: Encoding) -> Vec<u8> {
        let bytes = text.encode_utf16().map(|unit| match encoding {
            Encoding::Utf16Le => unit.to_le_bytes(),
            _ => unit.to_be_bytes(),
        });
        bytes.flatten().collect()
    }

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes).expect("text");
        (decoded.text.into_owned(), decoded.encoding)
    }

    #[test]
    fn utf_16_is_read_with_its_mark_and_without() {
        let text = "# Caída\n\n10:00 cola llena 📬\n";
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            for mark in ["", "\u{feff}"] {
                let bytes = utf16(&[mark, text].concat(), encoding);
                assert_eq!(read(&bytes), (text.to_owned(), encoding), "{mark:?}");
            }
        }
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        assert_eq!(
            read(b"caf\xe9 \x96 \x93caro\x94 3 \x80"),
            ("café – “caro” 3 €".into(), Encoding::Windows1252)
        );
    }

    #[test]
    fn utf_8_stays_as_it_is() {
        for text in ["\u{feff}# T\r\n", "の\u{1b}[1m"] {
            assert_eq!(read(text.as_bytes()), (text.into(), Encoding::Utf8));
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        let cases: [(&[u8], Refusal); 12] = [
            (b"", Refusal::Empty),
            (b"\xef\xbb\xbf \r\n", Refusal::Empty),
            (b"\xff\xfe", Refusal::Empty),
            (b"PK\x03\x04..word/document.xml", Refusal::WordProcessor),
            (b"PK\x03\x04..notes.md", Refusal::Archive),
            (b"%PDF-1.7 x", Refusal::Pdf),
            (b"{\\rtf1 x}", Refusal::WordProcessor),
            (b" <!DOCTYPE html><p>x", Refusal::Html),
            (b"<HTML lang=de>", Refusal::Html),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Refusal::Binary),
            (b"\xff\xfea", Refusal::Binary),
            (b"a\0b", Refusal::Binary),
        ];
        for (bytes, refusal) in cases {
            assert_eq!(decode(bytes), Err(refusal), "{bytes:?}");
        }
        let large = vec![b'a'; LARGEST + 1];
        assert_eq!(decode(&large), Err(Refusal::TooLarge(LARGEST + 1)));
        assert!(decode(&large[1..]).is_ok());
    }

    #[test]
    fn markdown_with_html_in_it_is_text() {
        assert!(decode(b"<h1>T</h1>\n\n## Summary\n").is_ok());
        assert!(decode(b"<!-- doc -->\n# T\n").is_ok());
    }
}
