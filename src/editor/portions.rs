//! Draws sections a few at a time: the first of them can be edited while the others are still being drawn.

use leptos::prelude::*;

use crate::platform::when_drawn;
use crate::state::document::SectionState;

/// How many sections are added per frame.
const PORTION: usize = 4;

/// The sections that are drawn so far: `first` of them at the start, and a few more after every frame. `told`
/// is called with how many may be drawn, and with `usize::MAX` once all of them are.
pub(super) fn in_portions(
    sections: ArcRwSignal<Vec<SectionState>>,
    first: usize,
    told: impl Fn(usize) + Clone + 'static,
) -> impl Fn() -> Vec<SectionState> {
    let shown = RwSignal::new(first);
    let all = sections.clone();
    more(shown, move || all.with_untracked(Vec::len), told);
    move || {
        let shown = shown.get();
        sections.with(|sections| sections.iter().take(shown).cloned().collect())
    }
}

fn more(
    shown: RwSignal<usize>,
    all: impl Fn() -> usize + 'static,
    told: impl Fn(usize) + Clone + 'static,
) {
    let step = move || {
        // Without a value, the page is gone.
        let Some(before) = shown.try_get_untracked() else {
            return;
        };
        let all_there = before >= all();
        let now = if all_there {
            usize::MAX
        } else {
            before + PORTION
        };
        shown.set(now);
        told(now);
        if !all_there {
            more(shown, all, told);
        }
    };
    when_drawn(step);
}
