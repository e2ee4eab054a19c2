//! The markers of list items, quotes and definitions, as they are written and as frames have them.

use super::slots;

/// The list marker at the start of a frame or line, including the white space around it; empty if there is no
/// list marker.
#[must_use]
pub fn list_marker(line: &str) -> &str {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[indent..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let marker = if rest.starts_with(['-', '*', '+']) {
        1
    } else if rest.starts_with("{n:") {
        match rest.find('}') {
            Some(end) if rest[end + 1..].starts_with(['.', ')']) => end + 2,
            _ => return "",
        }
    } else if (1..=9).contains(&digits) && rest[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        return "";
    };
    let spaces = rest[marker..].len() - rest[marker..].trim_start_matches([' ', '\t']).len();
    if spaces == 0 {
        ""
    } else {
        &line[..indent + marker + spaces]
    }
}

/// The mark of a quote at the start of a frame or line, with the blank behind it; empty if there is none.
#[must_use]
pub fn quote(line: &str) -> &str {
    let rest = line.trim_start_matches(' ');
    match rest.strip_prefix('>') {
        Some(behind) if line.len() - rest.len() <= 3 => {
            &line[..line.len() - behind.strip_prefix([' ', '\t']).unwrap_or(behind).len()]
        }
        _ => "",
    }
}

/// The mark of a quote and the list marker at the start of a frame or line.
#[must_use]
pub fn opening(line: &str) -> &str {
    let quote = quote(line).len();
    &line[..quote + list_marker(&line[quote..]).len()]
}

/// The colon that opens a definition below its term, with the white space around it; empty if there is none.
#[must_use]
pub fn definition(line: &str) -> &str {
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\t']).len();
    let indent = blanks(line);
    match line[indent..].strip_prefix(':').map(blanks) {
        Some(behind) if behind > 0 => &line[..indent + 1 + behind],
        _ => "",
    }
}

/// What continues a row below its first line begins with this: the mark of its quote, and blanks as wide as the
/// marker of the row or of its definition, as it is written. What has neither is not indented.
#[must_use]
pub fn indent_below(marker: &str) -> String {
    let (quote, rest) = marker.split_at(quote(marker).len());
    let blank = |c: char| if c == '\t' { '\t' } else { ' ' };
    let marker = Some(list_marker(rest)).filter(|marker| !marker.is_empty());
    let below = marker.unwrap_or_else(|| definition(rest)).chars();
    quote.chars().chain(below.map(blank)).collect()
}

/// The marker before the text of a row: that of the line of its text, as in `- {time}` with `  - {text}` below,
/// or `marker`, with which the row itself begins.
#[must_use]
pub(crate) fn before_text<'a>(frame: &'a str, marker: &'a str) -> &'a str {
    let before = frame.split("{text").next().unwrap_or_default();
    let Some((_, line)) = before.rsplit_once('\n') else {
        return marker;
    };
    let quote = quote(line).len();
    let rest = &line[quote..];
    let own = list_marker(rest).len().max(definition(rest).len());
    if own > 0 {
        &line[..quote + own]
    } else {
        marker
    }
}

/// The marker of the row at an index in this frame, as it is written, with the mark of its quote.
#[must_use]
pub(super) fn marker(frame: &str, index: usize) -> String {
    slots::fill(opening(frame), |_, start, out| {
        let start = start.parse::<usize>().unwrap_or(1);
        out.push_str(&start.saturating_add(index).to_string());
    })
}
