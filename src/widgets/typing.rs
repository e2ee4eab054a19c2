//! Connects keys that are pressed in a text area with the edits that `typing` makes in Markdown.

use std::ops::Range;

use crate::platform::{Event, dom};
use debrief_core::typing::Edit;
use debrief_core::typing::place::{from_utf16, to_utf16};
use debrief_core::typing::shortcut::{Keystroke, markdown};

/// The keystroke of an event. Command on a Mac counts as Control.
pub(crate) fn stroke(event: &leptos::ev::KeyboardEvent) -> Keystroke {
    Keystroke {
        key: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// Makes the edit that a keystroke makes in Markdown, in the text area in which it was pressed. The page is
/// notified as if it had been typed. Returns whether there was an edit to make. `lists` is whether Enter
/// continues a list. While an input method is composing, it gets all keys.
pub(crate) fn type_markdown(event: &leptos::ev::KeyboardEvent, lists: bool) -> bool {
    if event.is_composing() {
        return false;
    }
    let Some(change) = markdown(&stroke(event), lists) else {
        return false;
    };
    let is_edited = rewrite(event, change);
    if is_edited {
        event.prevent_default();
    }
    is_edited
}

/// Edits the text area that an event came from. The page is notified as if the text had been typed. Returns
/// whether there was an edit to make.
pub(crate) fn rewrite(
    event: &Event,
    change: impl FnOnce(&str, Range<usize>) -> Option<Edit>,
) -> bool {
    let rewritten = dom::rewrite(event, |text, (start, end)| {
        let byte_at = |utf16_offset: u32| from_utf16(text, utf16_offset as usize);
        let edit = change(text, byte_at(start)..byte_at(end))?;
        let text = edit.apply(text);
        let utf16_offset = |byte| u32::try_from(to_utf16(&text, byte)).unwrap_or(u32::MAX);
        let selection = (
            utf16_offset(edit.select.start),
            utf16_offset(edit.select.end),
        );
        Some((text, selection))
    });
    rewritten.is_ok()
}
