//! Binds keys pressed in a text area to what `typing` does to Markdown.

use std::ops::Range;

use crate::platform::{Event, dom};
use debrief_core::typing::Edit;
use debrief_core::typing::place::{from_utf16, to_utf16};
use debrief_core::typing::shortcut::{Stroke, markdown};

/// The stroke of an event.
pub(crate) fn stroke(event: &leptos::ev::KeyboardEvent) -> Stroke {
    Stroke {
        key: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// Does what a key asks of the Markdown in the text area that it was pressed in, and tells the page as
/// if it had been typed. Says whether there was anything to do. `lists` is whether Enter goes on with
/// a list. While an input method composes, the keys are its own.
pub(crate) fn type_markdown(event: &leptos::ev::KeyboardEvent, lists: bool) -> bool {
    if event.is_composing() {
        return false;
    }
    let Some(change) = markdown(&stroke(event), lists) else {
        return false;
    };
    let done = rewrite(event, change);
    if done {
        event.prevent_default();
    }
    done
}

/// Makes a change to the text area that an event came from and tells the page as if it had been typed.
/// Says whether there was anything to do.
pub(crate) fn rewrite(
    event: &Event,
    change: impl FnOnce(&str, Range<usize>) -> Option<Edit>,
) -> bool {
    let rewritten = dom::rewrite(event, |text, (start, end)| {
        let at = |units: u32| from_utf16(text, units as usize);
        let edit = change(text, at(start)..at(end))?;
        let text = edit.apply(text);
        let units = |byte| u32::try_from(to_utf16(&text, byte)).unwrap_or(u32::MAX);
        let selection = (units(edit.select.start), units(edit.select.end));
        Some((text, selection))
    });
    rewritten.is_ok()
}
