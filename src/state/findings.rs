//! The findings of the linter as the page shows them: in words, with the places on the page that they are
//! about.

mod place;
mod review_cache;

use std::sync::Arc;

use super::document::SectionState;
use super::sign::Sign;
use debrief_core::lint::fixes::{self, Fix};
use debrief_core::lint::{self, Brief, Finding, Hole, Settings, Severity};
use debrief_core::model::{Body, Kind, Postmortem};
use debrief_core::text::findings::{fact as fact_sentence, kind as kind_name};
use debrief_core::timeline::date;

pub(crate) use place::FindingTarget;
use place::Places;
pub(crate) use review_cache::ReviewCache;

/// A finding as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FindingView {
    pub(crate) rule: &'static str,
    pub(crate) sign: Sign,
    /// What was found.
    pub(crate) what: String,
    /// Why it matters.
    pub(crate) why: String,
    /// What to do about it.
    pub(crate) advice: String,
    /// The kind and the heading of the missing section, if that is what the finding is about.
    pub(crate) missing: Option<(Kind, String)>,
    pub(crate) target: FindingTarget,
    /// The fixes that one click can make, to choose from.
    pub(crate) fixes: Vec<Fix>,
    /// The finding itself, which is needed to set it aside.
    pub(crate) finding: Finding,
}

/// A finding that the author has set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetAsideFinding {
    /// What was found.
    pub(crate) what: String,
    /// Why it is set aside.
    pub(crate) reason: String,
    /// The finding itself, which is needed to bring it back.
    pub(crate) finding: Finding,
}

/// The result of a review: what the linter finds in a document, and what its author has set aside.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReviewResult {
    /// The findings, in the order of the document. Those that have not changed since the last review are the
    /// same `Arc`s.
    pub(crate) findings: Vec<Arc<FindingView>>,
    pub(crate) set_aside: Vec<SetAsideFinding>,
    /// The statements of the document that its times confirm.
    pub(crate) facts: Vec<FactView>,
    /// Whether the timelines, and everything that their pictures depend on, are the same as at the review
    /// before this one.
    pub(crate) timelines_unchanged: bool,
}

impl FindingView {
    /// A key that is different for every finding. All of its words are in it, so that a finding whose words
    /// change is drawn again.
    pub(crate) fn identity(&self) -> String {
        let place = self.target.identity();
        [self.rule, &place, &self.what, &self.why, &self.advice].join("\n")
    }

    /// Whether the finding is about an empty section, which the form already shows.
    pub(crate) fn is_empty_section(&self) -> bool {
        lint::hole(&self.finding) == Some(Hole::Empty)
    }
}

/// The inputs of a review besides the document.
pub(crate) struct ReviewOptions<'o> {
    pub(crate) settings: Settings<'o>,
    /// The names of the rules that are switched off.
    pub(crate) rules_off: Vec<String>,
    /// The time zone of the browser, by its name in the IANA database.
    pub(crate) time_zone: Option<String>,
}

/// Reviews a document, which the page shows in these sections. `cache` is the cache of its last review.
pub(crate) fn review(
    cache: &mut ReviewCache,
    postmortem: &Postmortem,
    sections: &[SectionState],
    options: &ReviewOptions<'_>,
) -> ReviewResult {
    let places = Places::of(postmortem, sections);
    let is_blank = is_blank(postmortem);
    let review = cache.reviewer.review(postmortem, &options.settings);
    let is_shown = |finding: &&Finding| {
        !is_blank
            && !options
                .rules_off
                .iter()
                .any(|rule| rule == finding.rule.name)
    };
    let found = review.findings.iter().filter(is_shown);
    let found = cache.views(found, &places, options.time_zone.as_deref());
    let aside = review.ignored.into_iter();
    ReviewResult {
        timelines_unchanged: cache.timelines_unchanged(),
        findings: found,
        set_aside: aside
            .filter(|_| !is_blank)
            .map(|(finding, reason)| SetAsideFinding {
                what: finding.explain().what,
                reason,
                finding,
            })
            .collect(),
        facts: review
            .facts
            .iter()
            .map(|fact| FactView {
                text: fact_sentence(fact.name, &fact.args),
                target: places.target(&fact.place),
            })
            .collect(),
    }
}

/// Counts the findings of a document that is not open, as errors, warnings and hints. Rules that are switched
/// off are left out.
pub(crate) fn count(postmortem: &Postmortem, today: &str, rules_off: &[String]) -> [usize; 3] {
    let mut counts = [0; 3];
    let found = lint::check(postmortem, &settings(today, &[])).into_iter();
    for finding in found.filter(|finding| !rules_off.iter().any(|rule| rule == finding.rule.name)) {
        counts[match finding.severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Hint => 2,
        }] += 1;
    }
    counts
}

/// Whether every section is empty. Then no finding is shown: everything would be missing, which the form
/// shows anyway.
pub(crate) fn is_blank(postmortem: &Postmortem) -> bool {
    let is_blank_text = |text: &String| text.trim().is_empty();
    postmortem
        .sections
        .iter()
        .all(|section| match &section.body {
            Body::Prose(text) => is_blank_text(text),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => is_blank_text(before) && is_blank_text(after) && entries.is_empty(),
            Body::Actions {
                before,
                items,
                after,
                ..
            } => is_blank_text(before) && is_blank_text(after) && items.is_empty(),
        })
}

/// The settings of a review: today's date, as `YYYY-MM-DD`, and the other drafts. If `today` cannot be read,
/// rules that depend on the date find nothing.
pub(crate) fn settings<'o>(today: &str, others: &'o [Brief]) -> Settings<'o> {
    Settings {
        today: date::parse(today),
        others,
    }
}

/// Puts a finding into words, with its place on the page and the fixes for it.
fn found_at(finding: &Finding, places: &Places<'_>, time_zone: Option<&str>) -> FindingView {
    let explanation = finding.explain();
    FindingView {
        rule: finding.rule.name,
        sign: match finding.severity {
            Severity::Error => Sign::Error,
            Severity::Warning => Sign::Warning,
            Severity::Hint => Sign::Hint,
        },
        what: explanation.what,
        why: explanation.why,
        advice: explanation.todo,
        missing: missing(finding),
        target: places.target(&finding.place),
        fixes: fixes::of(places.postmortem(), finding, time_zone),
        finding: finding.clone(),
    }
}

/// The kind and the heading, as the template has it, of the section that a finding says is missing
/// altogether.
fn missing(finding: &Finding) -> Option<(Kind, String)> {
    let Some(Hole::Absent { kind, heading }) = lint::hole(finding) else {
        return None;
    };
    let heading = match heading {
        "" => kind_name(kind),
        heading => heading,
    };
    Some((kind, heading.to_owned()))
}

/// A fact (a statement of the document that its times confirm) as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FactView {
    /// The fact in a sentence.
    pub(crate) text: String,
    pub(crate) target: FindingTarget,
}

impl FactView {
    /// A key that is different for every fact: its text and its place.
    pub(crate) fn identity(&self) -> String {
        [self.text.as_str(), &self.target.identity()].join("\n")
    }
}

/// The sections that findings are about, in the order of the findings; `None` is the document as a whole.
pub(crate) fn groups(findings: &[Arc<FindingView>]) -> Vec<Option<u32>> {
    let mut groups = Vec::new();
    for finding in findings {
        if !groups.contains(&finding.target.section) {
            groups.push(finding.target.section);
        }
    }
    groups
}

/// The words of a text field that findings are about, as ranges of UTF-16 units, in order. Where two overlap,
/// the later one is left out.
pub(crate) fn spans(findings: &[Arc<FindingView>], field: &str) -> Vec<(u32, u32, Sign)> {
    let mut spans: Vec<(u32, u32, Sign)> = findings
        .iter()
        .filter(|found| found.target.focused == field)
        .filter_map(|found| {
            found
                .target
                .span
                .map(|(start, end)| (start, end, found.sign))
        })
        .filter(|(start, end, _)| start < end)
        .collect();
    // Of two that begin at the same place, the worse one is kept.
    spans.sort_by_key(|(start, _, sign)| (*start, std::cmp::Reverse(*sign)));
    let mut end_of_last = 0;
    spans.retain(|(start, end, _)| {
        let is_free = *start >= end_of_last;
        if is_free {
            end_of_last = *end;
        }
        is_free
    });
    spans
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{ReviewCache, ReviewOptions, ReviewResult, count, groups, review, settings, spans};
    use crate::state::document::{Document, SectionState};
    use debrief_core::import;
    use debrief_core::model::Postmortem;

    const TEXT: &str = "# Sign-in refused\n\n## Summary\n\nShort.\n\n## Timeline\n\n- 10:36 -> second\n- 10:29 -> first\n";

    fn review_with(
        postmortem: &Postmortem,
        sections: &[SectionState],
        rules_off: &[String],
    ) -> ReviewResult {
        let options = ReviewOptions {
            settings: settings("2026-02-17", &[]),
            rules_off: rules_off.to_vec(),
            time_zone: None,
        };
        review(&mut ReviewCache::default(), postmortem, sections, &options)
    }

    #[test]
    fn a_finding_leads_to_its_element() {
        let postmortem = import::text(TEXT, "a").postmortem;
        let document = Document::open(&postmortem);
        let sections = document.sections().get_untracked();
        let found = review_with(&postmortem, &sections, &[]).findings;
        let finding_of = |rule: &str| {
            found
                .iter()
                .find(|found| found.rule == rule)
                .expect("found")
        };
        let rules_off = ["no-timezone".to_owned()];
        let others = review_with(&postmortem, &sections, &rules_off).findings;
        assert!(others.iter().all(|found| found.rule != "no-timezone"));
        assert_eq!(others.len() + 1, found.len());
        assert_eq!(
            finding_of("out-of-order").fixes.len(),
            1,
            "it can be sorted"
        );
        assert!(!finding_of("no-timezone").fixes.is_empty(), "it can be set");
        let time_zone = finding_of("no-timezone");
        assert_eq!(
            (
                time_zone.target.name.as_str(),
                time_zone.target.focused.as_str()
            ),
            ("Time zone", "field-timezone")
        );
        let order = finding_of("out-of-order");
        let timeline = &sections[1];
        let rows = timeline.rows().expect("a list");
        let first = untrack(|| rows.in_order())[0].key;
        assert_eq!(order.target.section, Some(timeline.key));
        assert_eq!(
            order.target.focused,
            ["row-", &first.to_string(), "-time"].concat()
        );
        let missing = finding_of("missing-section");
        assert_eq!(
            missing.missing,
            Some((debrief_core::model::Kind::Impact, "Impact".to_owned()))
        );
        assert_eq!(
            (missing.target.name.as_str(), missing.target.section),
            ("the document", None)
        );
    }

    #[test]
    fn a_draft_in_the_list_is_counted_by_severity() {
        let postmortem = import::text(TEXT, "a").postmortem;
        let [errors, _, _] = count(&postmortem, "2026-02-17", &[]);
        let rules_off = ["no-timezone".to_owned()];
        assert_eq!(count(&postmortem, "2026-02-17", &rules_off)[0] + 1, errors);
        let found =
            debrief_core::lint::check(&postmortem, &debrief_core::lint::Settings::default());
        assert!(errors >= 2 && errors <= found.len());
    }

    #[test]
    fn words_that_a_finding_is_about_are_marked_in_their_field() {
        let text = TEXT.replace(
            "Short.",
            "From 10:04 to 10:57 🚒 it failed for 40 minutes. TODO more.",
        );
        let postmortem = import::text(&text, "a").postmortem;
        let document = Document::open(&postmortem);
        let sections = document.sections().get_untracked();
        let found = review_with(&postmortem, &sections, &[]).findings;
        let field = crate::state::element_ids::prose(sections[0].key);
        let shown: Vec<u16> = debrief_core::frame::lines::for_field(
            "From 10:04 to 10:57 🚒 it failed for 40 minutes. TODO more.",
        )
        .encode_utf16()
        .collect();
        let words: Vec<String> = spans(&found, &field)
            .into_iter()
            .map(|(start, end, _)| String::from_utf16_lossy(&shown[start as usize..end as usize]))
            .collect();
        assert!(
            words.iter().any(|word| word.contains("40 minutes")),
            "{words:?}"
        );
        let groups = groups(&found);
        assert_eq!(groups.first(), Some(&None), "the document comes first");
        let facts = review_with(&postmortem, &sections, &[]).facts;
        assert_eq!(facts[0].text, "10:04 to 10:57 is 53 minutes.");
        assert_eq!(facts[0].target.focused, field);
    }
}
