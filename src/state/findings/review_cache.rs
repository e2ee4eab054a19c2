//! A cache of the last review of a document, so that only findings in what has changed since are put into
//! words again. A long document has hundreds of findings, and a keystroke concerns a few.

use std::sync::Arc;

use super::place::Places;
use super::{FindingView, found_at};
use debrief_core::lint::{Finding, Reviewer};

/// How far ahead a finding is looked for among those of the last review.
const LOOKAHEAD: usize = 32;

/// The findings of the last review as they are shown, and what their words and places depend on.
#[derive(Debug, Default)]
pub(crate) struct ReviewCache {
    pub(super) reviewer: Reviewer,
    findings: Vec<Arc<FindingView>>,
    keys: Vec<u32>,
    time_zone: Option<String>,
    /// Whether the last review saw the same sections and rows on the page as the one before, and the same
    /// document but for the bodies of its sections.
    is_same_layout: bool,
}

impl ReviewCache {
    /// Whether the timelines, and what their pictures depend on, are the same as at the review before.
    pub(super) fn timelines_unchanged(&self) -> bool {
        self.is_same_layout && !self.reviewer.saw_another_timeline()
    }

    /// Puts these findings of the reviewer's last review into words, with their places on the page.
    pub(super) fn views<'f>(
        &mut self,
        findings: impl Iterator<Item = &'f Finding>,
        places: &Places<'_>,
        time_zone: Option<&str>,
    ) -> Vec<Arc<FindingView>> {
        let keys = places.keys();
        self.is_same_layout = self.keys == keys && !self.reviewer.saw_another_document();
        let before = if self.is_same_layout && self.time_zone.as_deref() == time_zone {
            self.findings.as_slice()
        } else {
            &[]
        };
        let is_unchanged = |finding: &Finding| match &finding.place.section {
            Some(id) => places
                .section(id)
                .is_some_and(|index| !self.reviewer.saw_another_section(index)),
            None => true,
        };
        let mut next = 0;
        let mut reuse = |finding: &Finding| {
            let mut candidates = before.iter().enumerate().skip(next).take(LOOKAHEAD);
            let (index, findings) =
                candidates.find(|(_, findings)| findings.finding == *finding)?;
            next = index + 1;
            Some(Arc::clone(findings))
        };
        let findings: Vec<Arc<FindingView>> = findings
            .map(|finding| {
                let known = is_unchanged(finding).then(|| reuse(finding)).flatten();
                known.unwrap_or_else(|| Arc::new(found_at(finding, places, time_zone)))
            })
            .collect();
        self.findings.clone_from(&findings);
        self.keys = keys;
        self.time_zone = time_zone.map(str::to_owned);
        findings
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::*;

    use super::ReviewCache;
    use crate::state::document::Document;
    use crate::state::findings::{ReviewOptions, ReviewResult, review, settings};
    use debrief_core::import;
    use debrief_core::model::{Body, Postmortem};

    const TEXT: &str = "# Sign-in refused\n\n## Summary\n\nFrom 10:04 to 10:57 it failed for 40 minutes. TODO more.\n\n\
        ## Timeline\n\n- 10:36 second\n- 10:29 first, probably\n\n## Root cause\n\nSomebody should have known. TODO.\n\n\
        ## Action items\n\n- Improve the alerts\n- Be careful\n";

    fn run_review(
        cache: &mut ReviewCache,
        postmortem: &Postmortem,
        document: &Document,
        time_zone: &str,
    ) -> ReviewResult {
        let options = ReviewOptions {
            settings: settings("2026-02-17", &[]),
            rules_off: Vec::new(),
            time_zone: Some(time_zone.to_owned()),
        };
        let sections = document.sections().get_untracked();
        review(cache, postmortem, &sections, &options)
    }

    fn prose(postmortem: &mut Postmortem, section: usize, text: &str) {
        if let Body::Prose(markdown) = &mut postmortem.sections[section].body {
            markdown.insert_str(0, text);
        }
    }

    #[test]
    fn a_cached_review_equals_a_fresh_one() {
        let mut postmortem = import::text(TEXT, "a").postmortem;
        let mut cache = ReviewCache::default();
        let edits: [fn(&mut Postmortem); 9] = [
            |_| {},
            |postmortem| prose(postmortem, 0, "Words. "),
            |postmortem| prose(postmortem, 2, "Año 🚒. "),
            |postmortem| {
                if let Body::Timeline { entries, .. } = &mut postmortem.sections[1].body {
                    entries[1].text.push_str(" and perhaps more");
                }
            },
            |postmortem| {
                if let Body::Timeline { entries, .. } = &mut postmortem.sections[1].body {
                    entries.swap(0, 1);
                }
            },
            |postmortem| postmortem.timezone = Some("UTC".into()),
            |postmortem| postmortem.sections[2].heading = Some("Cause".into()),
            |postmortem| postmortem.sections.swap(2, 3),
            |postmortem| {
                postmortem.sections.remove(0);
            },
        ];
        for (step, edit) in edits.into_iter().enumerate() {
            edit(&mut postmortem);
            // Each step opens a new page: places on it that have changed must be looked up again.
            let document = Document::open(&postmortem);
            for zone in ["Europe/Madrid", "Europe/Madrid", "UTC"] {
                let reused = run_review(&mut cache, &postmortem, &document, zone);
                let fresh = run_review(&mut ReviewCache::default(), &postmortem, &document, zone);
                assert!(!fresh.findings.is_empty());
                assert_eq!(reused.findings, fresh.findings, "step {step}, {zone}");
            }
        }
    }

    #[test]
    fn a_keystroke_rewords_only_its_section() {
        let mut postmortem = import::text(TEXT, "a").postmortem;
        let document = Document::open(&postmortem);
        let mut cache = ReviewCache::default();
        let first = run_review(&mut cache, &postmortem, &document, "UTC");
        assert!(!first.timelines_unchanged);
        prose(&mut postmortem, 0, "x");
        if let crate::state::document::BodyState::Prose(text) =
            &document.sections().get_untracked()[0].body
        {
            text.update(|text| text.insert(0, 'x'));
        }
        let second = run_review(&mut cache, &postmortem, &document, "UTC");
        assert!(second.timelines_unchanged);
        let summary = document.sections().get_untracked()[0].key;
        let is_reused =
            |finding: &&Arc<_>| first.findings.iter().any(|old| Arc::ptr_eq(old, finding));
        let (old, new): (Vec<_>, Vec<_>) = second.findings.iter().partition(is_reused);
        assert!(old.len() > 3, "{old:?}");
        assert!(!new.is_empty());
        assert!(
            new.iter()
                .all(|found| found.target.section == Some(summary))
        );
    }
}
