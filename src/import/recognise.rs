//! Which template a document is in, by its headings.

use std::collections::BTreeMap;

use super::headings;
use crate::model::{AS_IMPORTED, Body, Postmortem};
use crate::template::{self, Template, TemplateSection};

/// The template whose headings fit best, where the document has at least half of those that the
/// template requires. The fit is the share that both have of all headings that either has, times the
/// share of the required ones that is there; what a document has behind the last heading of the
/// template does not count. Of equals it is the first, in the order in which templates are offered.
#[must_use]
pub(super) fn template<'a>(headings: impl Iterator<Item = &'a str>) -> Option<&'static Template> {
    // Each heading once, with the last place where it stands, counted from 1.
    let mut heads: BTreeMap<String, usize> = BTreeMap::new();
    for (at, heading) in headings.enumerate() {
        heads.insert(plain(heading), at + 1);
    }
    let fit = |template: &&'static Template| {
        let headed = template.sections.iter().filter(|section| section.level > 0);
        let places: Vec<(bool, Option<usize>)> = headed
            .map(|section| {
                (
                    section.required,
                    heads.get(&plain(section.heading)).copied(),
                )
            })
            .collect();
        let required = places.iter().filter(|(required, _)| *required);
        let met = required.clone().filter(|(_, at)| at.is_some()).count();
        let both = places.iter().filter(|(_, at)| at.is_some()).count();
        let until = places.iter().filter_map(|(_, at)| *at).max().unwrap_or(0);
        let either = places.len() + until.saturating_sub(both);
        let required = required.count();
        (2 * met >= required && met > 0)
            .then(|| 10_000 * both / either.max(1) * met / required.max(1))
    };
    let fitting = template::ALL.iter().copied();
    let fitting = fitting.filter_map(|template| Some((fit(&template)?, template)));
    fitting
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, template)| template)
}

/// The section of a template that has this heading.
#[must_use]
pub(super) fn section(template: &Template, heading: &str) -> Option<&'static TemplateSection> {
    let heading = plain(heading);
    let mut headed = template.sections.iter().filter(|section| section.level > 0);
    headed.find(|section| plain(section.heading) == heading)
}

/// Names the template of a document.
pub(super) fn name(postmortem: &mut Postmortem) {
    let headings = postmortem.sections.iter();
    let found = template(headings.filter_map(|section| section.heading.as_deref()));
    let chosen = found.map_or(AS_IMPORTED, |template| template.id);
    postmortem.template = chosen.into();
    if let Some(source) = &mut postmortem.source {
        source.template = chosen.into();
    }
    // The text that a template has before its first heading.
    let opening = found.and_then(|template| template.sections.iter().find(|part| part.level == 0));
    let first = postmortem.sections.first_mut();
    if let (Some(opening), Some(first)) = (opening, first)
        && first.heading.is_none()
        && matches!(first.body, Body::Prose(_))
    {
        first.kind = opening.kind;
    }
}

/// A heading as it is compared: "Corrective/Preventative measures" is the same as one with "and".
fn plain(heading: &str) -> String {
    let plain = headings::normalise(heading);
    if plain.contains(" and ") {
        plain.replace(" and ", " ")
    } else {
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_recognises_its_own_headings() {
        for wanted in template::ALL {
            let headings = wanted.sections.iter().map(|section| section.heading);
            let found = template(headings).map(|found| found.id);
            assert_eq!(found, Some(wanted.id));
            let required = wanted.sections.iter().filter(|section| section.required);
            let found = template(required.map(|section| section.heading));
            assert_eq!(found.map(|found| found.id), Some(wanted.id));
        }
    }

    #[test]
    fn half_of_the_required_headings_are_enough_and_less_are_not() {
        let headings = ["Summary of impact", "Next steps"];
        let found = template(headings.into_iter()).map(|found| found.id);
        assert_eq!(found, Some("azure-status"));
        assert!(template(["Summary of impact"].into_iter()).is_none());
        assert!(template(["Ablauf", "Ursache"].into_iter()).is_none());
    }
}
