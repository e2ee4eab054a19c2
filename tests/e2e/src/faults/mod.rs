//! Things that can go wrong around the page, each with its number in `docs/faults.md`.
//!
//! A fault is made before the page loads, by a script that takes something away or makes it fail. A copy of
//! the release loads that script first (`BrowserPool::test_page_with_script`), so that it works in any
//! engine. All faults must have the same result: whatever the page said was saved is there afterwards, what
//! was typed is not lost, no other draft has changed, and what the page says is true.

#[path = "27_absent.rs"]
mod absent;
#[path = "10_away.rs"]
mod away;
#[path = "17_blocked.rs"]
mod blocked;
#[path = "18_cleared.rs"]
mod cleared;
#[path = "26_closed.rs"]
mod closed;
#[path = "07_damaged.rs"]
mod damaged;
#[path = "22_death.rs"]
mod death;
mod early_title;
#[path = "08_foreign_keys.rs"]
mod foreign_keys;
#[path = "04_full.rs"]
mod full;
pub(crate) mod killed;
#[path = "20_many.rs"]
mod many;
#[path = "14_new_version.rs"]
mod new_version;
#[path = "11_newer_record.rs"]
mod newer_record;
#[path = "23_no_start.rs"]
mod no_start;
#[path = "05_nth_write.rs"]
mod nth_write;
#[path = "16_offline.rs"]
mod offline;
mod play;
#[path = "06_thrown.rs"]
mod thrown;
mod trusted_types;
#[path = "22_two_copies.rs"]
mod two_copies;
#[path = "09_two_tabs.rs"]
mod two_tabs;
#[path = "15_wrong_parts.rs"]
mod wrong_parts;

use crate::Scenario;

/// The faults that measure time: how soon the page says that something is not saved, and how much typing is
/// lost. They are run one at a time, after all others.
pub(crate) const TIMED: &[Scenario] = &[
    ("fault 4: storage is full", |pool| Box::pin(full::run(pool))),
    (
        "the browser is killed, and the process of the page",
        |pool| Box::pin(killed::short::run(pool)),
    ),
];

/// Every other fault, in the order of their numbers; those without a number are last.
pub(crate) const FAULTS: &[Scenario] = &[
    ("fault 5: the nth write fails", |pool| {
        Box::pin(nth_write::run(pool))
    }),
    ("fault 6: whatever storage throws", |pool| {
        Box::pin(thrown::run(pool))
    }),
    ("fault 7: damaged records", |pool| {
        Box::pin(damaged::run(pool))
    }),
    ("fault 8: foreign keys, and keys that go", |pool| {
        Box::pin(foreign_keys::run(pool))
    }),
    ("fault 9: two tabs with one draft", |pool| {
        Box::pin(two_tabs::run(pool))
    }),
    ("fault 10: a tab that was copied, away or frozen", |pool| {
        Box::pin(away::run(pool))
    }),
    ("faults 11 and 13: records of a newer version", |pool| {
        Box::pin(newer_record::run(pool))
    }),
    ("fault 14: a new version while editing", |pool| {
        Box::pin(new_version::run(pool))
    }),
    ("fault 15: parts that do not belong together", |pool| {
        Box::pin(wrong_parts::run(pool))
    }),
    ("fault 16: no server, every page", |pool| {
        Box::pin(offline::run(pool))
    }),
    ("fault 17: storage is blocked", |pool| {
        Box::pin(blocked::run(pool))
    }),
    ("fault 18: the site's data are cleared", |pool| {
        Box::pin(cleared::run(pool))
    }),
    ("fault 20: hundreds of drafts", |pool| {
        Box::pin(many::run(pool))
    }),
    ("fault 22: the program dies", |pool| {
        Box::pin(death::run(pool))
    }),
    ("fault 22: drafts in two places", |pool| {
        Box::pin(two_copies::run(pool))
    }),
    ("fault 23: starts that do not finish", |pool| {
        Box::pin(no_start::run(pool))
    }),
    ("fault 26: closed right after a key", |pool| {
        Box::pin(closed::run(pool))
    }),
    (
        "fault 27: locks, channel, storage events or worker are missing",
        |pool| Box::pin(absent::run(pool)),
    ),
    ("a title written before the program is there", |pool| {
        Box::pin(early_title::run(pool))
    }),
    ("HTML that the page has not made is refused", |pool| {
        Box::pin(trusted_types::run(pool))
    }),
];
