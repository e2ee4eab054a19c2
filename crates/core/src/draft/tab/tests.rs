//! The state machine by itself, and two or three tabs in every order against a model of storage, locks and
//! messages.

mod world;

use std::collections::BTreeSet;

use super::*;
use proptest::prelude::*;
use world::{Step, World};

/// A record of this revision in a series of records, each made from the one before.
fn seen(rev: u64) -> Seen {
    Seen {
        rev,
        fingerprint: rev,
        lineage: Lineage::default().next("a", rev),
    }
}

#[test]
fn the_tab_with_the_lock_writes_and_the_other_follows() {
    let mut tab = Tab::new(Some(seen(1)), true);
    assert_eq!(tab.role(), Role::Asking);
    tab.waited();
    assert_eq!(tab.role(), Role::Following);
    assert!(tab.take_over(), "the writer is asked");
    assert!(!tab.take_over(), "once");
    tab.granted();
    assert_eq!((tab.role(), tab.has_asked()), (Role::Writing, false));
    tab.waited();
    assert_eq!(
        tab.role(),
        Role::Writing,
        "the end of the wait changes nothing for the writer"
    );
    assert!(!tab.take_over(), "it is the writer");
    tab.stepped_back();
    assert_eq!(tab.role(), Role::Following);
    assert_eq!(Tab::new(None, false).role(), Role::Writing);
}

#[test]
fn a_record_that_was_not_seen_is_not_overwritten() {
    let mut tab = Tab::new(Some(seen(3)), false);
    assert_eq!(tab.before_write(Stored::Record(3)), Write::Over(4));
    assert_eq!(tab.before_write(Stored::Record(9)), Write::Fork);
    assert_eq!(tab.before_write(Stored::Nothing), Write::Over(4));
    tab.stepped_back();
    assert_eq!(tab.before_write(Stored::Record(3)), Write::Fork);
    assert_eq!(
        Tab::new(None, false).before_write(Stored::Record(1)),
        Write::Fork
    );
}

#[test]
fn a_record_that_is_found_is_shown_unless_it_ignores_what_this_tab_wrote() {
    let mut tab = Tab::new(Some(seen(3)), false);
    assert_eq!(tab.found(Some(&seen(3)), false), Found::Nothing);
    assert_eq!(tab.found(Some(&seen(4)), false), Found::Adopt);
    assert_eq!(tab.found(Some(&seen(4)), true), Found::Nothing);
    assert_eq!(tab.found(None, false), Found::Restore);
    tab.wrote(seen(4));
    // However high its revision: it was not made from this record.
    let other = Seen {
        rev: 40,
        fingerprint: 99,
        lineage: seen(3).lineage.next("b", 40),
    };
    assert_eq!(tab.found(Some(&other), false), Found::Fork);
    assert_eq!(tab.found(Some(&seen(5)), false), Found::Adopt);
    tab.stepped_back();
    assert_eq!(tab.found(Some(&other), false), Found::Fork, "still its own");
    tab.adopted(seen(5));
    assert_eq!(tab.found(Some(&other), false), Found::Adopt);
    assert_eq!(
        tab.found(None, false),
        Found::Nothing,
        "the writer takes care of it"
    );
}

/// Makes a step from two numbers: the kind of event, and its tab or its duration.
fn step((kind, operand): (u8, u16)) -> Step {
    let tab = usize::from(operand);
    match kind {
        0..6 => Step::Type(tab),
        6..12 => Step::Hear(tab),
        12..15 => Step::Pass(u64::from(operand % 2_000)),
        15..17 => Step::TakeOver(tab),
        17 => Step::Freeze(tab),
        18 => Step::Thaw(tab),
        19 => Step::Leave(tab),
        20 => Step::Refuse(tab % 2 == 0),
        21 => Step::Open,
        _ => Step::Arrive(tab),
    }
}

/// How many cases a law is tested with: `DEBRIEF_CASES`, or else a number that is quick enough for every run.
fn cases(default: u32) -> ProptestConfig {
    let from_environment = std::env::var("DEBRIEF_CASES").ok();
    let from_environment = from_environment.and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(from_environment.unwrap_or(default))
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn no_order_of_events_in_two_or_three_tabs_loses_a_character(
        locks in any::<bool>(),
        wiped_at in proptest::option::of(0..60_usize),
        steps in proptest::collection::vec((0..22_u8, any::<u16>()), 1..60),
    ) {
        let mut world = World::new(locks);
        world.open();
        world.open();
        for (index, numbers) in steps.iter().enumerate() {
            if wiped_at == Some(index) {
                world.step(&Step::Wipe);
            }
            world.step(&step(*numbers));
        }
        world.settle();
        prop_assert_eq!(world.not_stored(), BTreeSet::new());
        for shown in &world.tabs {
            prop_assert!(!shown.autosave.is_unsaved());
        }
        if locks {
            // Each open draft has exactly one writer.
            for shown in &world.tabs {
                let writers = world.tabs.iter().filter(|other| {
                    other.id == shown.id && other.tab.role() == Role::Writing
                });
                prop_assert_eq!(writers.count(), 1);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn no_order_of_events_loses_a_character_where_each_tab_has_a_copy_of_storage(
        steps in proptest::collection::vec((prop_oneof![4 => 0..17_u8, 1 => Just(20_u8), 2 => Just(22_u8)], any::<u16>()), 1..60),
    ) {
        let mut world = World::with_copies();
        world.open();
        world.open();
        for numbers in &steps {
            world.step(&step(*numbers));
        }
        world.settle();
        prop_assert_eq!(world.not_stored(), BTreeSet::new());
    }
}

#[test]
fn two_tabs_in_turn_make_one_draft() {
    let mut world = World::new(true);
    world.open();
    world.open();
    world.settle();
    for turn in 0..10 {
        let typing_tab = turn % 2;
        world.step(&Step::TakeOver(typing_tab));
        for listener in [1 - typing_tab, typing_tab, typing_tab, 1 - typing_tab] {
            while !world.tabs[listener].news.is_empty() {
                world.step(&Step::Hear(listener));
            }
        }
        assert_eq!(
            world.tabs[typing_tab].tab.role(),
            Role::Writing,
            "turn {turn}"
        );
        assert_eq!(world.tabs[1 - typing_tab].tab.role(), Role::Following);
        world.step(&Step::Type(typing_tab));
    }
    world.settle();
    assert_eq!(world.forks, 0, "nothing had to be kept apart");
    assert_eq!(world.stored["a"].text.len(), 10);
}
