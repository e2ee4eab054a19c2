//! Recognises Markdown that is nested too deeply to be parsed.

/// With more block markers than this at the start of a line, a text is not parsed at all.
const MARKERS: usize = 60;

/// Whether a line opens more quotes and lists than anyone would intend.
pub(super) fn too_deep(markdown: &str) -> bool {
    markdown.lines().any(|line| {
        let mut markers = 0;
        for byte in line.bytes() {
            match byte {
                b'>' | b'-' | b'+' | b'*' | b'.' | b')' => markers += 1,
                b' ' | b'\t' | b'0'..=b'9' => {}
                _ => break,
            }
        }
        // A long rule or underline is one run of the same character.
        markers > MARKERS && !line.trim().bytes().all(|b| matches!(b, b'-' | b'*' | b'.'))
    })
}
