//! Recognises which template a document is in, by its headings.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::headings;
use crate::model::{AS_IMPORTED, Body, Kind, Postmortem, Template, TemplateSection};
use crate::template;

/// The templates that documents are compared with: first the team's own, then those that Debrief ships.
pub(super) struct Known<'a> {
    own: Vec<Candidate<'a>>,
    shipped: &'static [Candidate<'static>],
}

/// A template prepared for comparison.
pub(super) struct Candidate<'a> {
    template: &'a Template,
    parts: Vec<Part>,
    /// Whether it is the team's own; documents in it contain a copy of it.
    is_own: bool,
}

/// A section of a template.
struct Part {
    kind: Kind,
    /// Its heading as `plain` returns it; none for text before the first heading.
    heading: Option<String>,
    required: bool,
    /// Whether it is below the timeline or the action items.
    below_rows: bool,
}

impl<'a> Known<'a> {
    /// The team's own templates together with the shipped ones.
    #[must_use]
    pub(super) fn with(own: &'a [Template]) -> Self {
        static SHIPPED: OnceLock<Vec<Candidate<'static>>> = OnceLock::new();
        let shipped = SHIPPED.get_or_init(|| {
            let shipped = template::shipped().iter();
            shipped
                .map(|template| Candidate::new(template, false))
                .collect()
        });
        let own = own.iter().map(|template| Candidate::new(template, true));
        Self {
            own: own.collect(),
            shipped,
        }
    }

    /// The template whose headings fit best, if the document has at least half of those that the template
    /// requires. The fit is the share of common headings among all headings of both, times the share of the
    /// required headings that the document has; headings after the last one that both have do not count. Of
    /// templates that fit equally well, the first is taken: the team's own, then the shipped ones in the
    /// order in which they are offered.
    #[must_use]
    pub(super) fn template<'h>(
        &self,
        headings: impl Iterator<Item = &'h str>,
    ) -> Option<&Candidate<'a>> {
        // Each heading once, with its last position, counted from 1.
        let mut heads: BTreeMap<String, usize> = BTreeMap::new();
        for (at, heading) in headings.enumerate() {
            heads.insert(plain(heading), at + 1);
        }
        let shipped: &[Candidate<'a>] = self.shipped;
        let fitting = self.own.iter().chain(shipped);
        let fitting = fitting.filter_map(|one| Some((one.fit(&heads)?, one)));
        fitting
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, best)| best)
    }
}

impl<'a> Candidate<'a> {
    fn new(template: &'a Template, is_own: bool) -> Self {
        // In a template that requires nothing, all sections count as required.
        let all = !template.sections.iter().any(|section| section.required);
        let mut rows: Option<u8> = None;
        let part = |section: &TemplateSection| {
            rows = rows.filter(|level| section.level > *level);
            let below_rows = rows.is_some();
            let has_rows = matches!(section.kind, Kind::Timeline | Kind::ActionItems);
            rows = rows.or(has_rows.then_some(section.level));
            Part {
                kind: section.kind,
                heading: (section.level > 0).then(|| plain(&section.heading)),
                required: section.required || all,
                below_rows,
            }
        };
        Self {
            template,
            parts: template.sections.iter().map(part).collect(),
            is_own,
        }
    }

    fn fit(&self, heads: &BTreeMap<String, usize>) -> Option<usize> {
        let places: Vec<(bool, Option<usize>)> = self
            .parts
            .iter()
            .filter_map(|part| Some((part.required, heads.get(part.heading.as_ref()?).copied())))
            .collect();
        let required = places.iter().filter(|(required, _)| *required);
        let met = required.clone().filter(|(_, at)| at.is_some()).count();
        let both = places.iter().filter(|(_, at)| at.is_some()).count();
        let until = places.iter().filter_map(|(_, at)| *at).max().unwrap_or(0);
        let either = places.len() + until.saturating_sub(both);
        let required = required.count();
        (2 * met >= required && met > 0)
            .then(|| 10_000 * both / either.max(1) * met / required.max(1))
    }

    /// The kind of the section that has this heading in the template. `below_rows` says whether it stands
    /// below a timeline or action items: there, a heading that the template has elsewhere only groups rows.
    #[must_use]
    pub(super) fn kind(&self, heading: &str, below_rows: bool) -> Option<Kind> {
        let heading = plain(heading);
        let mut parts = self.parts.iter();
        let found = parts.find(|part| {
            part.heading.as_ref() == Some(&heading) && (part.below_rows || !below_rows)
        });
        found.map(|part| part.kind)
    }
}

/// Sets the template of a document to the one that it is recognised to be in.
pub(super) fn name(postmortem: &mut Postmortem, known: &Known<'_>) {
    let headings = postmortem.sections.iter();
    let found = known.template(headings.filter_map(|section| section.heading.as_deref()));
    let chosen = found.map_or(AS_IMPORTED, |found| &found.template.id);
    postmortem.template = chosen.into();
    let own = found.filter(|found| found.is_own);
    postmortem.own_template = own.map(|own| own.template.clone());
    if let Some(source) = &mut postmortem.source {
        source.template = chosen.into();
    }
    // The opening text gets the kind that the template gives to the text before its first heading.
    let opening = found.and_then(|found| found.parts.iter().find(|part| part.heading.is_none()));
    let first = postmortem.sections.first_mut();
    if let (Some(opening), Some(first)) = (opening, first)
        && first.heading.is_none()
        && matches!(first.body, Body::Prose(_))
    {
        first.kind = opening.kind;
    }
}

/// A heading as it is compared: "Corrective/Preventative measures" is the same as "Corrective and
/// preventative measures".
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

    fn recognised<'h>(headings: impl Iterator<Item = &'h str>) -> Option<&'static str> {
        let known = Known::with(&[]);
        known
            .template(headings)
            .map(|found| found.template.id.as_str())
    }

    #[test]
    fn every_template_recognises_its_own_headings() {
        for wanted in template::shipped() {
            let headings = wanted
                .sections
                .iter()
                .map(|section| section.heading.as_str());
            assert_eq!(recognised(headings), Some(wanted.id.as_str()));
            let required = wanted.sections.iter().filter(|section| section.required);
            let headings = required.map(|section| section.heading.as_str());
            assert_eq!(recognised(headings), Some(wanted.id.as_str()));
        }
    }

    #[test]
    fn half_of_the_required_headings_are_enough_and_less_are_not() {
        let headings = ["Summary of impact", "Next steps"];
        assert_eq!(recognised(headings.into_iter()), Some("azure-status"));
        assert!(recognised(["Summary of impact"].into_iter()).is_none());
        assert!(recognised(["Ablauf", "Ursache"].into_iter()).is_none());
    }
}
