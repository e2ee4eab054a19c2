//! Turns formatted text and images that are pasted or dropped into prose into Markdown, as one step that can
//! be undone.

use leptos::ev::ClipboardEvent;

use super::typing::rewrite;
use crate::platform::{Event, brought, dom};
use crate::state::notices::Notices;
use crate::state::steps::Steps;
use debrief_core::text::en::markdown as written;
use debrief_core::text::interface::paste as words;
use debrief_core::typing::paste::{ImagePlaceholder, image, insert, markdown};

/// The placeholder for an image: the text can mention it, but cannot contain it.
const IMAGE_PLACEHOLDER: ImagePlaceholder = ImagePlaceholder {
    description: written::IMAGE_DESCRIPTION,
    link: written::IMAGE_LINK,
};

/// Handles what is pasted or dropped. Clones do the same.
#[derive(Clone)]
pub(crate) struct Pasting {
    steps: Steps,
    notices: Notices,
}

impl Pasting {
    /// Records each change as one of these steps, and reports to these messages.
    pub(crate) fn new(steps: Steps, notices: Notices) -> Self {
        Self { steps, notices }
    }

    /// Handles a paste into a text area. If the formatting adds nothing to the plain text, the browser pastes
    /// that.
    pub(crate) fn paste(&self, event: &ClipboardEvent) {
        let Ok(brought) = brought(event) else {
            return;
        };
        if let Some(pasted) = markdown(&brought.html, &brought.plain, IMAGE_PLACEHOLDER) {
            let put = || rewrite(event, |text, at| insert(text, at, &pasted.markdown));
            if self.steps.step(put) {
                event.prevent_default();
                if pasted.images > 0 {
                    self.notices.failed(words::image().to_owned());
                }
            }
        } else if brought.image && brought.plain.is_empty() && self.place_image(event) {
            event.prevent_default();
        }
    }

    /// Handles an image that is pasted into a field which holds only plain words. Anything else is left to
    /// the browser, which pastes the words.
    pub(crate) fn paste_image(&self, event: &ClipboardEvent) {
        let Ok(brought) = brought(event) else {
            return;
        };
        if brought.image && brought.plain.trim().is_empty() {
            event.prevent_default();
            if !self.place_image(event) {
                self.notices.failed(words::image_elsewhere().to_owned());
            }
        }
    }

    /// Says what can be done about files that were dropped. An image gets a placeholder where it was dropped,
    /// if that is a text which takes one.
    pub(crate) fn dropped(&self, event: &Event, is_image: bool, takes: bool) {
        if is_image && takes && self.place_image(event) {
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
        let put = || rewrite(event, |text, at| image(text, at, IMAGE_PLACEHOLDER));
        let done = self.steps.step(put);
        if done {
            self.notices.failed(words::image().to_owned());
        }
        done
    }
}
