//! Everything before the first section: the title, and the metadata around it.

use std::ops::Range;

use super::super::front_matter::Matter;
use super::super::{headings, metadata};
use super::{Begin, Part};
use crate::frame::front;
use crate::model::{Field, FrontPiece, HeadingStyle, Postmortem};

/// What may become a piece: its bytes, field and style, and where the sections would begin after it.
type Candidate = (Range<usize>, Option<Field>, &'static str, Begin);

/// Fills the front pieces, and returns where the sections begin.
pub(super) fn front(
    text: &str,
    matter: Option<&Matter>,
    parts: &[Part],
    postmortem: &mut Postmortem,
) -> Begin {
    let mut pieces: Vec<Candidate> = Vec::new();
    let title = title_part(text, parts, matter.is_some_and(Matter::has_title));
    if let Some(matter) = matter {
        pieces.push((
            matter.block.range.clone(),
            None,
            front::TEXT,
            Begin::default(),
        ));
    }
    // The level of the last heading that gives metadata.
    let mut level = None;
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
        if let Some((head, heading)) = &part.heading {
            if title.is_some_and(|title| index < title) {
                pieces.push((heading.clone(), None, front::TEXT, behind(0)));
            } else if Some(index) == title {
                let style = match head.style {
                    HeadingStyle::Atx => front::TITLE,
                    _ => front::TITLE_LINE,
                };
                pieces.push((heading.clone(), Some(Field::Title), style, behind(0)));
            } else if let Some(field) =
                metadata::valued_heading(&text[head.name.clone()], head.level)
            {
                // The heading carries its own value: `## Level: Internal`.
                level = Some(head.level);
                pieces.push((heading.clone(), Some(field), front::LINE, behind(0)));
                if part.blocks.is_empty() {
                    continue;
                }
            } else {
                let name = &text[head.name.clone()];
                let field = metadata::heading_field(name, &part.blocks);
                let own = || {
                    level == Some(head.level)
                        && !part.in_template
                        && metadata::is_own_heading(text, head, &part.blocks)
                };
                if field.is_none() && !own() {
                    break;
                }
                level = Some(head.level);
                let style = match part.blocks.as_slice() {
                    [] if field.is_none() => front::LINE,
                    _ => front::HEADING,
                };
                let end = part
                    .blocks
                    .last()
                    .map_or(heading.end, |block| block.range.end);
                pieces.push((heading.start..end, field, style, behind(part.blocks.len())));
                continue;
            }
        }
        for (at, block) in part.blocks.iter().enumerate() {
            let before = pieces
                .last()
                .filter(|(_, _, style, _)| *style == front::LINE);
            let before = before.map(|(range, ..)| &text[range.clone()]);
            let own = || metadata::own_lines(text, block, before);
            match metadata::lines(text, block).or_else(own) {
                Some(lines) => {
                    let next = behind(at + 1);
                    let lines = lines.into_iter();
                    pieces.extend(lines.map(|(field, style, range)| (range, field, style, next)));
                }
                None => pieces.push((block.range.clone(), None, front::TEXT, behind(at + 1))),
            }
        }
    }
    let pieces = apart(text, pieces);
    let last = pieces.iter().rposition(|(_, field, ..)| field.is_some());
    // Lines with labels of their own that follow are metadata too.
    let is_own = |(range, field, style, _): &Candidate| {
        field.is_none() && *style == front::LINE && !text[range.clone()].starts_with('#')
    };
    let own = |last: usize| {
        pieces[last + 1..]
            .iter()
            .take_while(|next| is_own(next))
            .count()
    };
    let last = last.map(|last| last + own(last));
    // All lines of a paragraph belong to the front if one of them does, and front matter is always included
    // as a whole.
    let begin = last.map_or(Begin::default(), |last| pieces[last].3);
    let count = match pieces.iter().rposition(|(_, _, _, next)| *next == begin) {
        Some(at) if last.is_some() => at + 1,
        _ => usize::from(matter.is_some()),
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
        let gap = Some(text[range.end..until].to_owned()).filter(|gap| *gap != blank);
        let piece = match matter.filter(|_| index == 0) {
            Some(matter) => FrontPiece {
                gap,
                ..matter.piece(text, postmortem, title.is_some())
            },
            None => metadata::read_piece(postmortem, field, style, &text[range], gap),
        };
        postmortem.front.push(piece);
    }
    if let Some(matter) = matter {
        matter.drop_conflicting_keys(text, postmortem);
    }
    begin
}

/// The candidates, with a sentence that explains a value as a text of its own.
fn apart(text: &str, pieces: Vec<Candidate>) -> Vec<Candidate> {
    let split = |(range, field, style, begin): Candidate| {
        let explained = || metadata::explained(field?, style, &text[range.clone()]);
        match explained() {
            Some((end, rest)) => vec![
                (range.start..range.start + end, field, style, begin),
                (range.start + rest..range.end, None, front::TEXT, begin),
            ],
            None => vec![(range, field, style, begin)],
        }
    };
    pieces.into_iter().flat_map(split).collect()
}

/// The part whose heading is the title: the first heading of all, if it does not name a section or a field.
/// If there is any heading at level 1, or a title in the front matter, the first heading must be at level 1.
fn title_part(text: &str, parts: &[Part], stated: bool) -> Option<usize> {
    let name = |part: &Part| {
        let (head, _) = part.heading.as_ref()?;
        Some(text[head.name.clone()].to_owned())
    };
    let headed = || {
        parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.heading.is_some())
    };
    let ends_line = |part: &Part| {
        part.heading.as_ref().is_some_and(|(_, range)| {
            let rest = text[range.end..].trim_start_matches([' ', '\t']);
            rest.is_empty() || rest.starts_with(['\n', '\r'])
        })
    };
    let (index, first) = headed().next()?;
    let top = headed().any(|(_, part)| {
        part.heading
            .as_ref()
            .is_some_and(|(head, _)| head.level == 1)
    });
    let level = first.heading.as_ref().map_or(0, |(head, _)| head.level);
    // A heading above all others is judged like a title at level 1, whatever its level.
    let above = headed().count() > 1
        && headed().skip(1).all(|(_, part)| {
            part.heading
                .as_ref()
                .is_some_and(|(head, _)| head.level > level)
        });
    let is_title = |part: &Part, level: u8| {
        name(part).is_some_and(|name| {
            !headings::names_section(&name, level)
                && (headings::field(&name).is_none() || (above && part.blocks.is_empty()))
        }) && ends_line(part)
            && (level == 1 || !part.in_template)
    };
    // A title may be the name of a section if that section exists as well.
    let named_twice =
        || first.named.is_some() && headed().skip(1).any(|(_, part)| part.named == first.named);
    if level == 1 && above && ends_line(first) && named_twice() {
        return Some(index);
    }
    if stated
        && !first.blocks.is_empty()
        && name(first).is_some_and(|name| headings::is_sort(&name))
    {
        // The title is in the front matter, and this is where the story begins: `# The incident`.
        return None;
    }
    if level == 1
        && first.blocks.is_empty()
        && name(first).is_some_and(|name| is_file_name(&name) || headings::is_sort(&name))
        && let Some(next) = parts.get(index + 1)
        && let Some((head, _)) = &next.heading
        && head.level <= 2
        && !next.in_template
        && headings::field(&text[head.name.clone()]).is_none()
        && is_title(next, 2)
    {
        return Some(index + 1);
    }
    // Underlined as a second level, but above everything else.
    let is_underlined = first
        .heading
        .as_ref()
        .is_some_and(|(_, range)| index == 0 && text[range.clone()].contains('\n'));
    let several = headed().skip(1).filter(|(_, part)| {
        part.heading
            .as_ref()
            .is_some_and(|(head, _)| head.level == 1)
    });
    if level == 2 && is_underlined && several.count() > 1 && is_title(first, 2) {
        return Some(index);
    }
    let judged = if above { 1 } else { level };
    (is_title(first, judged) && (level == 1 || !(top || stated))).then_some(index)
}

/// Whether a heading is one long word of several parts, as files are named: `2026-06-03_dns-proxied`.
fn is_file_name(heading: &str) -> bool {
    !heading.contains(char::is_whitespace) && heading.contains(['_', '-']) && heading.len() > 8
}
