//! Messages about what has just happened. They stay until they are dismissed, an action replaces them or the
//! page changes.

use std::sync::Arc;

use leptos::prelude::*;

/// Whether a message reports a success or a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Something was done.
    Done,
    /// Something failed, and the person at the page should do something about it.
    Failed,
}

/// An action that a message offers with a button.
#[derive(Clone)]
pub(crate) struct Offer {
    /// The label of the button.
    pub(crate) label: &'static str,
    /// Called when the button is clicked.
    pub(crate) run: Arc<dyn Fn() + Send + Sync>,
}

/// The label and the address of a link.
pub(crate) type Link = (&'static str, String);

#[derive(Clone)]
pub(crate) struct Notice {
    /// Identifies the message among those on the page.
    pub(crate) key: u32,
    pub(crate) tone: Tone,
    pub(crate) text: String,
    /// Links that are shown after the text.
    pub(crate) links: Vec<Link>,
    /// The action that it offers, if any.
    pub(crate) offer: Option<Offer>,
}

/// The messages on the page. Clones are the same list.
#[derive(Clone)]
pub(crate) struct Notices {
    list: ArcRwSignal<Vec<Notice>>,
    next_key: ArcRwSignal<u32>,
    shown_once: ArcRwSignal<Vec<String>>,
}

impl Notices {
    pub(crate) fn new() -> Self {
        Self {
            list: ArcRwSignal::new(Vec::new()),
            next_key: ArcRwSignal::new(0),
            shown_once: ArcRwSignal::new(Vec::new()),
        }
    }

    /// Whether the message of this name has not been shown yet, for messages that are shown once while the
    /// page is open. From now on it counts as shown.
    pub(crate) fn is_first_time(&self, name: &str) -> bool {
        let is_new = self
            .shown_once
            .with_untracked(|shown| !shown.iter().any(|shown_name| shown_name == name));
        if is_new {
            self.shown_once
                .update_untracked(|shown| shown.push(name.to_owned()));
        }
        is_new
    }

    /// Says that something was done.
    pub(crate) fn done(&self, text: String, link: Option<Link>) {
        self.add(Tone::Done, text, link.into_iter().collect(), None);
    }

    /// Says that something was done, and links to where to continue.
    pub(crate) fn done_with(&self, text: String, links: Vec<Link>) {
        self.add(Tone::Done, text, links, None);
    }

    /// Says that something was done, and offers to do something about it.
    pub(crate) fn offer(
        &self,
        text: String,
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let run = Arc::new(run);
        self.add(Tone::Done, text, Vec::new(), Some(Offer { label, run }));
    }

    /// Says that something failed.
    pub(crate) fn failed(&self, text: String) {
        self.add(Tone::Failed, text, Vec::new(), None);
    }

    /// Says that something failed, and offers to do something about it.
    pub(crate) fn failed_with(
        &self,
        text: String,
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let run = Arc::new(run);
        self.add(Tone::Failed, text, Vec::new(), Some(Offer { label, run }));
    }

    pub(crate) fn dismiss(&self, key: u32) {
        self.list
            .update(|list| list.retain(|notice| notice.key != key));
    }

    pub(crate) fn clear(&self) {
        if self.list.with_untracked(|list| !list.is_empty()) {
            self.list.set(Vec::new());
        }
    }

    /// The messages of one tone, oldest first.
    pub(crate) fn with_tone(&self, tone: Tone) -> Vec<Notice> {
        self.list.with(|list| {
            list.iter()
                .filter(|notice| notice.tone == tone)
                .cloned()
                .collect()
        })
    }

    fn add(&self, tone: Tone, text: String, links: Vec<Link>, offer: Option<Offer>) {
        let key = self.next_key.get_untracked();
        self.next_key.set(key + 1);
        self.list.update(|list| {
            list.push(Notice {
                key,
                tone,
                text,
                links,
                offer,
            })
        });
    }
}
