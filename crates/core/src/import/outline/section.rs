//! One section: its kind, the frame of its heading, its rows and the prose around them.

use std::borrow::Cow;
use std::ops::Range;

use super::super::blocks::{self, Block, Head};
use super::super::ids::Ids;
use super::super::rows::Cut;
use super::super::{actions, headings, timeline};
use super::Part;
use crate::frame::{escapes, guard, heading_in, slots};
use crate::model::{Body, Kind, Section, SectionLayout};

/// Reads a section with its body and the frame of its heading.
pub(super) fn section(
    text: &str,
    part: &Part,
    heading: Option<&(Head, Range<usize>)>,
    blocks: &[Block],
    eol: &str,
    above: &mut Vec<(u8, Kind)>,
    ids: &mut Ids,
) -> Section {
    let mut section = Section {
        id: ids.section(),
        ..Section::default()
    };
    if let Some(kind) = part.kind {
        section.kind = kind;
    }
    let mut content_from = blocks
        .first()
        .map_or(part.range.end, |block| block.range.start);
    if let Some((head, range)) = heading {
        let frame = |words: &Range<usize>, slot: &str| {
            let before = slots::escape(&text[range.start..words.start]);
            let behind = slots::escape(&text[words.end..range.end]);
            [before.as_str(), slot, behind.as_str()].concat()
        };
        let words = writable(text, &head.name, |words| frame(words, "{heading}"));
        let name = &text[words.clone()];
        // The words without the backslashes that guard them, if they would get the same ones again.
        let guarded = frame(&words, "{heading}");
        let bare = guard::unguarded(name);
        let bare = bare.filter(|bare| heading_in(Some(&guarded), bare) == name);
        let (name, frame) = match bare {
            Some(bare) => (Cow::Owned(bare), guarded),
            None => {
                let (name, slot) = escapes::spelled("heading", name);
                (name, frame(&words, &slot))
            }
        };
        section.heading = Some(name.into_owned());
        section.level = head.level;
        section.style = head.style;
        section.kind = kind(text, part, head.level, blocks, above);
        let plain = format!("{} {{heading}}", "#".repeat(usize::from(head.level)));
        section.layout.head = Some(frame).filter(|frame| *frame != plain);
        if blocks.is_empty() {
            content_from = range.end;
        } else {
            let lead = text[range.end..content_from].to_owned();
            section.layout.lead = Some(lead).filter(|lead| *lead != [eol, eol].concat());
        }
    }
    let content = content_from..blocks.last().map_or(content_from, |block| block.range.end);
    section.layout.tail = Some(text[content.end..part.range.end].to_owned());
    section.body = body(
        text,
        (section.kind, part.chosen),
        &content,
        if part.told { &[] } else { blocks },
        eol,
        &mut section.layout,
        ids,
    );
    if let (Some(heading), Body::Actions { items, .. }) = (&section.heading, &mut section.body)
        && actions::is_finished(heading)
    {
        actions::finish(&mut section.layout, items);
    }
    section
}

/// Where the words of a heading are that are written as they stand. A sign before them that a heading could not
/// begin with, as in `## # Impact`, belongs to its marks.
fn writable(
    text: &str,
    name: &Range<usize>,
    frame: impl Fn(&Range<usize>) -> String,
) -> Range<usize> {
    let stands = |words: &Range<usize>| {
        let source = &text[words.clone()];
        heading_in(Some(&frame(words)), source) == source
    };
    let source = &text[name.clone()];
    let bare = source.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = name.end - bare.len()..name.end;
    if stands(name) { name.clone() } else { bare }
}

/// The kind that the heading names, otherwise the kind of the heading above it. Under a heading of action
/// items or a timeline, headings above rows only group them, whatever they name, unless they are headings of
/// the template.
fn kind(text: &str, part: &Part, level: u8, blocks: &[Block], above: &mut Vec<(u8, Kind)>) -> Kind {
    above.retain(|(parent, _)| *parent < level);
    let inherited = above.last().map_or(Kind::Custom, |(_, kind)| *kind);
    let grouped = match inherited {
        _ if part.in_template => false,
        Kind::ActionItems => actions::has_rows(text, blocks),
        Kind::Timeline => timeline::has_clock_rows(text, blocks),
        _ => false,
    };
    let kind = if grouped {
        inherited
    } else {
        part.named.unwrap_or(inherited)
    };
    let kind = if kind == Kind::Timeline && !part.chosen && tells_of_before(text, part, blocks) {
        Kind::Background
    } else {
        kind
    };
    above.push((level, kind));
    kind
}

/// Whether the heading is a word such as `History`, and what is below it is a story and not rows with times.
fn tells_of_before(text: &str, part: &Part, blocks: &[Block]) -> bool {
    let heading = part.heading.as_ref().filter(|_| !part.in_template);
    heading.is_some_and(|(head, _)| headings::is_history(&text[head.name.clone()]))
        && timeline::entries(text, blocks, "\n", &mut Ids::default()).is_none()
}

/// The body for this kind. If a person has chosen the kind, even a list without times is read as a timeline.
fn body(
    text: &str,
    (kind, chosen): (Kind, bool),
    content: &Range<usize>,
    blocks: &[Block],
    eol: &str,
    layout: &mut SectionLayout,
    ids: &mut Ids,
) -> Body {
    match kind {
        Kind::Timeline => {
            let untimed = |ids: &mut Ids| timeline::untimed(text, blocks, eol, ids);
            let cut = timeline::entries(text, blocks, eol, ids)
                .or_else(|| chosen.then(|| untimed(ids)).flatten())
                .unwrap_or_else(|| Cut::none(content));
            let (before, columns, entries, after) = around(text, content, cut, eol, layout);
            Body::Timeline {
                before,
                columns,
                entries,
                after,
            }
        }
        Kind::ActionItems => {
            let cut = actions::items(text, blocks, eol, ids).unwrap_or_else(|| Cut::none(content));
            let (before, columns, items, after) = around(text, content, cut, eol, layout);
            Body::Actions {
                before,
                columns,
                items,
                after,
            }
        }
        _ => Body::Prose(text[content.clone()].to_owned()),
    }
}

/// The prose before the rows, the columns, the rows, and the prose after them; the gaps between them go into
/// the layout of the section.
fn around<R>(
    text: &str,
    content: &Range<usize>,
    cut: Cut<R>,
    eol: &str,
    layout: &mut SectionLayout,
) -> (String, Vec<String>, Vec<R>, String) {
    let blank = [eol, eol].concat();
    let before = blocks::trim_end(text, content.start..cut.range.start);
    let after = blocks::skip_blank_lines(text, cut.range.end..content.end);
    layout.list_head = cut.layout.list_head;
    layout.row = cut.layout.row;
    layout.row_gap = cut.layout.row_gap;
    let gap = |range: Range<usize>| Some(text[range].to_owned()).filter(|gap| *gap != blank);
    if !before.is_empty() {
        layout.before_gap = gap(before.end..cut.range.start);
    }
    if !after.is_empty() {
        layout.after_gap = gap(cut.range.end..after.start);
    }
    (
        text[before].to_owned(),
        cut.columns,
        cut.rows,
        text[after].to_owned(),
    )
}
