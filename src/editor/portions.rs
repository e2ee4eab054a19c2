//! Draws sections a few at a time: the first of them can be edited while the others are still being drawn.

use leptos::prelude::*;

use crate::platform::when_drawn;
use crate::state::document::SectionState;

/// How many sections are added per frame.
const PORTION: usize = 4;

/// The sections that are drawn so far: `first` of them at the start, and a few more after every frame.
/// `on_progress` is called with how many may be drawn, and with `usize::MAX` when all of them may.
pub(super) fn in_portions(
    sections: ArcRwSignal<Vec<SectionState>>,
    first: usize,
    on_progress: impl Fn(usize) + Clone + 'static,
) -> impl Fn() -> Vec<SectionState> {
    let drawn_count = RwSignal::new(first);
    let section_count = sections.clone();
    draw_more(
        drawn_count,
        move || section_count.with_untracked(Vec::len),
        on_progress,
    );
    move || {
        let drawn_count = drawn_count.get();
        sections.with(|sections| sections.iter().take(drawn_count).cloned().collect())
    }
}

fn draw_more(
    drawn_count: RwSignal<usize>,
    section_count: impl Fn() -> usize + 'static,
    on_progress: impl Fn(usize) + Clone + 'static,
) {
    let step = move || {
        // Without a value, the page is gone.
        let Some(count) = drawn_count.try_get_untracked() else {
            return;
        };
        let is_complete = count >= section_count();
        let next_count = if is_complete {
            usize::MAX
        } else {
            count + PORTION
        };
        drawn_count.set(next_count);
        on_progress(next_count);
        if !is_complete {
            draw_more(drawn_count, section_count, on_progress);
        }
    };
    when_drawn(step);
}
