//! The bin: drafts that were deleted and can still be restored.

use super::{Closed, Drafts};
use crate::platform::Trouble;
use debrief_core::draft::Summary;

/// How many days a draft stays in the bin.
const DAYS: u64 = 30;

const DAY_MS: u64 = 86_400_000;

/// After this many days the clock is more likely to be wrong than the page to have been unused: nothing is
/// removed for good because of a date that is not credible.
const BELIEVED_DAYS: u64 = 400;

/// A draft in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Binned {
    pub(crate) summary: Summary,
    /// How many days are left until it is removed, at least 1.
    pub(crate) days_left: u64,
}

impl Drafts {
    /// The drafts in the bin, the one that was deleted last first.
    pub(crate) fn binned(&self) -> Vec<Binned> {
        let now = self.platform.clock.now();
        let ids = self.shelf.ids();
        let mut binned: Vec<(u64, Binned)> = ids
            .iter()
            .filter_map(|id| {
                let (row, _) = self.listed(id)?.ok()?;
                let deleted_at = row
                    .deleted_at
                    .filter(|_| !self.has_expired(row.deleted_at))?;
                let gone = now.saturating_sub(deleted_at) / DAY_MS;
                let one = Binned {
                    summary: row.summary,
                    days_left: DAYS.saturating_sub(gone).max(1),
                };
                Some((deleted_at, one))
            })
            .collect();
        binned.sort_by(|(a, one), (b, other)| {
            b.cmp(a).then_with(|| one.summary.id.cmp(&other.summary.id))
        });
        binned.into_iter().map(|(_, one)| one).collect()
    }

    /// Moves a draft to the bin. If that fails, `then` learns why it is still where it was.
    pub(crate) fn bin(&self, id: &str, then: impl FnOnce(Result<(), Closed>) + Send + 'static) {
        let now = self.platform.clock.now();
        self.mark(id, Some(now), then);
    }

    /// Takes a draft out of the bin. If that fails, `then` learns why it is still there.
    pub(crate) fn unbin(&self, id: &str, then: impl FnOnce(Result<(), Closed>) + Send + 'static) {
        self.mark(id, None, then);
    }

    /// Makes a second draft from one, with another id and this title. If that fails, `then` learns why. A
    /// second draft that storage refuses exists nonetheless, only in memory.
    pub(crate) fn duplicate(
        &self,
        id: &str,
        title: Option<String>,
        then: impl FnOnce(Result<(), Closed>) + Send + 'static,
    ) {
        let (this, own) = (self.clone(), id.to_owned());
        self.load(id, move || {
            let made = this.open(&own).and_then(|(envelope, _)| {
                let mut doc = envelope.doc;
                doc.id = this.fresh_id();
                doc.title = title.or(doc.title);
                this.begin(doc).map_err(Closed::Trouble)
            });
            then(made);
        });
    }

    pub(super) fn has_expired(&self, deleted_at: Option<u64>) -> bool {
        let now = self.platform.clock.now();
        let gone = deleted_at.map(|at| now.saturating_sub(at) / DAY_MS);
        gone.is_some_and(|days| (DAYS..BELIEVED_DAYS).contains(&days))
    }

    /// Writes that a draft is in the bin, or is not. If storage is full, that is held in memory, so that
    /// somebody who deletes in order to make room can go on.
    fn mark(
        &self,
        id: &str,
        deleted_at: Option<u64>,
        then: impl FnOnce(Result<(), Closed>) + Send + 'static,
    ) {
        let (this, own) = (self.clone(), id.to_owned());
        self.load(id, move || then(this.mark_now(&own, deleted_at)));
    }

    fn mark_now(&self, id: &str, deleted_at: Option<u64>) -> Result<(), Closed> {
        let (mut envelope, held) = self.find(id)?;
        envelope.deleted_at = deleted_at;
        envelope.rev += 1;
        match self.keep(&envelope) {
            Ok(()) | Err(Trouble::Full) => Ok(()),
            Err(trouble) => {
                if !held {
                    self.shelf.let_go(id);
                }
                Err(Closed::Trouble(trouble))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Closed, DAY_MS, Drafts};
    use crate::platform::Trouble;
    use crate::platform::fake::{Fake, at_once};
    use debrief_core::model::Postmortem;

    fn titled(title: &str) -> Postmortem {
        Postmortem {
            title: Some(title.into()),
            ..Postmortem::new(title, "google-sre")
        }
    }

    fn begun(fake: &Fake) -> Drafts {
        let drafts = Drafts::of(fake, "/");
        for title in ["a", "b"] {
            drafts.begin(titled(title)).expect("stored");
        }
        drafts
    }

    fn listed(drafts: &Drafts) -> Vec<String> {
        let drafts = drafts.list().drafts;
        drafts.into_iter().map(|draft| draft.summary.id).collect()
    }

    #[test]
    fn a_deleted_draft_is_in_the_bin_and_comes_back_as_it_was() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        let before = drafts.open("a").expect("there").0.doc;
        at_once(|then| drafts.bin("a", then)).expect("binned");
        assert_eq!(listed(&drafts), ["b"]);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.open("a"), Err(Closed::Binned));
        assert!(drafts.has("a"), "its id is taken");
        assert_eq!(drafts.binned()[0].days_left, 30);
        at_once(|then| drafts.unbin("a", then)).expect("back");
        assert_eq!(drafts.open("a").expect("there").0.doc, before);
        assert!(drafts.binned().is_empty());
    }

    #[test]
    fn the_bin_forgets_after_thirty_days_and_not_before() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        at_once(|then| drafts.bin("a", then)).expect("binned");
        fake.pass(30 * DAY_MS - 1);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.binned()[0].days_left, 1);
        fake.pass(1);
        assert_eq!(drafts.list().binned, 0);
        assert!(!drafts.has("a") && drafts.has("b"));
    }

    #[test]
    fn a_clock_that_is_years_ahead_empties_no_bin() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        at_once(|then| drafts.bin("a", then)).expect("binned");
        fake.pass(3_650 * DAY_MS);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.binned().len(), 1, "it can be had back");
    }

    #[test]
    fn a_full_storage_does_not_keep_anybody_from_deleting() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        fake.refuse(Some(Trouble::Full));
        at_once(|then| drafts.bin("a", then)).expect("in the bin, in memory");
        assert_eq!(listed(&drafts), ["b"]);
        drafts.remove("a").expect("gone");
        assert!(!drafts.has("a"));
    }

    #[test]
    fn a_draft_that_cannot_be_moved_is_where_it_was() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        fake.refuse(Some(Trouble::Refused));
        let refused = Err(Closed::Trouble(Trouble::Refused));
        assert_eq!(at_once(|then| drafts.bin("a", then)), refused);
        assert_eq!(listed(&drafts), ["a", "b"]);
        assert!(!drafts.any_held());
    }

    #[test]
    fn a_duplicate_has_an_id_of_its_own() {
        let fake = Fake::default();
        let drafts = begun(&fake);
        at_once(|then| drafts.duplicate("a", Some("a (copy)".into()), then)).expect("stored");
        let copy = drafts.open("fresh-1").expect("there").0.doc;
        assert_eq!(copy.title.as_deref(), Some("a (copy)"));
        assert_eq!(copy.id, "fresh-1");
        assert_eq!(drafts.open("a").expect("there").0.doc, titled("a"));
    }
}
