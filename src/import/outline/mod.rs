//! Title, metadata and sections: what each heading of a document is.

use std::ops::Range;

use super::blocks::{self, Block, BlockKind};
use super::ids::Ids;
use super::rows::Cut;
use super::{actions, front_matter, headings, metadata, timeline};
use crate::frame::{front, lines, slots};
use crate::model::{
    AS_IMPORTED, Body, Field, HeadingStyle, Kind, Postmortem, Section, SectionLayout, Source,
};
use crate::timeline::time;

/// A heading with everything up to the next one; the first part of a document may have none.
#[derive(Clone)]
struct Part {
    heading: Option<(u8, Range<usize>)>,
    blocks: Vec<Block>,
    /// From the heading, or the first block, to where the next part begins.
    range: Range<usize>,
}

/// Where the sections begin: behind what the front pieces have taken.
#[derive(Clone, Copy, Default, PartialEq)]
struct Begin {
    part: usize,
    /// Whether the heading of that part, if it has one, stands in the front.
    heading_taken: bool,
    block: usize,
}

/// Takes a document apart. The result has all its text and the frames to put it together.
#[must_use]
pub(super) fn outline(input: &str, id: &str) -> Postmortem {
    let mut postmortem = Postmortem::new(id, AS_IMPORTED);
    let text = input.strip_prefix('\u{feff}').unwrap_or(input);
    let matter = front_matter::lines(text);
    let parts = parts(&front_matter::masked(text, &matter));
    let first = parts.first().map_or(text.len(), |part| part.range.start);
    let lead = matter.first().map_or(first, |line| line.range.start);
    postmortem.source = Some(Source {
        template: AS_IMPORTED.into(),
        eol: lines::usual(text).into(),
        bom: text.len() < input.len(),
        lead: text[..lead].into(),
        ..Source::default()
    });
    let eol = lines::usual(text);
    let begin = front(text, &matter, &parts, &mut postmortem);
    let mut ids = Ids::default();
    let mut above: Vec<(u8, Kind)> = Vec::new();
    let rest = join_entries(text, &parts[begin.part.min(parts.len())..]);
    for (index, part) in rest.iter().enumerate() {
        let begun = index == 0 && begin.heading_taken;
        let from = if begun { begin.block } else { 0 };
        let blocks = &part.blocks[from.min(part.blocks.len())..];
        let heading = part.heading.as_ref().filter(|_| !begun);
        if heading.is_none() && blocks.is_empty() {
            continue;
        }
        let mut section = section(text, part, heading, blocks, eol, &mut above, &mut ids);
        plain_tail(&mut section, index + 1 == rest.len(), eol);
        postmortem.sections.push(section);
    }
    postmortem
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for block in blocks::blocks(text) {
        let start = block.range.start;
        if let BlockKind::Heading(level) = block.kind {
            parts.push(Part {
                heading: Some((level, block.range)),
                blocks: Vec::new(),
                range: start..text.len(),
            });
        } else if let Some(part) = parts.last_mut() {
            part.blocks.push(block);
            continue;
        } else {
            parts.push(Part {
                heading: None,
                blocks: vec![block],
                range: start..text.len(),
            });
        }
        if let [.., before, _] = parts.as_mut_slice() {
            before.range.end = start;
        }
    }
    parts
}

/// Puts headings that are entries of a timeline (`### 14:02`) under the timeline's own heading. They
/// may stand a level too high.
fn join_entries(text: &str, parts: &[Part]) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    let name = |heading: &Range<usize>| {
        let line = &text[heading.clone()];
        line[front::heading_text(line)].to_owned()
    };
    for part in parts {
        let entry = part
            .heading
            .as_ref()
            .filter(|(_, heading)| time::leading(&name(heading)).is_some());
        let timeline = joined.last_mut().filter(|last| {
            let (Some((above, heading)), Some((level, _))) = (&last.heading, entry) else {
                return false;
            };
            level >= above && headings::kind(&name(heading)) == Some(Kind::Timeline)
        });
        match (timeline, entry) {
            (Some(timeline), Some((level, heading))) => {
                timeline.blocks.push(Block {
                    kind: BlockKind::Heading(*level),
                    range: heading.clone(),
                });
                timeline.blocks.extend(part.blocks.iter().cloned());
                timeline.range.end = part.range.end;
            }
            _ => joined.push(part.clone()),
        }
    }
    joined
}

/// Fills the front pieces, and tells where the sections begin.
fn front(
    text: &str,
    matter: &[front_matter::Line],
    parts: &[Part],
    postmortem: &mut Postmortem,
) -> Begin {
    // What may become a piece, in order: where it stands, its field and style, and what follows it.
    let mut pieces: Vec<(Range<usize>, Option<Field>, &str, Begin)> = Vec::new();
    let stated = matter.iter().any(|line| line.field == Some(Field::Title));
    let title = title_part(text, parts, stated);
    for line in matter {
        // The heading that people read comes before the title of the file.
        let field = line
            .field
            .filter(|field| *field != Field::Title || title.is_none());
        pieces.push((line.range.clone(), field, line.style, Begin::default()));
    }
    for (index, part) in parts.iter().enumerate() {
        let behind = |taken: usize| {
            if taken == part.blocks.len() {
                Begin {
                    part: index + 1,
                    ..Begin::default()
                }
            } else {
                Begin {
                    part: index,
                    heading_taken: true,
                    block: taken,
                }
            }
        };
        if let Some((_, heading)) = &part.heading {
            if Some(index) == title {
                pieces.push((heading.clone(), Some(Field::Title), front::TITLE, behind(0)));
            } else {
                let name = &text[heading.clone()][front::heading_text(&text[heading.clone()])];
                let Some(field) = metadata::heading_field(name, &part.blocks) else {
                    break;
                };
                let end = part
                    .blocks
                    .last()
                    .map_or(heading.end, |block| block.range.end);
                pieces.push((
                    heading.start..end,
                    Some(field),
                    front::HEADING,
                    behind(part.blocks.len()),
                ));
                continue;
            }
        }
        for (at, block) in part.blocks.iter().enumerate() {
            match metadata::lines(text, block) {
                Some(lines) => {
                    pieces.extend(
                        lines
                            .into_iter()
                            .map(|(field, range)| (range, field, front::LINE, behind(at + 1))),
                    );
                }
                None => pieces.push((block.range.clone(), None, front::TEXT, behind(at + 1))),
            }
        }
    }
    let last = pieces.iter().rposition(|(_, field, _, _)| field.is_some());
    // A paragraph of several labelled lines is taken as a whole, and so is all front matter.
    let begin = last.map_or(Begin::default(), |last| pieces[last].3);
    let count = match pieces.iter().rposition(|(_, _, _, next)| *next == begin) {
        Some(at) if last.is_some() => at + 1,
        _ => matter.len(),
    };
    let end = match parts.get(begin.part) {
        Some(part) if begin.heading_taken => part
            .blocks
            .get(begin.block)
            .map_or(text.len(), |block| block.range.start),
        Some(part) => part.range.start,
        None => text.len(),
    };
    let eol = postmortem
        .source
        .as_ref()
        .map_or("\n", |source| source.eol.as_str());
    let blank = [eol, eol].concat();
    for index in 0..count {
        let (range, field, style, _) = pieces[index].clone();
        let until = if index + 1 < count {
            pieces[index + 1].0.start
        } else {
            end
        };
        let mut piece = metadata::piece(postmortem, field, style, &text[range.clone()]);
        piece.gap = Some(text[range.end..until].to_owned()).filter(|gap| *gap != blank);
        postmortem.front.push(piece);
    }
    begin
}

/// The part whose heading is the title: the first heading at level 1, or where there is none the
/// first heading of all, as long as it does not name a section or a field. Where the front matter
/// states a title, only a heading at level 1 is one.
fn title_part(text: &str, parts: &[Part], stated: bool) -> Option<usize> {
    let name = |part: &Part| {
        let (_, range) = part.heading.as_ref()?;
        let line = &text[range.clone()];
        Some(line[front::heading_text(line)].to_owned())
    };
    let headed = || {
        parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.heading.is_some())
    };
    let is_title = |part: &Part| {
        name(part)
            .is_some_and(|name| headings::kind(&name).is_none() && headings::field(&name).is_none())
    };
    let (index, first) = headed().next()?;
    let top = headed().any(|(_, part)| part.heading.as_ref().is_some_and(|(level, _)| *level == 1));
    let level = first.heading.as_ref().map_or(0, |(level, _)| *level);
    (is_title(first) && (level == 1 || !(top || stated))).then_some(index)
}

fn section(
    text: &str,
    part: &Part,
    heading: Option<&(u8, Range<usize>)>,
    blocks: &[Block],
    eol: &str,
    above: &mut Vec<(u8, Kind)>,
    ids: &mut Ids,
) -> Section {
    let mut section = Section {
        id: ids.section(),
        ..Section::default()
    };
    let mut content_from = blocks
        .first()
        .map_or(part.range.end, |block| block.range.start);
    if let Some((level, range)) = heading {
        let line = &text[range.clone()];
        let name = front::heading_text(line);
        section.heading = Some(line[name.clone()].to_owned());
        section.level = *level;
        section.style = HeadingStyle::Atx;
        section.kind = kind(&line[name.clone()], *level, above);
        let frame = format!(
            "{}{{heading}}{}",
            slots::escape(&line[..name.start]),
            slots::escape(&line[name.end..])
        );
        let plain = format!("{} {{heading}}", "#".repeat(usize::from(*level)));
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
        section.kind,
        &content,
        blocks,
        eol,
        &mut section.layout,
        ids,
    );
    section
}

/// What the heading names, else what the heading above it names.
fn kind(heading: &str, level: u8, above: &mut Vec<(u8, Kind)>) -> Kind {
    above.retain(|(parent, _)| *parent < level);
    let inherited = above.last().map_or(Kind::Custom, |(_, kind)| *kind);
    let kind = headings::kind(heading).unwrap_or(inherited);
    above.push((level, kind));
    kind
}

fn body(
    text: &str,
    kind: Kind,
    content: &Range<usize>,
    blocks: &[Block],
    eol: &str,
    layout: &mut SectionLayout,
    ids: &mut Ids,
) -> Body {
    match kind {
        Kind::Timeline => {
            let cut =
                timeline::entries(text, blocks, eol, ids).unwrap_or_else(|| Cut::none(content));
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

/// The rows of a section with the prose before and after them; the gaps go into its layout.
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

/// Forgets the white space behind a section where it is what would be written anyway.
fn plain_tail(section: &mut Section, last: bool, eol: &str) {
    let plain = if last {
        eol.to_owned()
    } else {
        [eol, eol].concat()
    };
    section.layout.tail = section.layout.tail.take().filter(|tail| *tail != plain);
}
