//! What is too deep to be parsed at all.

/// More block markers than this at the start of a line, and it is not parsed at all.
const MARKERS: usize = 60;

/// Whether a line opens more quotes and lists than anybody means.
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
        // A long rule or underline is one run of the same sign.
        markers > MARKERS && !line.trim().bytes().all(|b| matches!(b, b'-' | b'*' | b'.'))
    })
}
