//! What the linter found, in words and with the places on the page that it is about.

use super::document::{Cell, RowsEdit, SectionState, field_element, field_label};
use super::editor::Sign;
use super::{names, places};
use crate::lint::{self, Finding, Severity};
use crate::model::{Field, Kind, Postmortem};
use crate::text::en::findings::WORDS;
use crate::text::en::interface::health;
use crate::text::findings::arg;
use crate::timeline::date;

/// A finding as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The name of the rule.
    pub(crate) rule: &'static str,
    /// How bad it is.
    pub(crate) sign: Sign,
    /// What was found.
    pub(crate) what: String,
    /// Why it matters.
    pub(crate) why: String,
    /// What to do about it.
    pub(crate) fix: String,
    /// The name of the place.
    pub(crate) place: String,
    /// The kind and the heading of the section that is missing, where one is.
    pub(crate) missing: Option<(Kind, String)>,
    /// The key of the section that it is about.
    pub(crate) section: Option<u32>,
    /// The element to bring into view.
    pub(crate) shown: String,
    /// The element that gets the focus.
    pub(crate) focused: String,
}

impl Found {
    /// What tells a finding apart from the others: all of it, for its words are part of it.
    pub(crate) fn identity(&self) -> String {
        [self.rule, &self.focused, &self.what, &self.why, &self.fix].join("\n")
    }
}

/// What the linter finds in a document that stands on the page in these sections. `today` is
/// `YYYY-MM-DD`.
pub(crate) fn review(
    postmortem: &Postmortem,
    sections: &[SectionState],
    today: &str,
) -> Vec<Found> {
    let headings = postmortem
        .sections
        .iter()
        .map(|section| section.heading.as_deref());
    let names = names::of_sections(headings);
    lint::check(postmortem, &settings(today))
        .iter()
        .map(|finding| found(finding, sections, &names))
        .collect()
}

/// How many findings of each sign a document has that is not open, errors first.
pub(crate) fn count(postmortem: &Postmortem, today: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    for finding in lint::check(postmortem, &settings(today)) {
        counts[match finding.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Hint => 2,
        }] += 1;
    }
    counts
}

fn settings(today: &str) -> lint::Settings {
    lint::Settings {
        today: date::parse(today),
    }
}

fn found(finding: &Finding, sections: &[SectionState], names: &[String]) -> Found {
    let words = (WORDS.explain)(finding.rule, &finding.args);
    let target = target(finding, sections, names);
    Found {
        rule: finding.rule,
        sign: match finding.severity {
            Severity::Error => Sign::Error,
            Severity::Warning => Sign::Warning,
            Severity::Hint => Sign::Hint,
        },
        what: words.what,
        why: words.why,
        fix: words.todo,
        place: target.name,
        missing: missing(finding),
        section: target.section,
        shown: target.shown,
        focused: target.focused,
    }
}

/// The section that a finding misses in the document altogether, as the template names it.
fn missing(finding: &Finding) -> Option<(Kind, String)> {
    if finding.rule != "missing-section" || finding.place.section.is_some() {
        return None;
    }
    let kind = Kind::from_name(arg(&finding.args, "kind"))?;
    let heading = match arg(&finding.args, "heading") {
        "" => (WORDS.kind)(kind),
        heading => heading,
    };
    Some((kind, heading.to_owned()))
}

/// A place on the page.
struct Target {
    name: String,
    section: Option<u32>,
    shown: String,
    focused: String,
}

/// Where on the page a finding is: the closest element that there is to its place.
fn target(finding: &Finding, sections: &[SectionState], names: &[String]) -> Target {
    let place = &finding.place;
    let at = place
        .section
        .as_deref()
        .and_then(|id| sections.iter().position(|section| section.head_id() == id));
    let Some(at) = at else {
        let field = place
            .field
            .and_then(Field::from_name)
            .unwrap_or(Field::Title);
        let name = match place.field {
            Some(_) => field_label(field).to_owned(),
            None => health::DOCUMENT.to_owned(),
        };
        let element = field_element(field);
        return Target {
            name,
            section: None,
            shown: element.clone(),
            focused: element,
        };
    };
    let section = &sections[at];
    let name = names.get(at).cloned().unwrap_or_default();
    let within = |shown: String, focused: String| Target {
        name,
        section: Some(section.key),
        shown,
        focused,
    };
    let rows = section.rows();
    let row = rows
        .as_ref()
        .zip(place.row.as_deref())
        .and_then(|(rows, id)| rows.key_of(id));
    match (row, rows, place.field) {
        (Some(row), Some(rows), field) => {
            within(places::row(row), row_field(&*rows, field).element(row))
        }
        (None, Some(_), Some("before")) => {
            within(places::section(section.key), places::before(section.key))
        }
        (None, Some(_), Some("after")) => {
            within(places::section(section.key), places::after(section.key))
        }
        (None, Some(_), _) => within(places::section(section.key), places::add(section.key)),
        (_, None, _) => within(places::section(section.key), places::prose(section.key)),
    }
}

/// The cell that shows a field of a row, by the field's name in the JSON.
fn row_field(rows: &dyn RowsEdit, field: Option<&str>) -> Cell {
    let cells = rows.cells();
    let named = match field {
        Some("marks") => Some(Cell::Mark),
        Some(name) => cells.iter().copied().find(|cell| cell.name() == name),
        None => None,
    };
    let text = cells
        .iter()
        .copied()
        .find(|cell| matches!(cell, Cell::What | Cell::Action));
    named.or(text).unwrap_or(Cell::What)
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{count, review};
    use crate::app::state::document::Document;
    use crate::import;

    const TEXT: &str = "# Sign-in refused\n\n## Summary\n\nShort.\n\n## Timeline\n\n- 10:36 -> second\n- 10:29 -> first\n";

    #[test]
    fn a_finding_leads_to_its_element() {
        let postmortem = import::text(TEXT, "a").postmortem;
        let document = Document::open(&postmortem);
        let sections = document.sections().get_untracked();
        let found = review(&postmortem, &sections, "2026-02-17");
        let of = |rule: &str| {
            found
                .iter()
                .find(|found| found.rule == rule)
                .expect("found")
        };
        let zone = of("no-timezone");
        assert_eq!(
            (zone.place.as_str(), zone.focused.as_str()),
            ("Time zone", "field-timezone")
        );
        let order = of("out-of-order");
        let timeline = &sections[1];
        let rows = timeline.rows().expect("a list");
        let first = untrack(|| rows.shown())[0].key;
        assert_eq!(order.section, Some(timeline.key));
        assert_eq!(
            order.focused,
            ["row-", &first.to_string(), "-time"].concat()
        );
        let missing = of("missing-section");
        assert_eq!(
            missing.missing,
            Some((crate::model::Kind::Impact, "Impact".to_owned()))
        );
        assert_eq!(
            (missing.place.as_str(), missing.section),
            ("the document", None)
        );
    }

    #[test]
    fn a_draft_in_the_list_is_counted_by_severity() {
        let postmortem = import::text(TEXT, "a").postmortem;
        let [errors, _, _] = count(&postmortem, "2026-02-17");
        let found = crate::lint::check(&postmortem, &crate::lint::Settings::default());
        assert!(errors >= 2 && errors <= found.len());
    }
}
