//! Switches a document to another template: the same text under other headings and in another order.

use super::arrange::{self, Plan};
use crate::model::{AS_IMPORTED, HeadingStyle, Postmortem, Section, Template, TemplateSection};

/// The field of a section's JSON that keeps a heading which a template has replaced.
pub(crate) const REPLACED: &str = "heading_as_written";

/// What happens to one section in a switch of templates, as it is listed before the person confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The heading that it has; `None` for text without a heading, and for a section that is added.
    pub from: Option<String>,
    /// The heading that it gets; `None` for text without a heading.
    pub to: Option<String>,
    /// Where the section goes.
    pub how: How,
}

/// Where a section goes in a switch of templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It takes a place of the template.
    Placed,
    /// It goes with the section above it, which it is nested in.
    Below,
    /// The template has no place for it: it follows at the end.
    AtEnd,
    /// It is empty and came from the previous template, or it is empty and has no heading: it is left out.
    Dropped,
    /// The template has it and the document does not: it is added, empty.
    Added,
}

/// The document in another template, or without one, and what that does to each section; without a template,
/// the sections stay as they are and the list is empty. The text of a section is never changed, and a section
/// with content is never left out. `id` makes the ids of new sections.
#[must_use]
pub fn switch(
    postmortem: &Postmortem,
    template: Option<&Template>,
    mut id: impl FnMut() -> String,
) -> (Postmortem, Vec<Move>) {
    let mut switched = postmortem.clone();
    let Some(template) = template else {
        switched.template = AS_IMPORTED.into();
        switched.own_template = None;
        return (switched, Vec::new());
    };
    switched.template.clone_from(&template.id);
    switched.own_template = super::by_id(&template.id)
        .is_none()
        .then(|| template.clone());
    let sections = std::mem::take(&mut switched.sections);
    let plan = arrange::plan(template, &sections);
    // An empty section that came with the old template is dropped with it. One under a heading that the
    // author made up stays.
    let old = super::of(postmortem);
    let goes = arrange::left_out(&plan, &sections, |section| {
        let same = |known: &TemplateSection| {
            known.kind == section.kind && Some(&known.heading) == section.heading.as_ref()
        };
        section.heading.is_none() || old.is_some_and(|old| old.sections.iter().any(same))
    });
    let moves = moves(template, &sections, &plan, &goes);
    let mut left: Vec<Option<Section>> = sections.into_iter().map(Some).collect();
    let mut take = |at: usize| left.get_mut(at).and_then(Option::take);
    let mut out: Vec<Section> = plan.opening.iter().filter_map(|at| take(*at)).collect();
    for (slot, wanted) in plan.slots.iter().zip(&template.sections) {
        match slot.home.and_then(&mut take) {
            Some(section) => out.push(named(section, wanted)),
            None => out.push(empty(wanted, &id())),
        }
        out.extend(leveled(&slot.below, &mut take));
    }
    let stays = plan.rest.iter().filter(|(at, _)| !goes[*at]).copied();
    out.extend(leveled(&stays.collect::<Vec<_>>(), &mut take));
    switched.sections = out;
    (switched, moves)
}

/// Puts a section under the heading, kind and level that a template has for it. If that changes the heading,
/// the author's own is kept in `extra`.
#[must_use]
pub(crate) fn named(mut section: Section, wanted: &TemplateSection) -> Section {
    let heading = Some(wanted.heading.clone()).filter(|heading| !heading.is_empty());
    if section.heading != heading {
        let old = section.extra.remove(REPLACED);
        match (section.heading.take(), old) {
            // Keep the author's heading, not that of a template in between.
            (_, Some(old)) if old.as_str() != heading.as_deref() => {
                section.extra.insert(REPLACED.into(), old);
            }
            (Some(old), None) => {
                section.extra.insert(REPLACED.into(), old.into());
            }
            _ => {}
        }
        section.heading = heading;
    }
    section.kind = wanted.kind;
    leveled_to(section, wanted.level)
}

/// An empty section of a template.
#[must_use]
pub(crate) fn empty(wanted: &TemplateSection, id: &str) -> Section {
    let mut section = Section::new(id, wanted.kind, &wanted.heading, wanted.level);
    if wanted.heading.is_empty() {
        section.heading = None;
        section.level = 0;
        section.style = HeadingStyle::None;
    }
    section
}

/// Sets the level of a section; a heading is then written with `#`, whatever its style was.
fn leveled_to(mut section: Section, level: u8) -> Section {
    section.level = level;
    section.style = if section.heading.is_some() {
        HeadingStyle::Atx
    } else {
        HeadingStyle::None
    };
    section
}

fn leveled(below: &[(usize, u8)], take: &mut impl FnMut(usize) -> Option<Section>) -> Vec<Section> {
    let sections = below.iter();
    sections
        .filter_map(|(at, level)| take(*at).map(|section| leveled_to(headed(section), *level)))
        .collect()
}

/// Gives a section without a heading the name of its kind. Without a heading, a list that came first would
/// now be read as part of the section before it.
#[must_use]
pub(crate) fn headed(mut section: Section) -> Section {
    if section.heading.is_none() {
        section.heading = Some(crate::text::en::findings::kind(section.kind).into());
    }
    section
}

fn moves(template: &Template, sections: &[Section], plan: &Plan, goes: &[bool]) -> Vec<Move> {
    let heading = |at: usize| sections.get(at).and_then(|section| section.heading.clone());
    let same = |at: usize, how: How| Move {
        from: heading(at),
        to: heading(at),
        how,
    };
    let mut found: Vec<Move> = plan
        .opening
        .iter()
        .map(|at| same(*at, How::Placed))
        .collect();
    for (slot, wanted) in plan.slots.iter().zip(&template.sections) {
        let to = Some(wanted.heading.clone()).filter(|heading| !heading.is_empty());
        found.push(match slot.home {
            Some(at) => Move {
                from: heading(at),
                to,
                how: How::Placed,
            },
            None => Move {
                from: None,
                to,
                how: How::Added,
            },
        });
        found.extend(slot.below.iter().map(|(at, _)| same(*at, How::Below)));
    }
    found.extend(plan.rest.iter().map(|(at, _)| {
        let gone = goes.get(*at) == Some(&true);
        same(*at, if gone { How::Dropped } else { How::AtEnd })
    }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, Kind};

    fn draft() -> Postmortem {
        let text = "# Sync broke\n\nBefore all.\n\n## TL;DR\n\nIt broke.\n\n## Weather\n\nRain.\n\n\
            ## Timeline\n\n- 10:00 -> Down\n\n## Left empty\n";
        crate::import::text(text, "x").postmortem
    }

    fn switched(template: &str) -> (Postmortem, Vec<Move>) {
        let template = super::super::by_id(template).expect("shipped");
        let mut count = 0;
        switch(&draft(), Some(template), || {
            count += 1;
            format!("new{count}")
        })
    }

    #[test]
    fn text_moves_under_the_headings_of_the_template() {
        let (doc, moves) = switched("google-incident-report");
        let heads: Vec<&str> = doc
            .sections
            .iter()
            .map(|section| section.heading.as_deref().unwrap_or("-"))
            .collect();
        assert_eq!(
            heads,
            [
                "-",
                "Issue Summary",
                "Timeline",
                "Root Cause",
                "Resolution and recovery",
                "Corrective and Preventative Measures",
                "Weather",
                "Left empty"
            ]
        );
        assert_eq!(doc.sections[1].body, Body::Prose("It broke.".into()));
        assert_eq!(doc.sections[1].extra[REPLACED], "TL;DR");
        assert_eq!(doc.sections[3].id, "new1");
        let end = moves.iter().find(|step| step.how == How::AtEnd);
        assert_eq!(end.and_then(|step| step.from.as_deref()), Some("Weather"));
        assert!(!doc.keeps_imported_form());
    }

    #[test]
    fn what_the_old_template_left_empty_goes_with_it() {
        let (doc, _) = switched("kehoe");
        let template = super::super::by_id("google-sre").expect("shipped");
        let (doc, moves) = switch(&doc, Some(template), String::new);
        let gone = |heading: &str| {
            moves
                .iter()
                .any(|step| step.how == How::Dropped && step.from.as_deref() == Some(heading))
        };
        assert!(gone("Postmortem Attendees") && !gone("Left empty"));
        let heads: Vec<_> = doc
            .sections
            .iter()
            .filter_map(|s| s.heading.as_deref())
            .collect();
        assert!(heads.contains(&"Left empty") && !heads.contains(&"Postmortem Attendees"));
    }

    #[test]
    fn a_second_switch_remembers_the_words_of_the_author() {
        let (doc, _) = switched("google-incident-report");
        let template = super::super::by_id("google-sre").expect("shipped");
        let (doc, _) = switch(&doc, Some(template), String::new);
        let summary = doc.section(Kind::Summary).expect("kept");
        assert_eq!(summary.heading.as_deref(), Some("Summary"));
        assert_eq!(summary.extra[REPLACED], "TL;DR");
    }

    #[test]
    fn ids_and_texts_stay() {
        for template in super::super::shipped() {
            let (doc, _) = switched(&template.id);
            for section in draft()
                .sections
                .iter()
                .filter(|section| !section.is_empty())
            {
                let kept = doc.sections.iter().find(|kept| kept.id == section.id);
                assert_eq!(
                    kept.map(|kept| &kept.body),
                    Some(&section.body),
                    "{}",
                    template.id
                );
            }
        }
    }
}
