//! Adds, renames, moves and removes sections of a document. The sections nested in a section go with it.

use std::ops::Range;

use super::Direction;
use super::nesting::depths;
use crate::import::{self, headings};
use crate::model::{HeadingStyle, Kind, Postmortem, Section};
use crate::text::en::findings::WORDS;

/// The section at this index and those nested in it.
fn block(depths: &[u8], at: usize) -> Range<usize> {
    let own = depths.get(at).copied().unwrap_or(0);
    let nested = depths.iter().skip(at + 1).take_while(|depth| **depth > own);
    at..at + 1 + nested.count()
}

/// The two neighbouring blocks to swap when the section moves; `None` if it cannot move. Text without a
/// heading comes first and stays there.
fn exchange(
    levels: &[u8],
    at: usize,
    direction: Direction,
) -> Option<(Range<usize>, Range<usize>)> {
    let depths = depths(levels.iter().copied());
    let own = *depths.get(at)?;
    let first = match direction {
        Direction::Down => at,
        Direction::Up => (0..at)
            .rev()
            .take_while(|above| depths[*above] >= own)
            .find(|above| depths[*above] == own)?,
    };
    let above = block(&depths, first);
    if depths.get(above.end) != Some(&own) || levels[above.start] == 0 || levels[above.end] == 0 {
        return None;
    }
    let below = block(&depths, above.end);
    Some((above, below))
}

/// Whether the section at this index, among sections of these levels, can move in a direction.
#[must_use]
pub fn can_shift(levels: &[u8], at: usize, direction: Direction) -> bool {
    exchange(levels, at, direction).is_some()
}

/// Moves the section at this index past its neighbour. Returns whether there was one.
pub fn shift(postmortem: &mut Postmortem, at: usize, direction: Direction) -> bool {
    let Some((above, below)) = exchange(&levels(postmortem), at, direction) else {
        return false;
    };
    let sections = &mut postmortem.sections;
    if below.end == sections.len() {
        // The section that was last is not the end of the file any more, so it ends like the others.
        if let Some(last) = sections.last_mut() {
            last.layout.tail = None;
        }
    }
    sections[above.start..below.end].rotate_left(above.len());
    true
}

/// Adds an empty section, of the same level, after the one at this index and those nested in it; or at the
/// end, with the level of the top sections. Returns its index.
pub fn insert(postmortem: &mut Postmortem, after: Option<usize>, id: &str) -> usize {
    let levels = levels(postmortem);
    let headed = levels.iter().copied().filter(|level| *level > 0);
    let level = after
        .and_then(|at| levels.get(at).copied())
        .filter(|level| *level > 0);
    let level = level.or_else(|| headed.min()).unwrap_or(2);
    let at = after.map_or(levels.len(), |at| {
        block(&depths(levels.iter().copied()), at).end
    });
    let section = Section::new(id, Kind::Custom, "", level);
    let at = at.min(postmortem.sections.len());
    postmortem.sections.insert(at, section);
    at
}

/// Gives the section at this index another heading and kind. An empty heading becomes the name of the kind.
/// If the kind changes, the body is read again: a list becomes a timeline or action items, and these become
/// text.
pub fn rename(postmortem: &mut Postmortem, at: usize, heading: &str, kind: Kind) {
    let level = levels(postmortem)
        .into_iter()
        .filter(|level| *level > 0)
        .min();
    let Some(section) = postmortem.sections.get_mut(at) else {
        return;
    };
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let heading = if heading.is_empty() {
        (WORDS.kind)(kind).to_owned()
    } else {
        heading
    };
    if section.level == 0 {
        section.level = level.unwrap_or(2);
        section.style = HeadingStyle::Atx;
    }
    section.heading = Some(heading);
    if section.kind != kind {
        import::reread(postmortem, at, kind);
    }
}

/// The kind that a heading names; if it names none, the kind stays as it was.
#[must_use]
pub fn kind_of(heading: &str, before: Kind) -> Kind {
    headings::kind(heading).unwrap_or(before)
}

/// Removes the section at this index and those nested in it, and returns them.
pub fn remove(postmortem: &mut Postmortem, at: usize) -> Vec<Section> {
    let block = block(&depths(levels(postmortem)), at);
    if block.end > postmortem.sections.len() {
        return Vec::new();
    }
    postmortem.sections.drain(block).collect()
}

/// Puts removed sections back at this index, except for those that are in the document again already.
pub fn restore(postmortem: &mut Postmortem, at: usize, sections: &[Section]) {
    let there = |section: &&Section| {
        !postmortem
            .sections
            .iter()
            .any(|known| known.id == section.id)
    };
    let gone: Vec<Section> = sections.iter().filter(there).cloned().collect();
    let at = at.min(postmortem.sections.len());
    postmortem.sections.splice(at..at, gone);
}

fn levels(postmortem: &Postmortem) -> Vec<u8> {
    let levels = postmortem.sections.iter().map(|section| section.level);
    levels.collect()
}

#[cfg(test)]
mod tests {
    use super::{can_shift, insert, remove, rename, restore, shift};
    use crate::editing::Direction;
    use crate::import;
    use crate::model::{Body, Kind, Postmortem};

    const TEXT: &str = "# T\n\nOpening.\n\n## A\n\na\n\n## B\n\nb\n\n### B1\n\nc\n\n## C\n\nd\n";

    fn document() -> Postmortem {
        import::text(TEXT, "x").postmortem
    }

    fn headings(postmortem: &Postmortem) -> Vec<&str> {
        let sections = postmortem.sections.iter();
        sections
            .map(|section| section.heading.as_deref().unwrap_or("-"))
            .collect()
    }

    fn at(postmortem: &Postmortem, heading: &str) -> usize {
        let found = headings(postmortem)
            .iter()
            .position(|known| *known == heading);
        found.expect("there")
    }

    #[test]
    fn a_section_moves_with_those_nested_in_it() {
        let mut doc = document();
        let place = at(&doc, "C");
        assert!(shift(&mut doc, place, Direction::Up));
        assert!(headings(&doc).ends_with(&["A", "C", "B", "B1"]));
        let place = at(&doc, "B");
        assert!(shift(&mut doc, place, Direction::Up));
        assert!(headings(&doc).ends_with(&["A", "B", "B1", "C"]));
        let text = crate::frame::assemble(&doc);
        assert!(text.contains("c\n\n## C"), "{text}");
    }

    #[test]
    fn nothing_moves_past_the_ends_or_out_of_what_it_is_nested_in() {
        let levels = [0, 2, 2, 3, 2];
        assert!(!can_shift(&levels, 0, Direction::Down), "the opening stays");
        assert!(!can_shift(&levels, 1, Direction::Up), "below the opening");
        assert!(!can_shift(&levels, 3, Direction::Up));
        assert!(!can_shift(&levels, 3, Direction::Down));
        assert!(!can_shift(&levels, 4, Direction::Down));
        assert!(can_shift(&levels, 4, Direction::Up));
    }

    #[test]
    fn a_new_section_comes_after_the_block_and_as_high() {
        let mut doc = document();
        let place = at(&doc, "B");
        let new = insert(&mut doc, Some(place), "n");
        assert_eq!(new, at(&doc, "C") - 1);
        assert_eq!(doc.sections[new].level, 2);
        rename(&mut doc, new, "  When  it was ", Kind::Timeline);
        assert_eq!(doc.sections[new].heading.as_deref(), Some("When it was"));
        assert!(matches!(doc.sections[new].body, Body::Timeline { .. }));
    }

    #[test]
    fn another_kind_leaves_what_is_written() {
        let mut doc = document();
        let place = at(&doc, "A");
        rename(&mut doc, place, "", Kind::Timeline);
        assert_eq!(doc.sections[place].heading.as_deref(), Some("Timeline"));
        let text = TEXT.replace("## A", "## Timeline");
        assert_eq!(crate::frame::assemble(&doc), text);
        let Body::Timeline {
            before, entries, ..
        } = &doc.sections[place].body
        else {
            panic!("{:?}", doc.sections[place].body)
        };
        assert_eq!((before.as_str(), entries.len()), ("a", 0));
    }

    #[test]
    fn a_list_becomes_a_timeline_and_text_again() {
        let text = "# T\n\n## The evening\n\n- 18:02 Full\n- 18:40 Empty\n\n## B\n\nb\n";
        let mut doc = import::text(text, "x").postmortem;
        let place = at(&doc, "The evening");
        rename(&mut doc, place, "The evening", Kind::Timeline);
        assert!(
            matches!(&doc.sections[place].body, Body::Timeline { entries, .. } if entries.len() == 2)
        );
        rename(&mut doc, place, "The evening", Kind::Background);
        let list = Body::Prose("- 18:02 Full\n- 18:40 Empty".into());
        assert_eq!(doc.sections[place].body, list);
        assert_eq!(crate::frame::assemble(&doc), text);
    }

    #[test]
    fn what_was_taken_away_comes_back_once() {
        let (mut doc, whole) = (document(), document());
        let place = at(&doc, "B");
        let gone = remove(&mut doc, place);
        assert!(headings(&doc).ends_with(&["A", "C"]));
        restore(&mut doc, place, &gone);
        assert_eq!(doc, whole);
        restore(&mut doc, place, &gone);
        assert_eq!(doc, whole);
    }
}
