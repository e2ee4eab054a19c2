//! Turns formatted text and images that are pasted or dropped into prose into Markdown, as one step that can
//! be undone.

use leptos::ev::ClipboardEvent;

use super::typing::rewrite;
use crate::platform::{Event, dom, pasted_content};
use crate::state::notices::Notices;
use crate::state::steps::Steps;
use debrief_core::text::en::markdown as written;
use debrief_core::text::interface::paste as words;
use debrief_core::typing::paste::{ImagePlaceholder, image, insert, markdown};

/// The placeholder for an image: the text can mention it, but cannot contain it.
const PLACEHOLDER: ImagePlaceholder = ImagePlaceholder {
    description: written::IMAGE_DESCRIPTION,
    link: written::IMAGE_LINK,
};

/// Handles what is pasted or dropped. Clones share their state.
#[derive(Clone)]
pub(crate) struct Pasting {
    steps: Steps,
    notices: Notices,
}

impl Pasting {
    /// Records each change in this history, and reports to these notices.
    pub(crate) fn new(steps: Steps, notices: Notices) -> Self {
        Self { steps, notices }
    }

    /// Handles a paste into a text area. If the formatting adds nothing to the plain text, the browser pastes
    /// that.
    pub(crate) fn paste(&self, event: &ClipboardEvent) {
        let Ok(content) = pasted_content(event) else {
            return;
        };
        if let Some(pasted) = markdown(&content.html, &content.plain, PLACEHOLDER) {
            let insert_markdown = || {
                rewrite(event, |text, selection| {
                    insert(text, selection, &pasted.markdown)
                })
            };
            if self.steps.step(insert_markdown) {
                event.prevent_default();
                if pasted.images > 0 {
                    self.notices.failed(words::image().to_owned());
                }
            }
        } else if content.image && content.plain.is_empty() && self.place_image(event) {
            event.prevent_default();
        }
    }

    /// Handles an image that is pasted into a field which holds only plain words. Anything else is left to
    /// the browser, which pastes the words.
    pub(crate) fn paste_image(&self, event: &ClipboardEvent) {
        let Ok(content) = pasted_content(event) else {
            return;
        };
        if content.image && content.plain.trim().is_empty() {
            event.prevent_default();
            if !self.place_image(event) {
                self.notices.failed(words::image_elsewhere().to_owned());
            }
        }
    }

    /// Handles files that were dropped. An image gets a placeholder where it was dropped, if that text
    /// accepts one; for anything else, a message explains what can be done.
    pub(crate) fn handle_drop(&self, event: &Event, is_image: bool, accepts_image: bool) {
        if is_image && accepts_image && self.place_image(event) {
            let _ = dom::focus(&dom::target_id(event));
        } else {
            let text = if is_image {
                words::image_elsewhere()
            } else {
                words::file()
            };
            self.notices.failed(text.to_owned());
        }
    }

    /// Inserts a placeholder for an image, and says so. Returns whether it was inserted.
    fn place_image(&self, event: &Event) -> bool {
        let insert_placeholder =
            || rewrite(event, |text, selection| image(text, selection, PLACEHOLDER));
        let is_inserted = self.steps.step(insert_placeholder);
        if is_inserted {
            self.notices.failed(words::image().to_owned());
        }
        is_inserted
    }
}
