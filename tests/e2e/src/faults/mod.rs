//! What may go wrong around the page, each fault with its number in `docs/faults.md`.
//!
//! Faults are made before the page loads, by a script that takes something away or makes it fail; a copy of the
//! release loads it first (`House::stage_with`), so that any engine can be driven.
//! What is expected is the same for all: what the page said to be saved is there afterwards, what
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

/// The faults whose page has a second to say so: each has the machine for itself.
pub(crate) const TIMED: &[Scenario] = &[
    ("fault 4: storage is full", |house| {
        Box::pin(full::run(house))
    }),
    (
        "the browser is killed, and the process of the page",
        |house| Box::pin(killed::short::run(house)),
    ),
];

/// Every other fault, in the order of their numbers.
pub(crate) const FAULTS: &[Scenario] = &[
    ("fault 5: the nth write fails", |house| {
        Box::pin(nth_write::run(house))
    }),
    ("fault 6: whatever storage throws", |house| {
        Box::pin(thrown::run(house))
    }),
    ("fault 7: damaged records", |house| {
        Box::pin(damaged::run(house))
    }),
    ("fault 8: foreign keys, and keys that go", |house| {
        Box::pin(foreign_keys::run(house))
    }),
    ("fault 9: two tabs with one draft", |house| {
        Box::pin(two_tabs::run(house))
    }),
    ("fault 10: a tab that was copied, away or frozen", |house| {
        Box::pin(away::run(house))
    }),
    ("faults 11 and 13: records of a newer version", |house| {
        Box::pin(newer_record::run(house))
    }),
    ("fault 14: a new version while editing", |house| {
        Box::pin(new_version::run(house))
    }),
    ("fault 15: parts that do not belong together", |house| {
        Box::pin(wrong_parts::run(house))
    }),
    ("fault 16: no server, every page", |house| {
        Box::pin(offline::run(house))
    }),
    ("fault 17: storage is blocked", |house| {
        Box::pin(blocked::run(house))
    }),
    ("fault 18: the site's data are cleared", |house| {
        Box::pin(cleared::run(house))
    }),
    ("fault 20: hundreds of drafts", |house| {
        Box::pin(many::run(house))
    }),
    ("fault 22: the program dies", |house| {
        Box::pin(death::run(house))
    }),
    ("fault 22: drafts in two places", |house| {
        Box::pin(two_copies::run(house))
    }),
    ("fault 23: starts that do not finish", |house| {
        Box::pin(no_start::run(house))
    }),
    ("fault 26: closed right after a key", |house| {
        Box::pin(closed::run(house))
    }),
    (
        "fault 27: locks, channel, storage events or worker are missing",
        |house| Box::pin(absent::run(house)),
    ),
    ("a title written before the program is there", |house| {
        Box::pin(early_title::run(house))
    }),
    ("HTML that the page has not made is refused", |house| {
        Box::pin(trusted_types::run(house))
    }),
];
