//! Joins and splits parts according to their content: headings that are rows go into the section that they
//! belong to, and rows without a heading of their own become a section.

use super::super::blocks::{Block, BlockKind};
use super::super::when::Says;
use super::super::{actions, timeline, when};
use super::{Begin, Part, body};
use crate::model::{HeadingStyle, Kind};

/// The parts as sections. The heading of the first part may already be in the front.
#[must_use]
pub(super) fn join(text: &str, parts: &[Part], begin: Begin) -> Vec<Part> {
    let mut joined = rows_of(text, parts, begin.heading_taken);
    let kind = |part: &Part| part.kind.or(part.named);
    for guessed in [Kind::Timeline, Kind::ActionItems] {
        if !joined.iter().any(|part| kind(part) == Some(guessed)) {
            body::tell(text, &mut joined, guessed, begin.heading_taken);
        }
    }
    if !joined.iter().any(|part| kind(part) == Some(Kind::Timeline)) {
        find_updates(text, &mut joined, begin);
    }
    if joined
        .iter()
        .any(|part| kind(part) == Some(Kind::ActionItems))
    {
        joined
    } else {
        part_hidden_items(text, joined, begin)
    }
}

/// The parts, with headings that are rows of a timeline or of action items moved into the part with the
/// heading of that timeline or those items. `taken` says that the heading of the first part is used for
/// something else, such as the title.
#[must_use]
pub(super) fn rows_of(text: &str, parts: &[Part], taken: bool) -> Vec<Part> {
    join_items(text, join_entries(text, parts, taken))
}

/// Moves headings that are entries of a timeline (`### 14:02`) into the part with the timeline's own heading,
/// even if they are at the same level as that heading. In a document without such a heading, three of them in
/// a row make a timeline.
fn join_entries(text: &str, parts: &[Part], taken: bool) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    let headed = parts.iter().any(|part| part.named == Some(Kind::Timeline));
    let behind_titles = parts.iter().map(|part| has_time_behind_title(text, part));
    let behind_titles: Vec<bool> = behind_titles.collect();
    for (index, part) in parts.iter().enumerate() {
        let is_taken = taken && index == 0;
        let beside = [index.wrapping_sub(1), index + 1];
        let is_one_of_several = behind_titles[index]
            && beside
                .iter()
                .any(|beside| behind_titles.get(*beside) == Some(&true));
        let is_entry = is_entry(text, parts, index) || is_one_of_several;
        if is_taken || !is_entry || groups_rows(text, part) {
            joined.push(part.clone());
            continue;
        }
        let level = |part: &Part| part.heading.as_ref().map_or(0, |(head, _)| head.level);
        let least = |last: &Part| level(last) + u8::from(is_one_of_several);
        let open = joined.last_mut().filter(|last| {
            last.kind == Some(Kind::Timeline)
                || (level(part) >= least(last) && last.named == Some(Kind::Timeline))
        });
        match open {
            Some(timeline) => absorb(timeline, part),
            None => {
                let run = parts[index..]
                    .iter()
                    .take_while(|next| is_clock(text, next));
                let mut part = part.clone();
                if !headed && run.take(3).count() == 3 {
                    let whole = part.clone();
                    part.heading = None;
                    part.blocks.clear();
                    part.kind = Some(Kind::Timeline);
                    absorb(&mut part, &whole);
                }
                joined.push(part);
            }
        }
    }
    joined
}

/// Adds the heading and the blocks of a part to the blocks of another.
fn absorb(into: &mut Part, part: &Part) {
    if let Some((head, range)) = &part.heading {
        into.blocks.push(Block {
            kind: BlockKind::Heading(head.clone()),
            range: range.clone(),
        });
    }
    into.blocks.extend(part.blocks.iter().cloned());
    into.range.end = part.range.end;
}

/// Whether the heading of a part may be an entry. If it labels its time, the one above or below it has to do so
/// as well.
fn is_entry(text: &str, parts: &[Part], index: usize) -> bool {
    let (level, timed, labelled) = labelled_time(text, &parts[index]);
    let like = |other: Option<&Part>| {
        let other = other.map(|part| labelled_time(text, part));
        other == Some((level, true, true))
    };
    let above = index.checked_sub(1).and_then(|above| parts.get(above));
    timed && (!labelled || like(above) || like(parts.get(index + 1)))
}

/// The level of a part's heading, whether it begins with a time, and whether it labels that time.
fn labelled_time(text: &str, part: &Part) -> (u8, bool, bool) {
    match &part.heading {
        Some((head, _)) if head.style == HeadingStyle::Atx => {
            let name = &text[head.name.clone()];
            let timed = timeline::is_entry(name);
            (head.level, timed, timed && timeline::labels_time(name))
        }
        _ => (0, false, false),
    }
}

/// Whether the heading of a part ends with a time, and may be an entry if one beside it does, too.
fn has_time_behind_title(text: &str, part: &Part) -> bool {
    let has_time = part.heading.as_ref().is_some_and(|(head, _)| {
        head.style == HeadingStyle::Atx && timeline::is_title_with_time(&text[head.name.clone()])
    });
    has_time
        && part.named.is_none()
        && !part.in_template
        && !timeline::has_clock_rows(text, &part.blocks)
}

fn is_clock(text: &str, part: &Part) -> bool {
    part.heading.as_ref().is_some_and(|(head, _)| {
        when::leading(&text[head.name.clone()]).is_some_and(|(_, says)| says == Says::Clock)
    })
}

/// Whether the heading of a part is a day, and the rows below it have times of their own.
fn groups_rows(text: &str, part: &Part) -> bool {
    let day = part
        .heading
        .as_ref()
        .is_some_and(|(head, _)| when::only_day(&text[head.name.clone()]));
    day && timeline::has_clock_rows(text, &part.blocks)
}

/// Moves headings that are action items into the part with the heading of the action items: if all of them
/// are numbered, or at most one is and all have only prose. If a table lists the items too, the headings only
/// say more about them.
fn join_items(text: &str, parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    let mut index = 0;
    while index < parts.len() {
        let mut part = parts[index].clone();
        index += 1;
        let Some((head, _)) = part.heading.clone() else {
            joined.push(part);
            continue;
        };
        let family = parts[index..]
            .iter()
            .take_while(|below| {
                let heading = below.heading.as_ref().filter(|_| !below.in_template);
                heading.is_some_and(|(sub, _)| sub.level > head.level)
            })
            .count();
        let below = &parts[index..index + family];
        let own_rows = actions::has_rows(text, &part.blocks);
        // One heading may group the rows below it, unless what stands below it are the fields of one item.
        let single = family == 1 && !actions::is_described(text, &below[0].blocks);
        let is_short = family == 0 || single;
        if is_short || own_rows || part.named != Some(Kind::ActionItems) {
            joined.push(part);
            continue;
        }
        let numbered = below.iter().filter(|part| is_numbered(text, part)).count();
        let table = |part: &Part| {
            part.blocks
                .iter()
                .any(|block| block.kind == BlockKind::Table)
        };
        let prose = below
            .iter()
            .all(|part| !actions::has_rows(text, &part.blocks));
        let grouped = below
            .iter()
            .any(|part| actions::have_fields(text, &part.blocks));
        if numbered > 1 && below.iter().any(table) {
            joined.push(part);
            joined.extend(below.iter().cloned().map(|mut part| {
                part.told = is_numbered(text, &part);
                part
            }));
            index += family;
        } else if (numbered == family && !grouped) || (numbered < 2 && prose) {
            for sub in below {
                absorb(&mut part, sub);
            }
            index += family;
            joined.push(part);
        } else {
            joined.push(part);
        }
    }
    joined
}

fn is_numbered(text: &str, part: &Part) -> bool {
    part.heading.as_ref().is_some_and(|(head, _)| {
        let name = text[head.name.clone()].trim_start_matches(['#', '*', ' ']);
        let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
        // `14:02` is a time.
        let colon = rest
            .strip_prefix(':')
            .is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()));
        rest.len() < name.len() && (rest.starts_with(['.', ')']) || colon)
    })
}

/// Finds text without a heading that is a list of updates, in other words a timeline that is not called one.
fn find_updates(text: &str, parts: &mut [Part], begin: Begin) {
    for (index, part) in parts.iter_mut().enumerate() {
        let begun = index == 0 && begin.heading_taken;
        if part.heading.is_some() && !begun {
            continue;
        }
        let from = if begun { begin.block } else { 0 };
        let blocks = &part.blocks[from.min(part.blocks.len())..];
        if timeline::is_updates(text, blocks) {
            part.kind = Some(Kind::Timeline);
        }
    }
}

/// Makes a section from the action items in a section about lessons, what went wrong, recovery or the
/// resolution, and from a table of items behind other text.
fn part_hidden_items(text: &str, parts: Vec<Part>, begin: Begin) -> Vec<Part> {
    let mut found = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let begun = index == 0 && begin.heading_taken;
        let from = if begun { begin.block } else { 0 };
        let from = from.min(part.blocks.len());
        let place = match part.named {
            Some(Kind::Lessons | Kind::WentWrong | Kind::Recovery | Kind::Resolution) if !begun => {
                actions::hidden(text, &part.blocks)
            }
            Some(Kind::Timeline) => None,
            // What stands right below a heading is what that heading says.
            _ if !part.in_template => actions::hidden_table(text, &part.blocks[from..])
                .filter(|at| *at > 0 || begun)
                .map(|at| from + at..from + at + 1),
            _ => None,
        };
        let Some(place) = place else {
            found.push(part);
            continue;
        };
        let start = part.blocks[place.start].range.start;
        let mut items = part.clone();
        items.heading = None;
        items.blocks.drain(..place.start);
        items.range.start = start;
        items.kind = Some(Kind::ActionItems);
        let mut before = part;
        before.blocks.truncate(place.start);
        before.range.end = start;
        found.push(before);
        found.push(items);
    }
    found
}
