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
    found: Vec<Arc<FindingView>>,
    keys: Vec<u32>,
    zone: Option<String>,
    /// Whether the last review saw the same sections and rows on the page as the one before, and the same
    /// document but for the bodies of its sections.
    same: bool,
}

impl ReviewCache {
    /// Whether the timelines, and what their pictures depend on, are the same as at the review before.
    pub(super) fn timelines_unchanged(&self) -> bool {
        self.same && !self.reviewer.saw_another_timeline()
    }

    /// Puts these findings of the reviewer's last review into words, with their places on the page.
    pub(super) fn found<'f>(
        &mut self,
        findings: impl Iterator<Item = &'f Finding>,
        places: &Places<'_>,
        zone: Option<&str>,
    ) -> Vec<Arc<FindingView>> {
        let keys = places.keys();
        self.same = self.keys == keys && !self.reviewer.saw_another_document();
        let before = if self.same && self.zone.as_deref() == zone {
            self.found.as_slice()
        } else {
            &[]
        };
        let stands = |finding: &Finding| match &finding.place.section {
            Some(id) => places
                .section(id)
                .is_some_and(|index| !self.reviewer.saw_another_section(index)),
            None => true,
        };
        let mut next = 0;
        let mut take_kept = |finding: &Finding| {
            let mut ahead = before.iter().enumerate().skip(next).take(LOOKAHEAD);
            let (at, found) = ahead.find(|(_, found)| found.finding == *finding)?;
            next = at + 1;
            Some(Arc::clone(found))
        };
        let found: Vec<Arc<FindingView>> = findings
            .map(|finding| {
                let known = stands(finding).then(|| take_kept(finding)).flatten();
                known.unwrap_or_else(|| Arc::new(found_at(finding, places, zone)))
            })
            .collect();
        self.found.clone_from(&found);
        self.keys = keys;
        self.zone = zone.map(str::to_owned);
        found
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
        kept: &mut ReviewCache,
        postmortem: &Postmortem,
        document: &Document,
        zone: &str,
    ) -> ReviewResult {
        let asked = ReviewOptions {
            settings: settings("2026-02-17", &[]),
            off: Vec::new(),
            zone: Some(zone.to_owned()),
        };
        let sections = document.sections().get_untracked();
        review(kept, postmortem, &sections, &asked)
    }

    fn prose(postmortem: &mut Postmortem, section: usize, text: &str) {
        if let Body::Prose(markdown) = &mut postmortem.sections[section].body {
            markdown.insert_str(0, text);
        }
    }

    #[test]
    fn a_kept_review_equals_a_fresh_one() {
        let mut postmortem = import::text(TEXT, "a").postmortem;
        let mut kept = ReviewCache::default();
        let edits: [fn(&mut Postmortem); 9] = [
            |_| {},
            |one| prose(one, 0, "Words. "),
            |one| prose(one, 2, "Año 🚒. "),
            |one| {
                if let Body::Timeline { entries, .. } = &mut one.sections[1].body {
                    entries[1].text.push_str(" and perhaps more");
                }
            },
            |one| {
                if let Body::Timeline { entries, .. } = &mut one.sections[1].body {
                    entries.swap(0, 1);
                }
            },
            |one| one.timezone = Some("UTC".into()),
            |one| one.sections[2].heading = Some("Cause".into()),
            |one| one.sections.swap(2, 3),
            |one| {
                one.sections.remove(0);
            },
        ];
        for (step, edit) in edits.into_iter().enumerate() {
            edit(&mut postmortem);
            // Each step opens a new page: places on it that have changed must be looked up again.
            let document = Document::open(&postmortem);
            for zone in ["Europe/Madrid", "Europe/Madrid", "UTC"] {
                let again = run_review(&mut kept, &postmortem, &document, zone);
                let anew = run_review(&mut ReviewCache::default(), &postmortem, &document, zone);
                assert!(!anew.found.is_empty());
                assert_eq!(again.found, anew.found, "step {step}, {zone}");
            }
        }
    }

    #[test]
    fn a_keystroke_rewords_only_its_section() {
        let mut postmortem = import::text(TEXT, "a").postmortem;
        let document = Document::open(&postmortem);
        let mut kept = ReviewCache::default();
        let first = run_review(&mut kept, &postmortem, &document, "UTC");
        assert!(!first.timelines_unchanged);
        prose(&mut postmortem, 0, "x");
        if let crate::state::document::BodyState::Prose(text) =
            &document.sections().get_untracked()[0].body
        {
            text.update(|text| text.insert(0, 'x'));
        }
        let second = run_review(&mut kept, &postmortem, &document, "UTC");
        assert!(second.timelines_unchanged);
        let summary = document.sections().get_untracked()[0].key;
        let is_old = |found: &&Arc<_>| first.found.iter().any(|old| Arc::ptr_eq(old, found));
        let (old, new): (Vec<_>, Vec<_>) = second.found.iter().partition(is_old);
        assert!(old.len() > 3, "{old:?}");
        assert!(!new.is_empty());
        assert!(new.iter().all(|found| found.spot.section == Some(summary)));
    }
}
