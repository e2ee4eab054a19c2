//! Puts a whole document together from its pieces, and reports where in the text each piece is.

use std::ops::Range;

use crate::model::{Body, Field, HeadingStyle, Postmortem, Section};

use super::{escapes, front, goes_on, guard, lines, rows, slots};

/// The text of a document in the layout that its pieces remember. Pieces that remember none are written in
/// the plain form: ATX headings, one blank line between blocks, one line per row.
///
/// For a document that was imported and not edited this is the imported text, byte for byte.
#[must_use]
pub fn assemble(postmortem: &Postmortem) -> String {
    assemble_with_places(postmortem).0
}

/// Where the pieces of a document are in its text, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The pieces before the first section, in order, without the gaps after them.
    pub front: Vec<Range<usize>>,
    /// The sections, in order.
    pub sections: Vec<SectionPlace>,
}

/// Where a section is in the text of its document, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionPlace {
    /// The heading with its marks (`## Impact`); empty if the section has no heading.
    pub head: Range<usize>,
    /// Only the words of the heading.
    pub name: Range<usize>,
    /// The text under the heading, without the white space around it.
    pub body: Range<usize>,
}

/// The text of a document, the same as `assemble` returns, and where each of its pieces is in that text.
#[must_use]
pub fn assemble_with_places(postmortem: &Postmortem) -> (String, Places) {
    let mut places = Places::default();
    let source = postmortem.source.as_ref();
    let eol = source.map_or("\n", |source| source.eol.as_str());
    let mut out = String::new();
    if let Some(source) = source {
        if source.bom {
            out.push('\u{feff}');
        }
        out.push_str(&source.lead);
    }
    let has_title = postmortem
        .front
        .iter()
        .any(|piece| piece.gives(Field::Title));
    let mut missing_title = postmortem.title.as_deref().filter(|_| !has_title);
    // Whether the previous piece shares its line with this one, with something like ` | ` between them.
    let mut in_line = false;
    for piece in &postmortem.front {
        if front::language(piece).is_none() {
            push_title(&mut out, missing_title.take(), eol);
        }
        let text = front::write(piece, postmortem, eol);
        if text.is_empty() {
            places.front.push(out.len()..out.len());
            continue;
        }
        if !in_line {
            start_line(&mut out, eol);
        }
        let gap = piece.gap.as_deref();
        in_line = gap.is_some_and(|gap| !gap.is_empty() && !gap.ends_with(['\n', '\r']));
        places.front.push(out.len()..out.len() + text.len());
        out.push_str(&text);
        match gap {
            Some(gap) => out.push_str(gap),
            None => push_blank_line(&mut out, eol),
        }
    }
    push_title(&mut out, missing_title, eol);
    let last = postmortem.sections.len().saturating_sub(1);
    for (index, section) in postmortem.sections.iter().enumerate() {
        let place = push_section(&mut out, section, index == last, eol);
        places.sections.push(place);
    }
    if let Some(closing) = source.and_then(|source| source.closing.as_deref()) {
        start_line(&mut out, eol);
        let last = postmortem.sections.last();
        if last.is_some_and(|last| last.layout.tail.is_none()) {
            out.push_str(eol);
        }
        out.push_str(closing);
    }
    (out, places)
}

/// Writes a title that no piece gives. Only front matter comes before it, which counts as such nowhere but at
/// the start of a file.
fn push_title(out: &mut String, title: Option<&str>, eol: &str) {
    if let Some(title) = title {
        start_block(out, eol);
        out.push_str("# ");
        out.push_str(&one_line(title));
        push_blank_line(out, eol);
    }
}

fn push_section(out: &mut String, section: &Section, last: bool, eol: &str) -> SectionPlace {
    let mut place = SectionPlace::default();
    let layout = &section.layout;
    let body = body(section, eol);
    if let Some(heading) = &section.heading {
        start_block(out, eol);
        let start = out.len();
        let mut name = 0..0;
        let frame = layout
            .head
            .as_deref()
            .filter(|frame| head_fits(frame, section.level));
        let guarded = heading_in(frame, heading);
        match frame {
            Some(frame) => out.push_str(&slots::fill(frame, |slot, argument, out| {
                if slot == "heading" {
                    let heading = escapes::spelling(argument, heading).unwrap_or(&guarded);
                    name = out.len()..out.len() + heading.len();
                    out.push_str(heading);
                }
            })),
            None => {
                out.push_str(&"#".repeat(usize::from(section.level.clamp(1, 6))));
                out.push(' ');
                name = out.len() - start..out.len() - start + guarded.len();
                out.push_str(&guarded);
            }
        }
        place.head = start..out.len();
        place.name = start + name.start..start + name.end;
        match &layout.lead {
            Some(lead)
                if body.is_empty()
                    || !lines::is_one(lead)
                    || (in_line(section.style) && goes_on(&body)) =>
            {
                out.push_str(lead);
            }
            _ if body.is_empty() => {}
            _ => push_blank_line(out, eol),
        }
    } else if !body.is_empty() {
        start_line(out, eol);
    }
    if section.heading.is_none() {
        place.head = out.len()..out.len();
        place.name = place.head.clone();
    }
    place.body = out.len()..out.len() + body.len();
    out.push_str(&body);
    match &layout.tail {
        Some(tail) => out.push_str(tail),
        None if last => out.push_str(eol),
        None => push_blank_line(out, eol),
    }
    place
}

/// Whether a heading of this style may have text after it on its line.
fn in_line(style: HeadingStyle) -> bool {
    matches!(style, HeadingStyle::Label | HeadingStyle::Line)
}

fn body(section: &Section, eol: &str) -> String {
    let layout = &section.layout;
    let (before, rows, after) = match &section.body {
        Body::Prose(markdown) => return markdown.clone(),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => (before, rows::entries(layout, entries, eol), after),
        Body::Actions {
            before,
            items,
            after,
            ..
        } => (before, rows::items(layout, items, eol), after),
    };
    let mut out = before.clone();
    for (part, gap) in [
        (rows.as_str(), &layout.before_gap),
        (after.as_str(), &layout.after_gap),
    ] {
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            match gap {
                Some(gap) if !lines::is_one(gap) => out.push_str(gap),
                _ => push_blank_line(&mut out, eol),
            }
        }
        out.push_str(part);
    }
    out
}

/// The words of a heading as its frame needs them: on one line, and without signs that would be taken for the
/// marks of a heading or of another block. Without a frame, the heading is written as `## Heading`.
#[must_use]
pub fn heading_in(frame: Option<&str>, heading: &str) -> String {
    let words = one_line(heading);
    let before = frame.map_or("# ", |frame| {
        frame.split("{heading").next().unwrap_or_default()
    });
    let marks = before[rows::list_marker(before).len()..].trim_start();
    if !marks.starts_with('#') {
        let first = marks.is_empty();
        return guard::guarded(&words, guard::Place::Open, first).into_owned();
    }
    let mut words = words.trim().to_owned();
    if words.starts_with('#') {
        words.insert(0, '\\');
    }
    // Signs at the end close a heading if a space is before them.
    let bare = words.trim_end_matches('#').len();
    if bare < words.len() && words[..bare].ends_with([' ', '\t']) {
        words.insert(bare, '\\');
    }
    words
}

/// Whether the frame of a heading still suits its level: a `##` frame cannot write a heading of level 3.
fn head_fits(frame: &str, level: u8) -> bool {
    let bare = frame[rows::list_marker(frame).len()..].trim_start();
    let marks = bare.bytes().take_while(|byte| *byte == b'#').count();
    let underline = match frame.trim_end().rsplit_once(['\n', '\r']) {
        Some((_, line)) if line.trim_start().starts_with('=') => Some(1),
        Some((_, line)) if line.trim_start().starts_with('-') => Some(2),
        _ => None,
    };
    slots::has(frame, "heading")
        && (marks == 0 || marks == usize::from(level))
        && underline.is_none_or(|wanted| wanted == level)
}

fn one_line(text: &str) -> String {
    if lines::is_one(text) {
        text.to_owned()
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn push_blank_line(out: &mut String, eol: &str) {
    out.push_str(eol);
    out.push_str(eol);
}

/// Ends the current line, if one is open, so that what follows begins on a new line.
fn start_line(out: &mut String, eol: &str) {
    if !out.is_empty() && !out.ends_with(['\n', '\r', '\u{feff}']) {
        out.push_str(eol);
    }
}

/// Ends the current block, if one is open, so that a heading can follow.
fn start_block(out: &mut String, eol: &str) {
    if !out.is_empty() && !out.ends_with(['\n', '\r', '\u{feff}']) {
        push_blank_line(out, eol);
    }
}
