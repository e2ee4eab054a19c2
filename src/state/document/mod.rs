//! The open document as signals: one for each short field, for each row, and for the head and the prose of
//! each section, so that a keystroke notifies only the views of what was edited.
//!
//! The model stays plain: `Document::open` makes signals of a postmortem, `snapshot` makes a postmortem of
//! the signals, and `apply` adopts another version by setting only what differs, which preserves focus and
//! caret. Every setter ends in one `touch`. This module must not know the browser, storage or Markdown.

mod fields;
mod own;
mod rows;
mod sections;
mod touch;
mod tree;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use debrief_core::frame::front_matter::{Invalid, gather};
use debrief_core::import::front_matter;
use debrief_core::model::{Field, Postmortem, Section};

pub(crate) use fields::{FIELDS, element_id as field_element, label as field_label};
pub(crate) use own::{OwnField, names as own_names};
pub(crate) use rows::{Rows, RowsEdit};
pub(crate) use sections::{BodyState, SectionState};

/// The document that is open in the editor. Clones are the same document.
#[derive(Clone)]
pub(crate) struct Document {
    inner: Arc<Inner>,
}

struct Inner {
    keys: Keys,
    touch: ArcTrigger,
    front: ArcTrigger,
    replaced: ArcTrigger,
    fields: Vec<ArcRwSignal<String>>,
    own: ArcRwSignal<Vec<OwnField>>,
    sections: ArcRwSignal<Vec<SectionState>>,
    /// Everything that has no signal of its own; its sections are empty.
    rest: ArcRwSignal<Postmortem>,
}

/// Gives out the keys by which rows and sections are told apart on the page.
#[derive(Clone, Default)]
struct Keys(Arc<AtomicU32>);

impl Keys {
    fn next(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

impl Document {
    pub(crate) fn open(postmortem: &Postmortem) -> Self {
        let mut postmortem = postmortem.clone();
        gather(&mut postmortem);
        let postmortem = &postmortem;
        let keys = Keys::default();
        let touch = ArcTrigger::new();
        let sections = postmortem
            .sections
            .iter()
            .map(|section| SectionState::new(section, &keys, &touch))
            .collect();
        Self {
            inner: Arc::new(Inner {
                keys,
                touch,
                front: ArcTrigger::new(),
                replaced: ArcTrigger::new(),
                fields: Field::ALL
                    .iter()
                    .map(|field| ArcRwSignal::new(fields::get(postmortem, *field)))
                    .collect(),
                own: ArcRwSignal::new(own::of(postmortem)),
                sections: ArcRwSignal::new(sections),
                rest: ArcRwSignal::new(without_sections(postmortem)),
            }),
        }
    }

    pub(crate) fn field(&self, field: Field) -> &ArcRwSignal<String> {
        &self.inner.fields[field as usize]
    }

    /// Sets the text of a short field and notifies its views.
    pub(crate) fn set_field(&self, field: Field, text: String) {
        self.field(field).set(text);
        self.inner.front.notify();
        self.inner.touch.notify();
    }

    /// The fields that only this document has, in its order.
    pub(crate) fn own_fields(&self) -> &ArcRwSignal<Vec<OwnField>> {
        &self.inner.own
    }

    /// Sets the text of a field that only this document has and notifies its views.
    pub(crate) fn set_own_field(&self, field: &OwnField, text: String) {
        field.value.set(text);
        self.inner.front.notify();
        self.inner.touch.notify();
    }

    /// The sections in the order of the document.
    pub(crate) fn sections(&self) -> &ArcRwSignal<Vec<SectionState>> {
        &self.inner.sections
    }

    /// Adds a section at this index and returns its key. If the index is after the end, the section is added
    /// at the end.
    pub(crate) fn add_section(&self, index: usize, section: &Section) -> u32 {
        let state = SectionState::new(section, &self.inner.keys, &self.inner.touch);
        let key = state.key;
        self.inner
            .sections
            .update(|sections| sections.insert(index.min(sections.len()), state));
        self.inner.touch.notify();
        key
    }

    /// Subscribes the caller to every edit of the document. Adopting another version does not count as one.
    pub(crate) fn track(&self) {
        self.inner.touch.track();
    }

    /// Subscribes the caller to changes that did not come from the fields on the page, so that the fields
    /// have to be rewritten.
    pub(crate) fn track_replaced(&self) {
        self.inner.replaced.track();
    }

    /// The parts that have no field, such as the template; its sections are empty.
    pub(crate) fn rest(&self) -> &ArcRwSignal<Postmortem> {
        &self.inner.rest
    }

    /// Subscribes the caller to changes of the part before the sections.
    pub(crate) fn track_front(&self) {
        self.inner.front.track();
    }

    /// The part before the sections as plain data, without any section. Subscribes to nothing.
    pub(crate) fn front(&self) -> Postmortem {
        let mut postmortem = self.inner.rest.get_untracked();
        for field in Field::ALL {
            let text = self.field(*field).get_untracked();
            fields::set(&mut postmortem, *field, &text);
        }
        let own = &self.inner.own;
        own.with_untracked(|own| own::write(own, &mut postmortem));
        postmortem
    }

    /// Replaces the text of the front matter, and sets the fields that it gives.
    ///
    /// # Errors
    /// Returns the place and the reason if the text is not valid; it is kept all the same.
    pub(crate) fn set_front_matter(&self, text: &str) -> Result<(), Invalid> {
        let mut front = self.front();
        let valid = front_matter::edit(&mut front, text);
        for field in Field::ALL {
            set_if_differs(self.field(*field), fields::get(&front, *field));
        }
        set_if_differs(&self.inner.rest, front);
        self.inner.front.notify();
        self.inner.touch.notify();
        valid
    }

    /// The document as plain data. Subscribes to nothing.
    pub(crate) fn snapshot(&self) -> Postmortem {
        let mut postmortem = self.front();
        self.inner.sections.with_untracked(|sections| {
            postmortem.sections = sections.iter().map(SectionState::snapshot).collect();
        });
        postmortem
    }

    /// Adopts another version of the document, such as one from the history or from another tab. Sections and
    /// rows are matched by their ids, and only what differs is set.
    pub(crate) fn apply(&self, postmortem: &Postmortem) {
        for field in Field::ALL {
            set_if_differs(self.field(*field), fields::get(postmortem, *field));
        }
        self.apply_own(own::of(postmortem));
        sections::apply(
            &self.inner.sections,
            &postmortem.sections,
            &self.inner.keys,
            &self.inner.touch,
        );
        set_if_differs(&self.inner.rest, without_sections(postmortem));
        self.inner.front.notify();
        self.inner.replaced.notify();
    }
}

impl Document {
    /// Takes over the fields that only this document has; the same ones keep their elements.
    fn apply_own(&self, fields: Vec<OwnField>) {
        let same = self.inner.own.with_untracked(|own| {
            let alike = own.len() == fields.len()
                && own.iter().zip(&fields).all(|(own, new)| own.is_alike(new));
            if alike {
                for (own, new) in own.iter().zip(&fields) {
                    set_if_differs(&own.value, new.value.get_untracked());
                }
            }
            alike
        });
        if !same {
            self.inner.own.set(fields);
        }
    }
}

fn without_sections(postmortem: &Postmortem) -> Postmortem {
    let mut rest = postmortem.clone();
    rest.sections = Vec::new();
    rest
}

/// Sets a signal only if its value changes, so that nothing is notified needlessly.
pub(crate) fn set_if_differs<T: PartialEq + Send + Sync + 'static>(
    signal: &ArcRwSignal<T>,
    value: T,
) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

#[cfg(test)]
mod tests;
