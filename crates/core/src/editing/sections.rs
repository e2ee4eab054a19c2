//! Adds, renames, moves and removes sections of a document. The sections nested in a section go with it.

use std::ops::Range;

use super::Direction;
use super::nesting::depths;
use crate::frame;
use crate::import::{self, headings};
use crate::model::{HeadingStyle, Kind, Postmortem, Section};
use crate::text::en::findings::WORDS;

/// The section at this index and those nested in it.
fn block(depths: &[u8], index: usize) -> Range<usize> {
    let own_depth = depths.get(index).copied().unwrap_or(0);
    let nested = depths
        .iter()
        .skip(index + 1)
        .take_while(|depth| **depth > own_depth);
    index..index + 1 + nested.count()
}

/// The two neighbouring blocks to swap when the section moves; `None` if it cannot move. Text without a
/// heading comes first and stays there.
fn blocks_to_swap(
    levels: &[u8],
    index: usize,
    direction: Direction,
) -> Option<(Range<usize>, Range<usize>)> {
    let depths = depths(levels.iter().copied());
    let own_depth = *depths.get(index)?;
    let upper = match direction {
        Direction::Down => index,
        Direction::Up => (0..index)
            .rev()
            .take_while(|above| depths[*above] >= own_depth)
            .find(|above| depths[*above] == own_depth)?,
    };
    let above = block(&depths, upper);
    if depths.get(above.end) != Some(&own_depth)
        || levels[above.start] == 0
        || levels[above.end] == 0
    {
        return None;
    }
    let below = block(&depths, above.end);
    Some((above, below))
}

/// Whether the section at this index, among sections of these levels, can move in a direction.
#[must_use]
pub fn can_shift(levels: &[u8], index: usize, direction: Direction) -> bool {
    blocks_to_swap(levels, index, direction).is_some()
}

/// Moves the section at this index past its neighbour. Returns whether there was one.
pub fn shift(postmortem: &mut Postmortem, index: usize, direction: Direction) -> bool {
    let Some((above, below)) = blocks_to_swap(&levels(postmortem), index, direction) else {
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
    let heading_levels = levels.iter().copied().filter(|level| *level > 0);
    let level = after
        .and_then(|index| levels.get(index).copied())
        .filter(|level| *level > 0);
    let level = level.or_else(|| heading_levels.min()).unwrap_or(2);
    let index = after.map_or(levels.len(), |index| {
        block(&depths(levels.iter().copied()), index).end
    });
    let section = Section::new(id, Kind::Custom, "", level);
    let index = index.min(postmortem.sections.len());
    postmortem.sections.insert(index, section);
    index
}

/// Gives the section at this index another heading and kind. An empty heading becomes the name of the kind.
/// If the kind changes, the body is read again: a list becomes a timeline or action items, and these become
/// text.
pub fn rename(postmortem: &mut Postmortem, index: usize, heading: &str, kind: Kind) {
    let level = levels(postmortem)
        .into_iter()
        .filter(|level| *level > 0)
        .min();
    let Some(section) = postmortem.sections.get_mut(index) else {
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
    let same = section.heading.as_ref() == Some(&heading);
    section.heading = Some(heading);
    if section.kind != kind {
        import::reread(postmortem, index, kind);
    }
    if !same {
        mark(postmortem, index);
    }
}

/// Gives a heading marks if its words are not read as a heading without them: a line in bold is one for what
/// it says, or because those beside it look the same, and one over a rule is one if it is no sentence.
fn mark(postmortem: &mut Postmortem, index: usize) {
    let section = postmortem.sections.get(index);
    if section.is_none_or(|section| section.style == HeadingStyle::Atx) {
        return;
    }
    let headings = |postmortem: &Postmortem| -> Vec<Option<String>> {
        let sections = postmortem.sections.iter();
        sections.map(|section| section.heading.clone()).collect()
    };
    let read = import::text(&frame::assemble(postmortem), "").postmortem;
    if headings(&read) == headings(postmortem) {
        return;
    }
    if let Some(section) = postmortem.sections.get_mut(index) {
        section.style = HeadingStyle::Atx;
        section.layout.head = None;
        section.layout.lead = None;
    }
}

/// The kind that a heading names; if it names none, the kind stays as it was.
#[must_use]
pub fn kind_of(heading: &str, current: Kind) -> Kind {
    headings::kind(heading).unwrap_or(current)
}

/// Removes the section at this index and those nested in it, and returns them.
pub fn remove(postmortem: &mut Postmortem, index: usize) -> Vec<Section> {
    let block = block(&depths(levels(postmortem)), index);
    if block.end > postmortem.sections.len() {
        return Vec::new();
    }
    postmortem.sections.drain(block).collect()
}

/// Puts removed sections back at this index, except for those that are in the document again already.
pub fn restore(postmortem: &mut Postmortem, index: usize, sections: &[Section]) {
    let is_missing = |section: &&Section| {
        !postmortem
            .sections
            .iter()
            .any(|present| present.id == section.id)
    };
    let missing: Vec<Section> = sections.iter().filter(is_missing).cloned().collect();
    let index = index.min(postmortem.sections.len());
    postmortem.sections.splice(index..index, missing);
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

    fn index_of(postmortem: &Postmortem, heading: &str) -> usize {
        let position = headings(postmortem)
            .iter()
            .position(|candidate| *candidate == heading);
        position.expect("there")
    }

    #[test]
    fn a_section_moves_with_those_nested_in_it() {
        let mut doc = document();
        let index = index_of(&doc, "C");
        assert!(shift(&mut doc, index, Direction::Up));
        assert!(headings(&doc).ends_with(&["A", "C", "B", "B1"]));
        let index = index_of(&doc, "B");
        assert!(shift(&mut doc, index, Direction::Up));
        assert!(headings(&doc).ends_with(&["A", "B", "B1", "C"]));
        let text = crate::frame::assemble(&doc);
        assert!(text.contains("c\n\n## C"), "{text}");
    }

    #[test]
    fn nothing_moves_past_the_ends_or_out_of_its_parent() {
        let levels = [0, 2, 2, 3, 2];
        assert!(!can_shift(&levels, 0, Direction::Down), "the opening stays");
        assert!(!can_shift(&levels, 1, Direction::Up), "below the opening");
        assert!(!can_shift(&levels, 3, Direction::Up));
        assert!(!can_shift(&levels, 3, Direction::Down));
        assert!(!can_shift(&levels, 4, Direction::Down));
        assert!(can_shift(&levels, 4, Direction::Up));
    }

    #[test]
    fn a_new_section_is_added_after_the_block_at_the_same_level() {
        let mut doc = document();
        let index = index_of(&doc, "B");
        let added = insert(&mut doc, Some(index), "n");
        assert_eq!(added, index_of(&doc, "C") - 1);
        assert_eq!(doc.sections[added].level, 2);
        rename(&mut doc, added, "  When  it was ", Kind::Timeline);
        assert_eq!(doc.sections[added].heading.as_deref(), Some("When it was"));
        assert!(matches!(doc.sections[added].body, Body::Timeline { .. }));
    }

    #[test]
    fn another_kind_leaves_the_text_as_it_is() {
        let mut doc = document();
        let index = index_of(&doc, "A");
        rename(&mut doc, index, "", Kind::Timeline);
        assert_eq!(doc.sections[index].heading.as_deref(), Some("Timeline"));
        let text = TEXT.replace("## A", "## Timeline");
        assert_eq!(crate::frame::assemble(&doc), text);
        let Body::Timeline {
            before, entries, ..
        } = &doc.sections[index].body
        else {
            panic!("{:?}", doc.sections[index].body)
        };
        assert_eq!((before.as_str(), entries.len()), ("a", 0));
    }

    #[test]
    fn a_list_becomes_a_timeline_and_text_again() {
        let text = "# T\n\n## The evening\n\n- 18:02 Full\n- 18:40 Empty\n\n## B\n\nb\n";
        let mut doc = import::text(text, "x").postmortem;
        let index = index_of(&doc, "The evening");
        rename(&mut doc, index, "The evening", Kind::Timeline);
        assert!(
            matches!(&doc.sections[index].body, Body::Timeline { entries, .. } if entries.len() == 2)
        );
        rename(&mut doc, index, "The evening", Kind::Background);
        let list = Body::Prose("- 18:02 Full\n- 18:40 Empty".into());
        assert_eq!(doc.sections[index].body, list);
        assert_eq!(crate::frame::assemble(&doc), text);
    }

    #[test]
    fn removed_sections_are_restored_once() {
        let (mut doc, original) = (document(), document());
        let index = index_of(&doc, "B");
        let removed = remove(&mut doc, index);
        assert!(headings(&doc).ends_with(&["A", "C"]));
        restore(&mut doc, index, &removed);
        assert_eq!(doc, original);
        restore(&mut doc, index, &removed);
        assert_eq!(doc, original);
    }
}
