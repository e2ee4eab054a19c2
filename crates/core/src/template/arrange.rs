//! Decides where the sections of a document go in a template.
//!
//! A section goes to the place with the same heading, else to one of the same kind, else to one of a
//! neighbouring kind. The sections below it go with it. Sections without a place follow at the end, so that
//! nothing is lost. Nothing here writes text.

use super::same_words::letters;
use crate::model::{Body, Kind, Section, Template, TemplateSection};

/// The place of every section of a document. Sections are given by their index in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// For each section of the template, the section of the document that takes its place, and those that go
    /// with it, in order.
    pub(crate) slots: Vec<Slot>,
    /// Text without a heading, which comes first.
    pub(crate) opening: Vec<usize>,
    /// The sections without a place, which follow at the end, with their new levels.
    pub(crate) rest: Vec<(usize, u8)>,
}

/// The sections that fill the place of one section of the template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slot {
    /// The section that gets the template's heading; `None` if the place stays empty.
    pub(crate) home: Option<usize>,
    /// The sections below it, with their new levels.
    pub(crate) below: Vec<(usize, u8)>,
}

/// Kinds that can replace each other, if a template asks for one and the document has the other.
const NEAR: &[(Kind, Kind)] = &[
    (Kind::RootCauses, Kind::ContributingFactors),
    (Kind::Resolution, Kind::Recovery),
    (Kind::Resolution, Kind::Response),
    (Kind::Summary, Kind::Background),
];

/// How often the places are chosen at most until they no longer change.
const ROUNDS: usize = 5;

/// The place of every section of a document in a template. Planning again what a plan has arranged gives the
/// same places.
#[must_use]
pub(crate) fn plan(template: &Template, sections: &[Section]) -> Plan {
    let parents = parents(sections);
    let mut says: Vec<bool> = (0..sections.len())
        .map(|at| family(sections, at).any(|section| !section.is_empty()))
        .collect();
    // What is in a section may have a place of its own and leave it with nothing to say; then it must not
    // take a place from one that does, also if it has more to say without that place. Each round knows who
    // had a place in the one before it.
    let mut known = Vec::new();
    let mut placed = Vec::new();
    for _ in 0..ROUNDS {
        let homes = homes(template, sections, &parents, &says, &placed);
        // Who had a place once counts as having one: else two sections of which each has a place as long as the
        // other has none would take turns.
        placed.extend(homes.iter().copied().flatten());
        let stays = |at: usize| !sections[at].is_empty() && !homes.contains(&Some(at));
        let mut still = vec![false; sections.len()];
        for at in 0..sections.len() {
            let mut above = parents[at].filter(|_| stays(at));
            while let Some(parent) = above {
                still[parent] = true;
                above = parents[parent].filter(|_| !homes.contains(&Some(parent)));
            }
            still[at] |= !sections[at].is_empty();
        }
        still
            .iter_mut()
            .zip(&says)
            .for_each(|(still, said)| *still &= said);
        let same = still == says && homes == known;
        (says, known) = (still, homes);
        if same {
            break;
        }
    }
    settle(template, sections, &parents, &known)
}

/// For each section of the template, the section of the document that takes its place. `says` tells which
/// sections say something, themselves or by those in them; `placed` are those that had a place before.
fn homes(
    template: &Template,
    sections: &[Section],
    parents: &[Option<usize>],
    says: &[bool],
    placed: &[usize],
) -> Vec<Option<usize>> {
    let mut homes = vec![None; template.sections.len()];
    let mut taken = vec![false; sections.len()];
    let order = by_weight(template);
    let above = nested(template.sections.iter().map(|section| section.level));
    let mut assign = |fits: &dyn Fn(usize, usize) -> bool| {
        for slot in &order {
            let wanted = &template.sections[*slot];
            if homes[*slot].is_some() {
                continue;
            }
            let free = (0..sections.len()).filter(|at| !taken[*at]);
            let found = free
                .into_iter()
                .find(|at| same_body(wanted.kind, &sections[*at].body) && fits(*slot, *at));
            if let Some(at) = found {
                (homes[*slot], taken[at]) = (Some(at), true);
            }
        }
    };
    let headings: Vec<Option<String>> = sections
        .iter()
        .map(|section| section.heading.as_deref().map(letters))
        .collect();
    // A section without a heading has its place where the template has none.
    let wanted_headings: Vec<Option<String>> = template
        .sections
        .iter()
        .map(|wanted| (!wanted.heading.is_empty()).then(|| letters(&wanted.heading)))
        .collect();
    let same_heading = |slot: usize, at: usize| headings[at] == wanted_headings[slot];
    let own_kind = |at: usize| {
        let kind = sections[at].kind;
        let mut above = parents[at];
        while let Some(parent) = above {
            if sections[parent].kind == kind {
                return false;
            }
            // With a place of its own, it leaves those above it.
            above = parents[parent].filter(|_| !placed.contains(&parent));
        }
        kind != Kind::Custom
    };
    // Sections that say something choose first. Where none of them comes, an empty one does: but what a
    // template does not ask for is left out when it is empty, and there the words of another heading would be
    // lost.
    for empty in [false, true] {
        let suits = |wanted: &TemplateSection, at: usize| {
            let own = sections[at].heading.as_ref() == Some(&wanted.heading);
            says[at] || (empty && (wanted.required || own))
        };
        let as_it_is = |slot: usize, at: usize| {
            let wanted = &template.sections[slot];
            same_heading(slot, at) && suits(wanted, at)
        };
        let same_level =
            |slot: usize, at: usize| sections[at].level == template.sections[slot].level;
        // Of two under the same heading, the one below the heading that the template has above it.
        assign(&|slot, at| {
            let above = above[slot].map(|above| template.sections[above].heading.as_str());
            let own = parents[at].and_then(|parent| sections[parent].heading.as_deref());
            as_it_is(slot, at) && same_level(slot, at) && above == own
        });
        assign(&|slot, at| as_it_is(slot, at) && same_level(slot, at));
        assign(&as_it_is);
        assign(&|slot, at| {
            let wanted = &template.sections[slot];
            let named = !wanted.heading.is_empty() && suits(wanted, at);
            named && sections[at].kind == wanted.kind && own_kind(at)
        });
        assign(&|slot, at| {
            let wanted = &template.sections[slot];
            let near = |(a, b): &(Kind, Kind)| {
                let pair = (wanted.kind, sections[at].kind);
                pair == (*a, *b) || pair == (*b, *a)
            };
            let lacks = !sections.iter().any(|section| section.kind == wanted.kind);
            // A place without a heading is for text that has none.
            let asked = wanted.required && lacks && !wanted.heading.is_empty();
            asked && suits(wanted, at) && own_kind(at) && NEAR.iter().any(near)
        });
    }
    homes
}

/// A section and those nested in it.
fn family(sections: &[Section], at: usize) -> impl Iterator<Item = &Section> {
    let (level, below) = (sections[at].level, &sections[at + 1..]);
    let nested = below
        .iter()
        .take_while(move |one| level > 0 && one.level > level);
    std::iter::once(&sections[at]).chain(nested)
}

/// The slots in the order in which they are filled: required sections before optional ones, then higher
/// headings before lower ones.
fn by_weight(template: &Template) -> Vec<usize> {
    let mut order: Vec<usize> = (0..template.sections.len()).collect();
    order.sort_by_key(|at| {
        let section = &template.sections[*at];
        (!section.required, section.level)
    });
    order
}

/// Builds the plan from the assigned places: any other section goes with the nearest one above that has a place.
fn settle(
    template: &Template,
    sections: &[Section],
    parents: &[Option<usize>],
    homes: &[Option<usize>],
) -> Plan {
    let mut plan = Plan::default();
    let mut slots: Vec<Slot> = homes
        .iter()
        .map(|home| Slot {
            home: *home,
            below: Vec::new(),
        })
        .collect();
    let levels = template.sections.iter().map(|section| section.level);
    let base = levels.filter(|level| *level > 0).min().unwrap_or(2);
    let slot_of = |at: usize| homes.iter().position(|home| *home == Some(at));
    for (at, section) in sections.iter().enumerate() {
        if slot_of(at).is_some() {
            continue;
        }
        if section.heading.is_none() && matches!(section.body, Body::Prose(_)) {
            plan.opening.push(at);
            continue;
        }
        let mut above = parents[at];
        while above.is_some_and(|above| slot_of(above).is_none()) {
            above = above.and_then(|above| parents[above]);
        }
        let home = above.and_then(|above| Some((above, slot_of(above)?)));
        // Prose below a list would be read as part of the list, unless its heading says what it is.
        let joins = |home: usize| {
            matches!(sections[home].body, Body::Prose(_))
                || !matches!(section.body, Body::Prose(_))
                || section.kind != Kind::Custom
        };
        // It stands one level below the section that it is in, however many levels the author left out.
        let below = |places: &[(usize, u8)]| {
            let parent = places.iter().find(|(known, _)| parents[at] == Some(*known));
            parent.map(|(_, level)| (level + 1).min(6))
        };
        match home.filter(|(home, _)| joins(*home)) {
            Some((_, slot)) => {
                let top = template.sections[slot].level.max(1) + 1;
                let level = below(&slots[slot].below).unwrap_or(top.min(6));
                slots[slot].below.push((at, level));
            }
            None => {
                let level = below(&plan.rest).unwrap_or(base);
                plan.rest.push((at, level));
            }
        }
    }
    plan.slots = slots;
    plan
}

/// For each section, the section that it is nested in, if any.
#[must_use]
pub(crate) fn parents(sections: &[Section]) -> Vec<Option<usize>> {
    nested(sections.iter().map(|section| section.level))
}

/// For each level, the place of the one that it is nested in: the last lower one before it.
fn nested(levels: impl Iterator<Item = u8>) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let mut found = Vec::new();
    for (at, level) in levels.enumerate() {
        while open.last().is_some_and(|(_, above)| *above >= level) {
            open.pop();
        }
        found.push(open.last().map(|(above, _)| *above).filter(|_| level > 0));
        if level > 0 {
            open.push((at, level));
        }
    }
    found
}

/// For each section, whether it can be left out: it has no place, is empty, `brought` says that no author put
/// it there, and all that would follow below it can be left out too.
#[must_use]
pub(crate) fn left_out(
    plan: &Plan,
    sections: &[Section],
    brought: impl Fn(&Section) -> bool,
) -> Vec<bool> {
    let parents = parents(sections);
    let mut found = vec![false; sections.len()];
    let mut needed = vec![false; sections.len()];
    for (at, _) in plan.rest.iter().rev() {
        found[*at] = !needed[*at] && sections[*at].is_empty() && brought(&sections[*at]);
        if let Some(parent) = parents[*at].filter(|_| !found[*at]) {
            needed[parent] = true;
        }
    }
    found
}

/// Whether a section of this kind has this sort of body: a timeline entries, action items a list of items,
/// any other kind prose.
fn same_body(kind: Kind, body: &Body) -> bool {
    match kind {
        Kind::Timeline => matches!(body, Body::Timeline { .. }),
        Kind::ActionItems => matches!(body, Body::Actions { .. }),
        _ => matches!(body, Body::Prose(_)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places sections given as kind, heading and level. The first list has the filled places, such as
    /// `Impact <- Impact + 4 In Europe`; the second has the sections at the end, such as `2 Press`.
    fn placed(template: &str, sections: &[(Kind, &str, u8)]) -> (Vec<String>, Vec<String>) {
        let template = super::super::by_id(template).expect("shipped");
        let make = |(kind, heading, level): &(Kind, &str, u8)| Section {
            body: Body::Prose("Text.".into()),
            ..Section::new("", *kind, heading, *level)
        };
        let sections: Vec<Section> = sections.iter().map(make).collect();
        let plan = plan(template, &sections);
        let name = |at: usize| sections[at].heading.clone().unwrap_or_default();
        let filled = plan
            .slots
            .iter()
            .zip(&template.sections)
            .filter_map(|(slot, wanted)| {
                let below = slot.below.iter();
                let below = below.map(|(at, level)| format!(" + {level} {}", name(*at)));
                Some(format!(
                    "{} <- {}{}",
                    wanted.heading,
                    name(slot.home?),
                    below.collect::<String>()
                ))
            });
        let rest = plan.rest.iter();
        let rest = rest.map(|(at, level)| format!("{level} {}", name(*at)));
        (filled.collect(), rest.collect())
    }

    #[test]
    fn headings_come_before_kinds_and_kinds_before_neighbours() {
        let (filled, rest) = placed(
            "google-sre",
            &[
                (Kind::Summary, "TL;DR", 2),
                (Kind::Summary, "Summary", 2),
                (Kind::ContributingFactors, "Findings", 2),
                (Kind::WentWell, "The good", 2),
            ],
        );
        assert_eq!(
            filled,
            [
                "Summary <- Summary",
                "Root Causes <- Findings",
                "What went well <- The good"
            ]
        );
        assert_eq!(rest, ["2 TL;DR"]);
    }

    #[test]
    fn what_stands_below_goes_along_and_the_rest_follows() {
        let (filled, rest) = placed(
            "google-sre",
            &[
                (Kind::Impact, "Impact", 2),
                (Kind::Impact, "In Europe", 3),
                (Kind::Trigger, "Trigger", 3),
                (Kind::Impact, "In Asia", 3),
                (Kind::Custom, "Weather", 4),
                (Kind::Custom, "Rain", 5),
                (Kind::Custom, "Press", 2),
                (Kind::Custom, "Radio", 3),
            ],
        );
        assert_eq!(
            filled,
            [
                "Impact <- Impact + 3 In Europe + 3 In Asia + 4 Weather + 5 Rain",
                "Trigger <- Trigger"
            ]
        );
        assert_eq!(rest, ["2 Press", "3 Radio"]);
    }

    #[test]
    fn of_two_places_the_one_that_must_be_filled_comes_first() {
        let (filled, _) = placed("sre-workbook", &[(Kind::Impact, "Damage", 2)]);
        assert_eq!(filled, ["Impact <- Damage"]);
        let template = super::super::by_id("sre-workbook").expect("shipped");
        let plan = plan(template, &[Section::new("", Kind::Impact, "Damage", 2)]);
        let slot = plan.slots.iter().position(|slot| slot.home.is_some());
        let at = slot.expect("placed");
        assert_eq!(
            (template.sections[at].level, template.sections[at].required),
            (2, true)
        );
    }
}
