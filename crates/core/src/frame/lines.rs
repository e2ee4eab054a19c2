//! Lines and their endings: how a text field shows a text, and what an edit in the field changes in the file.

/// The text as a text field holds it: every line ending becomes a line feed.
#[must_use]
pub fn for_field(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

/// Applies an edit made in a text field, whose lines end in line feeds, to a text that has the file's line
/// endings.
///
/// Lines before and after the edit keep the ending they had. A new line takes the ending of the old line at
/// the same position, or the most common ending of the text.
#[must_use]
pub fn merge_edit(old: &str, edited: &str) -> String {
    if !old.contains('\r') {
        return edited.to_owned();
    }
    let old_lines = split(old);
    let new_lines: Vec<&str> = edited.split('\n').collect();
    let same_start = old_lines
        .iter()
        .zip(&new_lines)
        .take_while(|((text, _), new)| text == *new)
        .count();
    let same_end = old_lines
        .iter()
        .rev()
        .zip(new_lines.iter().rev())
        .take(old_lines.len().min(new_lines.len()) - same_start)
        .take_while(|((text, _), new)| text == *new)
        .count();
    let usual = usual(old);
    let last = new_lines.len() - 1;
    let mut out = String::with_capacity(edited.len() + old_lines.len());
    for (index, line) in new_lines.iter().enumerate() {
        out.push_str(line);
        if index == last {
            break;
        }
        let old_index = if index < same_start {
            Some(index)
        } else if index + same_end >= new_lines.len() {
            Some(index + old_lines.len() - new_lines.len())
        } else if index < old_lines.len() {
            Some(index)
        } else {
            None
        };
        let ending = old_index
            .and_then(|at| old_lines.get(at))
            .map_or("", |(_, ending)| ending);
        out.push_str(if ending.is_empty() { usual } else { ending });
    }
    out
}

/// The byte at which the first line of a text ends: before its line ending, or at the end of the text.
#[must_use]
pub fn first_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    end.unwrap_or(bytes.len())
}

/// Whether a text is a single line without a line ending.
#[must_use]
pub fn is_one(text: &str) -> bool {
    first_end(text) == text.len()
}

/// The line ending that most lines of a text have; a line feed if the text has no line endings.
#[must_use]
pub fn usual(text: &str) -> &'static str {
    let bytes = text.as_bytes();
    let (mut lf, mut crlf, mut cr) = (0, 0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => crlf += 1,
            b'\r' => cr += 1,
            b'\n' if at == 0 || bytes[at - 1] != b'\r' => lf += 1,
            _ => {}
        }
    }
    commonest(lf, crlf, cr)
}

/// The lines of a text, each with its ending; the last line has none.
fn split(text: &str) -> Vec<(&str, &'static str)> {
    let mut lines = Vec::new();
    let mut rest = text;
    loop {
        let at = first_end(rest);
        if at == rest.len() {
            break;
        }
        let ending = if rest[at..].starts_with("\r\n") {
            "\r\n"
        } else if rest[at..].starts_with('\r') {
            "\r"
        } else {
            "\n"
        };
        lines.push((&rest[..at], ending));
        rest = &rest[at + ending.len()..];
    }
    lines.push((rest, ""));
    lines
}

/// The most frequent line ending; a line feed if there is none.
fn commonest(lf: usize, crlf: usize, cr: usize) -> &'static str {
    if crlf > lf && crlf >= cr {
        "\r\n"
    } else if cr > lf {
        "\r"
    } else {
        "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_line_changes_one_line() {
        let old = "a\r\nb\nc\r\nd";
        assert_eq!(merge_edit(old, "a\nb\nc\nd"), old);
        assert_eq!(merge_edit(old, "a\nB!\nc\nd"), "a\r\nB!\nc\r\nd");
        assert_eq!(merge_edit(old, "a\nb\nc\nD"), "a\r\nb\nc\r\nD");
    }

    #[test]
    fn new_lines_take_the_usual_ending() {
        assert_eq!(
            merge_edit("a\r\nb\r\nc", "a\nx\ny\nb\nc"),
            "a\r\nx\r\ny\r\nb\r\nc"
        );
        assert_eq!(merge_edit("a\r\nb", "a\nb\nc"), "a\r\nb\r\nc");
        assert_eq!(merge_edit("a\nb", "a\nb\nc"), "a\nb\nc");
        assert_eq!(merge_edit("a\r\nb\r\nc", "a\nc"), "a\r\nc");
    }

    #[test]
    fn the_field_shows_line_feeds_only() {
        assert_eq!(for_field("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }
}
