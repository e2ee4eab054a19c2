//! Rows whose time is behind their title, in brackets: `**The alarm fires** (14:02) - Nobody could pay.`, or at
//! the end of their first line: `The alarm fires - 14:02`.

use std::ops::Range;

use super::super::blocks::{Block, BlockKind};
use super::super::rows::bullet;
use super::super::when::{self, Says};
use super::lead;
use super::parts::{Head, Split, Start, heading_marker};
use crate::frame::{before_time, lines};
use crate::words::Visible;

/// Where rows begin whose time is behind their title: headings, or the lines of paragraphs, of which there have
/// to be several, and no more paragraphs of other text between them. The items of lists are in `starts`.
#[must_use]
pub(super) fn starts(text: &str, blocks: &[Block]) -> Vec<Start> {
    let mut headings = Vec::new();
    let mut lines = Vec::new();
    let mut others = 0;
    for block in blocks {
        let range = block.range.clone();
        match &block.kind {
            BlockKind::Heading(_) => {
                let marker = heading_marker(&text[range.clone()]);
                headings.extend(row(&text[range.clone()], marker).map(|split| Start {
                    range,
                    split,
                    heading: true,
                }));
            }
            BlockKind::Paragraph => {
                match lines_of(text, &range).or_else(|| titled_paragraph(text, &range)) {
                    Some(rows) => lines.extend(rows),
                    None => others += usize::from(!lines.is_empty()),
                }
            }
            _ => {}
        }
    }
    if headings.len() > 1 {
        headings
    } else if lines.len() > 1 && others <= lines.len() {
        lines
    } else {
        Vec::new()
    }
}

/// The rows of a paragraph of which every line is one.
fn lines_of(text: &str, range: &Range<usize>) -> Option<Vec<Start>> {
    let mut at = range.start;
    let lines = text[range.clone()].split_inclusive('\n');
    lines
        .map(|line| {
            let start = at;
            at += line.len();
            let line = unbroken(line);
            let split = row(line, bullet(line)).filter(|split| is_sentence(line, split))?;
            Some(Start {
                range: start..start + line.len(),
                split,
                heading: false,
            })
        })
        .collect()
}

/// A paragraph that is one row, with a title.
fn titled_paragraph(text: &str, range: &Range<usize>) -> Option<Vec<Start>> {
    let source = &text[range.clone()];
    let split = row(source, bullet(source))?;
    let is_titled = split
        .head
        .as_ref()
        .is_some_and(|head| head.slot == before_time::TITLE);
    is_titled.then(|| {
        vec![Start {
            range: range.clone(),
            split,
            heading: false,
        }]
    })
}

/// A line without its end and a forced line break before that.
fn unbroken(line: &str) -> &str {
    let line = line.trim_ascii_end();
    let breaks = ["<br />", "<br/>", "<br>", "\\"];
    let broken = breaks.iter().find_map(|mark| line.strip_suffix(mark));
    broken.unwrap_or(line).trim_ascii_end()
}

/// Whether the text before the time is one sentence at most: several that end with a time are prose.
fn is_sentence(line: &str, split: &Split) -> bool {
    let before = split
        .head
        .as_ref()
        .map_or("", |head| &line[head.range.clone()]);
    let ends = |end: &str| {
        before
            .split(end)
            .skip(1)
            .any(|next| next.starts_with(char::is_uppercase))
    };
    !(ends(". ") || ends("! ") || ends("? ") || before.contains('。'))
}

/// Where the parts of a row are in its first line.
struct Parts {
    head: Range<usize>,
    slot: &'static str,
    time: Range<usize>,
    /// Where what follows the time and its brackets begins.
    rest: usize,
    says: Says,
    evidence: Option<Range<usize>>,
    in_brackets: bool,
}

/// Splits a row whose first line has a time behind its title or at its end.
#[must_use]
pub(super) fn row(source: &str, marker: usize) -> Option<Split> {
    let all = &source[marker..];
    let line = unbroken(&all[..lines::first_end(all)]);
    let visible = Visible::of(line);
    let is_line = unbroken(&all[line.len()..]).is_empty();
    // A title with nothing but a time behind it is the whole text.
    let titled = titled(&visible).filter(|parts| !is_line || parts.rest < line.len());
    let parts = titled.or_else(|| last(line, &visible))?;
    let is_one = is_line && parts.rest == line.len();
    let is_heading = source[..marker].contains('#');
    // The time at the end of a line that its editor wrapped is part of the sentence.
    if !(parts.in_brackets || is_one || is_heading || ends_block(&all[line.len()..])) {
        return None;
    }
    let place = |range: Range<usize>| marker + range.start..marker + range.end;
    let split = Split {
        marker,
        head: Some(Head {
            range: place(parts.head),
            slot: parts.slot,
        }),
        time: place(parts.time),
        text: marker + parts.rest..if is_one {
            marker + line.len()
        } else {
            source.len()
        },
        mark: String::new(),
        evidence: parts.evidence.map(place),
        says: parts.says,
        marked: false,
        set_off: true,
        own_line: false,
        closed: false,
    };
    split.is_whole(source).then_some(split)
}

/// Whether what follows a line is not the rest of its sentence.
fn ends_block(rest: &str) -> bool {
    let mut lines = rest.lines().skip(1);
    lines.next().is_none_or(|line| {
        let line = line.trim_start();
        line.is_empty() || line.starts_with(['-', '*', '+', '>', '`', '|'])
    })
}

/// The time in brackets behind an emphasised title.
fn titled(visible: &Visible) -> Option<Parts> {
    let text = visible.text();
    let title = before_time::title_of(visible)?;
    let from = title.text.end;
    let found = lead::time(&text[from..])?;
    let (start, end) = (from + found.start, from + found.end);
    let is_bracketed = !found.brackets.is_empty()
        && found.head.is_none()
        && text[from..start]
            .chars()
            .all(|c| matches!(c, ' ' | '(' | '[' | '（' | '【'));
    if !is_bracketed || found.says < Says::Date {
        return None;
    }
    let mut after = end;
    for close in found.brackets.iter().rev() {
        after += text[after..]
            .strip_prefix(*close)
            .map(|_| close.len_utf8())?;
    }
    let time = visible.source(start..end);
    let rest = visible.rest(after);
    let cuts = |at: usize| visible.open_at(at).next().is_some();
    let hides = visible.unseen(title.outer.end..rest).next().is_some();
    if hides || cuts(rest) {
        return None;
    }
    Some(Parts {
        head: 0..title.outer.end,
        slot: before_time::TITLE,
        time,
        rest,
        says: found.says,
        evidence: evidence(visible, start..end),
        in_brackets: true,
    })
}

/// The time at the end of a line.
fn last(line: &str, visible: &Visible) -> Option<Parts> {
    let text = visible.text();
    let found = when::closing(text)?;
    let says = when::leading(&text[found.time.clone()])?.1;
    let time = visible.source(found.time.clone());
    let end = visible.rest(found.text);
    let unseen = visible.unseen(end..time.start);
    let end = unseen.map(|place| place.end).max().unwrap_or(end);
    if visible.unseen(time.end..line.len()).next().is_some() {
        return None;
    }
    // Of emphasis around all of the row, the text has neither end. What is before such emphasis is in the frame.
    let mut start = 0;
    for span in visible
        .open_at(end)
        .filter(|span| span.text.end >= found.time.end)
    {
        if text[..span.text.start].contains(char::is_alphanumeric) {
            return None;
        }
        start = span.inner.start;
    }
    (start < end).then(|| Parts {
        head: start..end,
        slot: before_time::LINE,
        evidence: evidence(visible, found.time),
        time,
        rest: line.len(),
        says,
        in_brackets: found.in_brackets,
    })
}

/// Where the address is, if the time is a link.
fn evidence(visible: &Visible, time: Range<usize>) -> Option<Range<usize>> {
    visible
        .around(time.clone())
        .filter(|span| span.text == time)
        .find_map(|span| span.target.clone())
}
