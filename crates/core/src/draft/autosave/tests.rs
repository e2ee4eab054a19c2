//! The state machine against the clock, and against a storage that fails at random.

use super::*;
use proptest::prelude::*;

const WRITE_1: Todo = Todo::WriteNow { edition: 1 };

#[test]
fn saves_when_typing_pauses() {
    let mut autosave = Autosave::new(0);
    assert_eq!(autosave.status(), Status::Saved { at: 0 });
    assert_eq!(autosave.edited(1_000), Todo::WakeAt(1_250));
    assert_eq!(autosave.status(), Status::Saving);
    assert_eq!(autosave.edited(1_100), Todo::WakeAt(1_350));
    assert_eq!(autosave.tick(1_250), Todo::WakeAt(1_350));
    assert_eq!(autosave.tick(1_350), Todo::WriteNow { edition: 2 });
    assert_eq!(autosave.written(2, 1_351), Todo::Nothing);
    assert_eq!(autosave.status(), Status::Saved { at: 1_351 });
    assert_eq!(autosave.tick(9_000), Todo::Nothing);
}

#[test]
fn saves_within_a_second_of_steady_typing() {
    let mut autosave = Autosave::new(0);
    let mut written = None;
    for now in (0..3_000).step_by(100) {
        if let Todo::WakeAt(due) = autosave.edited(now)
            && due <= now + 100
            && let Todo::WriteNow { edition } = autosave.tick(due)
        {
            autosave.written(edition, due);
            written = written.or(Some(due));
        }
        assert!(
            now < 1_100 || written.is_some_and(|at| at <= 1_000),
            "at {now}"
        );
    }
}

#[test]
fn an_edit_during_a_write_is_written_after_it() {
    let mut autosave = Autosave::new(0);
    autosave.edited(0);
    assert_eq!(autosave.tick(250), WRITE_1);
    assert_eq!(autosave.edited(260), Todo::Nothing);
    assert_eq!(autosave.written(1, 300), Todo::WakeAt(510));
    assert_eq!(autosave.status(), Status::Saving);
    assert_eq!(autosave.tick(510), Todo::WriteNow { edition: 2 });
    assert_eq!(autosave.written(2, 520), Todo::Nothing);
    assert_eq!(autosave.status(), Status::Saved { at: 520 });
}

#[test]
fn leaving_the_page_writes_at_once() {
    let mut autosave = Autosave::new(0);
    assert_eq!(autosave.flush(1), Todo::Nothing);
    autosave.edited(10);
    assert_eq!(autosave.flush(11), WRITE_1);
    // The write has already begun.
    assert_eq!(autosave.flush(12), Todo::Nothing);
    autosave.edited(13);
    assert_eq!(autosave.flush(14), Todo::WriteNow { edition: 2 });
    assert_eq!(autosave.written(1, 20), Todo::Nothing);
    assert_eq!(autosave.status(), Status::Saving);
    assert_eq!(autosave.written(2, 21), Todo::Nothing);
    assert_eq!(autosave.status(), Status::Saved { at: 21 });
}

#[test]
fn a_failure_is_shown_and_tried_again() {
    let mut autosave = Autosave::new(0);
    autosave.edited(0);
    assert_eq!(autosave.tick(250), WRITE_1);
    assert_eq!(autosave.failed(1, Trouble::Full, 251), Todo::WakeAt(1_251));
    let not_saved = Status::NotSaved {
        reason: Trouble::Full,
    };
    assert_eq!(autosave.status(), not_saved);
    assert!(autosave.is_unsaved());
    assert_eq!(autosave.tick(1_251), WRITE_1);
    assert_eq!(autosave.status(), not_saved);
    assert_eq!(
        autosave.failed(1, Trouble::Full, 1_252),
        Todo::WakeAt(3_252)
    );
    // A further edit does not wait for the next attempt.
    assert_eq!(autosave.edited(1_300), Todo::WakeAt(1_550));
    assert_eq!(autosave.tick(1_550), Todo::WriteNow { edition: 2 });
    assert_eq!(autosave.written(2, 1_560), Todo::Nothing);
    assert_eq!(autosave.status(), Status::Saved { at: 1_560 });
    // After a success, the pauses start from the shortest again.
    autosave.edited(2_000);
    assert_eq!(autosave.tick(2_250), Todo::WriteNow { edition: 3 });
    assert_eq!(
        autosave.failed(3, Trouble::Blocked, 2_250),
        Todo::WakeAt(3_250)
    );
}

#[test]
fn pauses_grow_to_five_seconds() {
    let mut autosave = Autosave::new(0);
    let mut todo = autosave.edited(0);
    let mut now = 0;
    let mut pauses = vec![];
    for _ in 0..9 {
        if let Todo::WakeAt(due) = todo {
            pauses.push(due - now);
            now = due;
            assert_eq!(autosave.tick(now), WRITE_1);
            todo = autosave.failed(1, Trouble::Full, now);
        }
    }
    assert_eq!(
        pauses,
        [250, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000]
    );
}

#[test]
fn a_clock_set_back_delays_nothing() {
    let mut autosave = Autosave::new(0);
    let one_year = 365 * 24 * 3_600_000;
    autosave.edited(one_year);
    assert_eq!(autosave.edited(10), Todo::WakeAt(260));
    assert_eq!(autosave.tick(260), Todo::WriteNow { edition: 2 });
    assert_eq!(autosave.failed(2, Trouble::Full, 300), Todo::WakeAt(1_300));
    assert_eq!(autosave.tick(100), Todo::WakeAt(1_100));
}

#[derive(Clone, Debug)]
enum Step {
    Edit,
    /// Time passes, in milliseconds.
    Pass(u64),
    /// The clock is set back, in milliseconds.
    SetBack(u64),
    Flush,
    /// The oldest write ends; `true` if it succeeded.
    Finish(bool),
}

/// The storage and the caller of the state machine: writes end in order, when a step says so.
struct Driver {
    autosave: Autosave,
    now: u64,
    wake: Option<u64>,
    document: u64,
    stored: u64,
    writing: Vec<(u64, u64)>,
}

impl Driver {
    fn carry_out(&mut self, todo: Todo) {
        self.wake = None;
        match todo {
            Todo::Nothing => {}
            Todo::WakeAt(due) => {
                assert!(due > self.now, "asked to be woken in the past");
                self.wake = Some(due);
            }
            Todo::WriteNow { edition } => self.writing.push((edition, self.document)),
        }
    }

    fn step(&mut self, step: &Step) {
        let todo = match step {
            Step::Edit => {
                self.document += 1;
                self.autosave.edited(self.now)
            }
            Step::Pass(milliseconds) => {
                self.now += milliseconds;
                match self.wake.filter(|&due| due <= self.now) {
                    Some(_) => self.autosave.tick(self.now),
                    None => return,
                }
            }
            Step::SetBack(milliseconds) => {
                self.now = self.now.saturating_sub(*milliseconds);
                self.autosave.tick(self.now)
            }
            Step::Flush => self.autosave.flush(self.now),
            Step::Finish(succeeded) => {
                if self.writing.is_empty() {
                    return;
                }
                let (edition, document) = self.writing.remove(0);
                if *succeeded {
                    self.stored = document;
                    self.autosave.written(edition, self.now)
                } else {
                    self.autosave.failed(edition, Trouble::Full, self.now)
                }
            }
        };
        self.carry_out(todo);
        let is_saved = matches!(self.autosave.status(), Status::Saved { .. });
        assert!(
            !is_saved || self.stored == self.document,
            "said to be saved and is not"
        );
        assert_eq!(self.autosave.is_unsaved(), !is_saved);
        let will_be_saved = is_saved || self.wake.is_some() || !self.writing.is_empty();
        assert!(will_be_saved, "an edit that nothing will save");
    }
}

proptest! {
    #[test]
    fn no_order_of_events_loses_an_edit(steps in proptest::collection::vec(prop_oneof![
        4 => Just(Step::Edit),
        4 => (0u64..2_000).prop_map(Step::Pass),
        1 => (0u64..5_000).prop_map(Step::SetBack),
        1 => Just(Step::Flush),
        3 => any::<bool>().prop_map(Step::Finish),
    ], 0..80)) {
        let mut driver = Driver {
            autosave: Autosave::new(10_000), now: 10_000, wake: None, document: 0, stored: 0, writing: vec![],
        };
        for step in &steps {
            driver.step(step);
        }
        // The storage works again: everything is saved without further events, within the longest pause.
        for _ in 0..2 {
            while !driver.writing.is_empty() {
                driver.step(&Step::Finish(true));
            }
            driver.step(&Step::Pass(LAST_RETRY));
        }
        driver.step(&Step::Finish(true));
        prop_assert_eq!(driver.stored, driver.document);
        let is_saved = matches!(driver.autosave.status(), Status::Saved { .. });
        prop_assert!(is_saved);
    }
}
