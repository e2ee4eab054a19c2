//! Adds a section that the document lacks: where it belongs, and how it looks at first.

use crate::model::{Kind, Postmortem, Section};
use crate::template;

/// An empty section of this kind and heading, with the index where it belongs among the sections of the
/// document: after the last section of a kind that comes earlier in the template. Without a template, it
/// belongs at the end, and its heading gets the level of the other top sections.
#[must_use]
pub fn section(postmortem: &Postmortem, kind: Kind, heading: &str, id: &str) -> (usize, Section) {
    let sections = &postmortem.sections;
    let template_sections = template::of(postmortem).map(|template| &template.sections);
    let template_index = template_sections.and_then(|template_sections| {
        let position_of = |exact: bool| {
            template_sections
                .iter()
                .position(|section| section.kind == kind && (!exact || section.heading == heading))
        };
        position_of(true).or_else(|| position_of(false))
    });
    let (Some(template_sections), Some(template_index)) = (template_sections, template_index)
    else {
        let levels = sections.iter().map(|section| section.level);
        let level = levels.filter(|level| *level > 1).min().unwrap_or(2);
        return (sections.len(), Section::new(id, kind, heading, level));
    };
    let precedes = |section: &Section| {
        template_sections[..template_index]
            .iter()
            .any(|earlier| earlier.kind == section.kind)
    };
    let index = sections.iter().rposition(precedes).map_or_else(
        // Text without a heading comes first and stays there.
        || {
            sections
                .iter()
                .take_while(|section| section.heading.is_none())
                .count()
        },
        |last_index| last_index + 1,
    );
    (
        index,
        Section::new(id, kind, heading, template_sections[template_index].level),
    )
}

#[cfg(test)]
mod tests {
    use super::section;
    use crate::model::{Kind, Postmortem};
    use crate::template;

    fn without(kind: Kind) -> Postmortem {
        let mut postmortem = template::begin(template::by_id("google-sre").expect("shipped"), "a");
        postmortem.sections.retain(|section| section.kind != kind);
        postmortem
    }

    #[test]
    fn a_missing_section_is_added_where_the_template_has_it() {
        for kind in [
            Kind::Summary,
            Kind::Impact,
            Kind::ActionItems,
            Kind::Timeline,
            Kind::Supporting,
        ] {
            let complete = template::begin(template::by_id("google-sre").expect("shipped"), "a");
            let expected = complete
                .sections
                .iter()
                .position(|section| section.kind == kind)
                .expect("has it");
            let heading = complete.sections[expected].heading.clone().expect("headed");
            let (index, added) = section(&without(kind), kind, &heading, "new");
            assert_eq!(index, expected, "{kind:?}");
            assert_eq!(added.level, complete.sections[expected].level);
            assert_eq!((added.id.as_str(), added.heading), ("new", Some(heading)));
        }
    }

    #[test]
    fn without_a_template_it_is_added_last_at_the_level_of_the_others() {
        let mut postmortem = without(Kind::Timeline);
        postmortem.template = "as-imported".into();
        let (index, added) = section(&postmortem, Kind::Timeline, "Timeline", "new");
        assert_eq!((index, added.level), (postmortem.sections.len(), 2));
    }
}
