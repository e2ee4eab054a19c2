//! The bin: drafts that were deleted and can still be restored.

use super::{Drafts, OpenError};
use crate::platform::Trouble;
use debrief_core::draft::Summary;

/// How many days a draft stays in the bin.
const KEPT_DAYS: u64 = 30;

const DAY_MS: u64 = 86_400_000;

/// A draft that seems to have been in the bin for this long is kept, because a wrong clock is more likely
/// than a page that was not used for more than a year.
const MAX_CREDIBLE_DAYS: u64 = 400;

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
                let (row, _) = self.listed_row(id)?.ok()?;
                let deleted_at = row
                    .deleted_at
                    .filter(|_| !self.has_expired(row.deleted_at))?;
                let days_in_bin = now.saturating_sub(deleted_at) / DAY_MS;
                let draft = Binned {
                    summary: row.summary,
                    days_left: KEPT_DAYS.saturating_sub(days_in_bin).max(1),
                };
                Some((deleted_at, draft))
            })
            .collect();
        binned.sort_by(|(a, draft), (b, other)| {
            b.cmp(a)
                .then_with(|| draft.summary.id.cmp(&other.summary.id))
        });
        binned.into_iter().map(|(_, draft)| draft).collect()
    }

    /// Moves a draft to the bin. If that fails, `then` receives the reason.
    pub(crate) fn bin(&self, id: &str, then: impl FnOnce(Result<(), OpenError>) + Send + 'static) {
        let now = self.platform.clock.now();
        self.set_deleted(id, Some(now), then);
    }

    /// Takes a draft out of the bin. If that fails, `then` receives the reason.
    pub(crate) fn unbin(
        &self,
        id: &str,
        then: impl FnOnce(Result<(), OpenError>) + Send + 'static,
    ) {
        self.set_deleted(id, None, then);
    }

    /// Copies a draft to a new one with another id and this title. If that fails, `then` receives the reason.
    /// A copy that storage refuses exists nonetheless, but only in memory.
    pub(crate) fn duplicate(
        &self,
        id: &str,
        title: Option<String>,
        then: impl FnOnce(Result<(), OpenError>) + Send + 'static,
    ) {
        let (this, draft_id) = (self.clone(), id.to_owned());
        self.load(id, move || {
            let result = this.open(&draft_id).and_then(|(envelope, _)| {
                let mut doc = envelope.doc;
                doc.id = this.fresh_id();
                doc.title = title.or(doc.title);
                this.create(doc).map_err(OpenError::Trouble)
            });
            then(result);
        });
    }

    pub(super) fn has_expired(&self, deleted_at: Option<u64>) -> bool {
        let now = self.platform.clock.now();
        let days_in_bin = deleted_at.map(|at| now.saturating_sub(at) / DAY_MS);
        days_in_bin.is_some_and(|days| (KEPT_DAYS..MAX_CREDIBLE_DAYS).contains(&days))
    }

    /// Marks a draft as deleted, or as not deleted. If storage is full, the mark is held in memory, so that a
    /// person who deletes drafts in order to make room can continue.
    fn set_deleted(
        &self,
        id: &str,
        deleted_at: Option<u64>,
        then: impl FnOnce(Result<(), OpenError>) + Send + 'static,
    ) {
        let (this, draft_id) = (self.clone(), id.to_owned());
        self.load(id, move || {
            then(this.set_deleted_now(&draft_id, deleted_at))
        });
    }

    fn set_deleted_now(&self, id: &str, deleted_at: Option<u64>) -> Result<(), OpenError> {
        let (mut envelope, only_in_memory) = self.find(id)?;
        envelope.deleted_at = deleted_at;
        envelope.rev += 1;
        match self.overwrite(&envelope) {
            Ok(()) | Err(Trouble::Full) => Ok(()),
            Err(trouble) => {
                if !only_in_memory {
                    self.shelf.drop_pending(id);
                }
                Err(OpenError::Trouble(trouble))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY_MS, Drafts, OpenError};
    use crate::platform::Trouble;
    use crate::platform::fake::{Fake, at_once};
    use debrief_core::model::Postmortem;

    fn document(title: &str) -> Postmortem {
        Postmortem {
            title: Some(title.into()),
            ..Postmortem::new(title, "google-sre")
        }
    }

    fn two_drafts(fake: &Fake) -> Drafts {
        let drafts = Drafts::of(fake, "/");
        for title in ["a", "b"] {
            drafts.create(document(title)).expect("stored");
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
        let drafts = two_drafts(&fake);
        let before = drafts.open("a").expect("there").0.doc;
        at_once(|then| drafts.bin("a", then)).expect("binned");
        assert_eq!(listed(&drafts), ["b"]);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.open("a"), Err(OpenError::Binned));
        assert!(drafts.has("a"), "its id is taken");
        assert_eq!(drafts.binned()[0].days_left, 30);
        at_once(|then| drafts.unbin("a", then)).expect("back");
        assert_eq!(drafts.open("a").expect("there").0.doc, before);
        assert!(drafts.binned().is_empty());
    }

    #[test]
    fn a_draft_leaves_the_bin_after_thirty_days_and_not_before() {
        let fake = Fake::default();
        let drafts = two_drafts(&fake);
        at_once(|then| drafts.bin("a", then)).expect("binned");
        fake.pass(30 * DAY_MS - 1);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.binned()[0].days_left, 1);
        fake.pass(1);
        assert_eq!(drafts.list().binned, 0);
        assert!(!drafts.has("a") && drafts.has("b"));
    }

    #[test]
    fn a_clock_that_is_years_ahead_does_not_empty_the_bin() {
        let fake = Fake::default();
        let drafts = two_drafts(&fake);
        at_once(|then| drafts.bin("a", then)).expect("binned");
        fake.pass(3_650 * DAY_MS);
        assert_eq!(drafts.list().binned, 1);
        assert_eq!(drafts.binned().len(), 1, "it can be had back");
    }

    #[test]
    fn a_draft_can_be_deleted_while_storage_is_full() {
        let fake = Fake::default();
        let drafts = two_drafts(&fake);
        fake.refuse(Some(Trouble::Full));
        at_once(|then| drafts.bin("a", then)).expect("in the bin, in memory");
        assert_eq!(listed(&drafts), ["b"]);
        drafts.remove("a").expect("gone");
        assert!(!drafts.has("a"));
    }

    #[test]
    fn a_draft_that_cannot_be_moved_stays_where_it_was() {
        let fake = Fake::default();
        let drafts = two_drafts(&fake);
        fake.refuse(Some(Trouble::Refused));
        let refused = Err(OpenError::Trouble(Trouble::Refused));
        assert_eq!(at_once(|then| drafts.bin("a", then)), refused);
        assert_eq!(listed(&drafts), ["a", "b"]);
        assert!(!drafts.has_unstored());
    }

    #[test]
    fn a_duplicate_has_its_own_id() {
        let fake = Fake::default();
        let drafts = two_drafts(&fake);
        at_once(|then| drafts.duplicate("a", Some("a (copy)".into()), then)).expect("stored");
        let copy = drafts.open("fresh-1").expect("there").0.doc;
        assert_eq!(copy.title.as_deref(), Some("a (copy)"));
        assert_eq!(copy.id, "fresh-1");
        assert_eq!(drafts.open("a").expect("there").0.doc, document("a"));
    }
}
