//! Messages about what has just happened, which stay until they are dismissed or the page changes.

use std::sync::Arc;

use leptos::prelude::*;

/// Whether a message brings good news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Something was done.
    Done,
    /// Something failed and needs a person.
    Failed,
}

/// Something that a message offers to do.
#[derive(Clone)]
pub(crate) struct Offer {
    /// What its button says.
    pub(crate) label: &'static str,
    /// Does it.
    pub(crate) run: Arc<dyn Fn() + Send + Sync>,
}

/// The label and the address of a link.
pub(crate) type Link = (&'static str, String);

/// A message.
#[derive(Clone)]
pub(crate) struct Notice {
    /// Tells the message apart from the others.
    pub(crate) key: u32,
    /// Whether it brings good news.
    pub(crate) tone: Tone,
    /// What it says.
    pub(crate) text: String,
    /// The labels and the addresses of links that belong to it.
    pub(crate) links: Vec<Link>,
    /// What it offers to do.
    pub(crate) offer: Option<Offer>,
}

/// The messages on the page. Clones are the same list.
#[derive(Clone)]
pub(crate) struct Notices {
    list: ArcRwSignal<Vec<Notice>>,
    next: ArcRwSignal<u32>,
    once: ArcRwSignal<Vec<String>>,
}

impl Notices {
    /// No message yet.
    pub(crate) fn new() -> Self {
        Self {
            list: ArcRwSignal::new(Vec::new()),
            next: ArcRwSignal::new(0),
            once: ArcRwSignal::new(Vec::new()),
        }
    }

    /// Whether something that is said once in the life of the page, for each name, is still to be said.
    /// It counts as said from now on.
    pub(crate) fn is_first(&self, name: &str) -> bool {
        let is_new = self
            .once
            .with_untracked(|once| !once.iter().any(|one| one == name));
        if is_new {
            self.once
                .update_untracked(|once| once.push(name.to_owned()));
        }
        is_new
    }

    /// Says that something was done.
    pub(crate) fn done(&self, text: String, link: Option<Link>) {
        self.add(Tone::Done, text, link.into_iter().collect(), None);
    }

    /// Says that something was done, and where to go on.
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

    /// Takes a message away.
    pub(crate) fn dismiss(&self, key: u32) {
        self.list
            .update(|list| list.retain(|notice| notice.key != key));
    }

    /// Takes all messages away.
    pub(crate) fn clear(&self) {
        if self.list.with_untracked(|list| !list.is_empty()) {
            self.list.set(Vec::new());
        }
    }

    /// The messages of one tone, oldest first.
    pub(crate) fn of(&self, tone: Tone) -> Vec<Notice> {
        self.list.with(|list| {
            list.iter()
                .filter(|notice| notice.tone == tone)
                .cloned()
                .collect()
        })
    }

    fn add(&self, tone: Tone, text: String, links: Vec<Link>, offer: Option<Offer>) {
        let key = self.next.get_untracked();
        self.next.set(key + 1);
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
