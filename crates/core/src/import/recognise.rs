//! Which template a document is in, by its headings.

use std::collections::BTreeMap;

use super::headings;
use crate::model::{AS_IMPORTED, Body, Kind, Postmortem, Shape};
use crate::template;

/// The templates that documents are compared with: those of the team, then those that Debrief ships.
pub(super) struct Known<'a>(Vec<Form<'a>>);

/// A template as it is compared.
pub(super) struct Form<'a> {
    id: &'a str,
    parts: Vec<Part>,
    /// The team's own, which documents in it carry along.
    own: Option<&'a Shape>,
}

/// A section of a template.
struct Part {
    kind: Kind,
    /// Its heading as it is compared; nothing for text before the first heading.
    heading: Option<String>,
    required: bool,
}

impl<'a> Known<'a> {
    /// All templates, with the team's own.
    #[must_use]
    pub(super) fn with(own: &'a [Shape]) -> Self {
        let own = own.iter().map(|shape| {
            let parts = shape.sections.iter();
            // A template that requires nothing is known by all that it has.
            let all = !shape.sections.iter().any(|part| part.required);
            let part = |part: &crate::model::ShapeSection| Part {
                kind: part.kind,
                heading: (part.level > 0).then(|| plain(&part.heading)),
                required: part.required || all,
            };
            Form {
                id: &shape.id,
                parts: parts.map(part).collect(),
                own: Some(shape),
            }
        });
        let shipped = template::ALL.iter().map(|template| {
            let part = |part: &template::TemplateSection| Part {
                kind: part.kind,
                heading: (part.level > 0).then(|| plain(part.heading)),
                required: part.required,
            };
            Form {
                id: template.id,
                parts: template.sections.iter().map(part).collect(),
                own: None,
            }
        });
        Self(own.chain(shipped).collect())
    }

    /// The template whose headings fit best, where the document has at least half of those that the
    /// template requires. The fit is the share that both have of all headings that either has, times the
    /// share of the required ones that is there; what a document has behind the last heading of the
    /// template does not count. Of equals it is the first: the team's own, then in the order in which
    /// templates are offered.
    #[must_use]
    pub(super) fn template<'h>(
        &self,
        headings: impl Iterator<Item = &'h str>,
    ) -> Option<&Form<'a>> {
        // Each heading once, with the last place where it stands, counted from 1.
        let mut heads: BTreeMap<String, usize> = BTreeMap::new();
        for (at, heading) in headings.enumerate() {
            heads.insert(plain(heading), at + 1);
        }
        let fitting = self.0.iter();
        let fitting = fitting.filter_map(|form| Some((form.fit(&heads)?, form)));
        fitting
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, form)| form)
    }
}

impl Form<'_> {
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

    /// What the section of this template is for that has this heading.
    #[must_use]
    pub(super) fn kind(&self, heading: &str) -> Option<Kind> {
        let heading = plain(heading);
        let mut parts = self.parts.iter();
        let found = parts.find(|part| part.heading.as_ref() == Some(&heading));
        found.map(|part| part.kind)
    }
}

/// Names the template of a document.
pub(super) fn name(postmortem: &mut Postmortem, known: &Known<'_>) {
    let headings = postmortem.sections.iter();
    let found = known.template(headings.filter_map(|section| section.heading.as_deref()));
    let chosen = found.map_or(AS_IMPORTED, |form| form.id);
    postmortem.template = chosen.into();
    postmortem.own_template = found.and_then(|form| form.own).cloned();
    if let Some(source) = &mut postmortem.source {
        source.template = chosen.into();
    }
    // The text that a template has before its first heading.
    let opening = found.and_then(|form| form.parts.iter().find(|part| part.heading.is_none()));
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

    fn recognised<'h>(headings: impl Iterator<Item = &'h str>) -> Option<&'static str> {
        Known::with(&[]).template(headings).map(|found| found.id)
    }

    #[test]
    fn every_template_recognises_its_own_headings() {
        for wanted in template::ALL {
            let headings = wanted.sections.iter().map(|section| section.heading);
            assert_eq!(recognised(headings), Some(wanted.id));
            let required = wanted.sections.iter().filter(|section| section.required);
            let headings = required.map(|section| section.heading);
            assert_eq!(recognised(headings), Some(wanted.id));
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
