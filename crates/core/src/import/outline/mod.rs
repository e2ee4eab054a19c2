//! Title, metadata and sections: what each heading of a document is.

mod body;
mod front;
mod join;
mod reread;
mod section;

pub use reread::section as reread;

use std::ops::Range;

use super::blocks::{self, Block, BlockKind, Head};
use super::ids::Ids;
use super::recognise::Known;
use super::{front_matter, heads};
use crate::frame::lines;
use crate::model::{AS_IMPORTED, Kind, Postmortem, Section, Source};

/// A heading with everything up to the next one; the first part of a document may have none.
#[derive(Clone)]
struct Part {
    heading: Option<(Head, Range<usize>)>,
    blocks: Vec<Block>,
    /// From the heading, or the first block, to where the next part begins.
    range: Range<usize>,
    /// The kind of section that its heading names, if it names one.
    named: Option<Kind>,
    /// The kind of section that it is, where that is known from something other than its heading.
    kind: Option<Kind>,
    /// Whether a table elsewhere already lists the action item that it describes: then it is read as prose.
    told: bool,
    /// Whether a person chose its kind: then even a list without times can be a timeline.
    chosen: bool,
    /// Whether its heading is one of the template that the document is in.
    in_template: bool,
}

/// Where the sections begin: after everything that the front pieces have taken.
#[derive(Clone, Copy, Default, PartialEq)]
struct Begin {
    part: usize,
    /// Whether the heading of that part, if it has one, was taken into the front.
    heading_taken: bool,
    block: usize,
}

/// Takes a document apart. The result has all its text and the frames to put it together.
#[must_use]
pub(super) fn outline(input: &str, id: &str, known: &Known<'_>) -> Postmortem {
    let mut postmortem = Postmortem::new(id, AS_IMPORTED);
    let text = input.strip_prefix('\u{feff}').unwrap_or(input);
    let matter = front_matter::find(text);
    let mut parts = parts(&front_matter::masked(text, matter.as_ref()));
    take_kinds_from_template(text, &mut parts, known);
    let first = parts.first().map_or(text.len(), |part| part.range.start);
    let lead = matter.as_ref().map_or(first, |_| 0);
    postmortem.source = Some(Source {
        template: AS_IMPORTED.into(),
        eol: lines::usual(text).into(),
        bom: text.len() < input.len(),
        lead: text[..lead].into(),
        ..Source::default()
    });
    let eol = lines::usual(text);
    let begin = front::front(text, matter.as_ref(), &parts, &mut postmortem);
    let mut ids = Ids::default();
    let mut above: Vec<(u8, Kind)> = Vec::new();
    let from = begin.part.min(parts.len());
    let rest = join::join(text, &parts[from..], begin);
    for (index, part) in rest.iter().enumerate() {
        let begun = index == 0 && begin.heading_taken;
        let from = if begun { begin.block } else { 0 };
        let blocks = &part.blocks[from.min(part.blocks.len())..];
        let heading = part.heading.as_ref().filter(|_| !begun);
        if heading.is_none() && blocks.is_empty() {
            continue;
        }
        let mut section = section::section(text, part, heading, blocks, eol, &mut above, &mut ids);
        drop_default_tail(&mut section, index + 1 == rest.len(), eol);
        postmortem.sections.push(section);
    }
    postmortem
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for block in heads::promote(text, blocks::blocks(text)) {
        let start = block.range.start;
        if let BlockKind::Heading(head) = block.kind {
            parts.push(Part {
                named: head.kind,
                heading: Some((head, block.range)),
                blocks: Vec::new(),
                range: start..text.len(),
                kind: None,
                told: false,
                chosen: false,
                in_template: false,
            });
        } else if let Some(part) = parts.last_mut() {
            part.blocks.push(block);
            continue;
        } else {
            parts.push(Part {
                named: None,
                heading: None,
                blocks: vec![block],
                range: start..text.len(),
                kind: None,
                told: false,
                chosen: false,
                in_template: false,
            });
        }
        if let [.., before, _] = parts.as_mut_slice() {
            before.range.end = start;
        }
    }
    parts
}

/// Where the document fits a template, a heading means what it means in that template.
fn take_kinds_from_template(text: &str, parts: &mut [Part], known: &Known<'_>) {
    let heading = |part: &Part| {
        let (head, _) = part.heading.as_ref()?;
        text.get(head.name.clone())
    };
    let Some(template) = known.template(parts.iter().filter_map(heading)) else {
        return;
    };
    let mut above: Vec<(u8, Option<Kind>)> = Vec::new();
    for part in parts {
        let level = part.heading.as_ref().map_or(0, |(head, _)| head.level);
        above.retain(|(parent, _)| *parent < level);
        let rows = |kind: &Option<Kind>| matches!(kind, Some(Kind::Timeline | Kind::ActionItems));
        let below_rows = above.iter().any(|(_, kind)| rows(kind));
        if let Some(kind) = heading(part).and_then(|heading| template.kind(heading, below_rows)) {
            part.named = Some(kind);
            part.in_template = true;
        }
        above.push((level, part.named));
    }
}

/// Drops the white space after a section where it is what would be written anyway.
fn drop_default_tail(section: &mut Section, last: bool, eol: &str) {
    let plain = if last {
        eol.to_owned()
    } else {
        [eol, eol].concat()
    };
    section.layout.tail = section.layout.tail.take().filter(|tail| *tail != plain);
}
