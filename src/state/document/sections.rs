//! The sections of the open document as signals.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value};

use debrief_core::frame::lines::merge_edit;
use debrief_core::model::{ActionItem, Body, Entry, HeadingStyle, Kind, Section, SectionLayout};

use super::rows::{Rows, RowsEdit};
use super::touch::Touch;
use super::{Keys, set_if_differs};

/// Everything about a section except its body.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    /// The heading as its author wrote it.
    pub(crate) heading: Option<String>,
    /// The heading's level, 1 to 6; 0 without a heading.
    pub(crate) level: u8,
    style: HeadingStyle,
    columns: Vec<String>,
    layout: SectionLayout,
    extra: Map<String, Value>,
}

/// A section of the open document. Clones are the same section.
#[derive(Clone)]
pub(crate) struct SectionState {
    /// Tells the section apart from all others on the page.
    pub(crate) key: u32,
    /// Everything except the body.
    pub(crate) head: ArcRwSignal<Head>,
    /// The body. Its variant never changes: a section with another kind of body is a new section.
    pub(crate) body: BodyState,
    touch: Touch,
}

/// The body of a section.
#[derive(Clone)]
pub(crate) enum BodyState {
    /// Only prose.
    Prose(ArcRwSignal<String>),
    /// A timeline with the prose before and after it.
    Timeline(ArcRwSignal<String>, Rows<Entry>, ArcRwSignal<String>),
    /// Action items with the prose before and after them.
    Actions(ArcRwSignal<String>, Rows<ActionItem>, ArcRwSignal<String>),
}

impl SectionState {
    pub(super) fn new(section: &Section, keys: &Keys, document: &ArcTrigger) -> Self {
        let touch = Touch {
            section: ArcTrigger::new(),
            document: document.clone(),
        };
        let prose = |text: &String| ArcRwSignal::new(text.clone());
        let body = match &section.body {
            Body::Prose(markdown) => BodyState::Prose(prose(markdown)),
            Body::Timeline {
                before,
                entries,
                after,
                ..
            } => BodyState::Timeline(
                prose(before),
                Rows::new(entries, keys, &touch),
                prose(after),
            ),
            Body::Actions {
                before,
                items,
                after,
                ..
            } => BodyState::Actions(prose(before), Rows::new(items, keys, &touch), prose(after)),
        };
        Self {
            key: keys.next(),
            head: ArcRwSignal::new(head(section)),
            body,
            touch,
        }
    }

    /// The approximate length in characters; a row counts as 80. Subscribes to nothing.
    pub(crate) fn approximate_length(&self) -> usize {
        const ROW: usize = 80;
        let length_of = |text: &ArcRwSignal<String>| text.with_untracked(String::len);
        match &self.body {
            BodyState::Prose(text) => length_of(text),
            BodyState::Timeline(before, rows, after) => {
                length_of(before) + length_of(after) + rows.count() * ROW
            }
            BodyState::Actions(before, rows, after) => {
                length_of(before) + length_of(after) + rows.count() * ROW
            }
        }
    }

    /// Subscribes the caller to every change of this section.
    pub(crate) fn track(&self) {
        self.touch.section.track();
    }

    /// The id of the section in the document. Subscribes to nothing.
    pub(crate) fn id(&self) -> String {
        self.head.with_untracked(|head| head.id.clone())
    }

    /// Sets one of the section's prose texts, given as a text area shows it. Unchanged lines keep their line
    /// endings.
    pub(crate) fn set_prose(&self, prose: &ArcRwSignal<String>, text: &str) {
        prose.update(|old| *old = merge_edit(old, text));
        self.touch.notify();
    }

    /// The rows of the section, if it has a list.
    pub(crate) fn rows(&self) -> Option<Arc<dyn RowsEdit>> {
        match &self.body {
            BodyState::Prose(_) => None,
            BodyState::Timeline(_, rows, _) => Some(Arc::new(rows.clone())),
            BodyState::Actions(_, rows, _) => Some(Arc::new(rows.clone())),
        }
    }

    /// Whether nothing is written in the section. Subscribes to nothing.
    pub(crate) fn is_empty(&self) -> bool {
        let is_blank =
            |prose: &ArcRwSignal<String>| prose.with_untracked(|text| text.trim().is_empty());
        match &self.body {
            BodyState::Prose(prose) => is_blank(prose),
            BodyState::Timeline(before, rows, after) => {
                is_blank(before) && is_blank(after) && rows.is_empty()
            }
            BodyState::Actions(before, rows, after) => {
                is_blank(before) && is_blank(after) && rows.is_empty()
            }
        }
    }

    /// The section as plain data, with an empty body. Subscribes to nothing.
    pub(crate) fn without_body(&self) -> Section {
        self.with_body(Body::Prose(String::new()))
    }

    /// The section as plain data. Subscribes to nothing.
    pub(crate) fn snapshot(&self) -> Section {
        let columns = || self.head.with_untracked(|head| head.columns.clone());
        let body = match &self.body {
            BodyState::Prose(prose) => Body::Prose(prose.get_untracked()),
            BodyState::Timeline(before, rows, after) => Body::Timeline {
                before: before.get_untracked(),
                columns: columns(),
                entries: rows.snapshot(),
                after: after.get_untracked(),
            },
            BodyState::Actions(before, rows, after) => Body::Actions {
                before: before.get_untracked(),
                columns: columns(),
                items: rows.snapshot(),
                after: after.get_untracked(),
            },
        };
        self.with_body(body)
    }

    fn with_body(&self, body: Body) -> Section {
        let head = self.head.get_untracked();
        Section {
            id: head.id,
            kind: head.kind,
            heading: head.heading,
            level: head.level,
            style: head.style,
            body,
            layout: head.layout,
            extra: head.extra,
        }
    }

    /// Sets what differs from another version of the section. Returns whether the bodies are of the same
    /// variant; if they are not, nothing is set.
    fn apply(&self, section: &Section) -> bool {
        match (&self.body, &section.body) {
            (BodyState::Prose(prose), Body::Prose(text)) => set_if_differs(prose, text.clone()),
            (
                BodyState::Timeline(before, rows, after),
                Body::Timeline {
                    before: new_before,
                    entries,
                    after: new_after,
                    ..
                },
            ) => {
                set_if_differs(before, new_before.clone());
                set_if_differs(after, new_after.clone());
                rows.apply(entries);
            }
            (
                BodyState::Actions(before, rows, after),
                Body::Actions {
                    before: new_before,
                    items,
                    after: new_after,
                    ..
                },
            ) => {
                set_if_differs(before, new_before.clone());
                set_if_differs(after, new_after.clone());
                rows.apply(items);
            }
            _ => return false,
        }
        set_if_differs(&self.head, head(section));
        self.touch.section.notify();
        true
    }
}

fn head(section: &Section) -> Head {
    let columns = match &section.body {
        Body::Prose(_) => Vec::new(),
        Body::Timeline { columns, .. } | Body::Actions { columns, .. } => columns.clone(),
    };
    Head {
        id: section.id.clone(),
        kind: section.kind,
        heading: section.heading.clone(),
        level: section.level,
        style: section.style,
        columns,
        layout: section.layout.clone(),
        extra: section.extra.clone(),
    }
}

/// Sets what differs from these sections, matched by their ids.
pub(super) fn apply(
    list: &ArcRwSignal<Vec<SectionState>>,
    sections: &[Section],
    keys: &Keys,
    document: &ArcTrigger,
) {
    let old = list.get_untracked();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for (index, section) in old.iter().enumerate() {
        let id = section.head.with_untracked(|head| head.id.clone());
        by_id.entry(id).or_insert(index);
    }
    let new: Vec<SectionState> = sections
        .iter()
        .map(|section| {
            let known = by_id.remove(&section.id).map(|index| &old[index]);
            match known.filter(|known| known.apply(section)) {
                Some(known) => known.clone(),
                None => SectionState::new(section, keys, document),
            }
        })
        .collect();
    if !new
        .iter()
        .map(|section| section.key)
        .eq(old.iter().map(|section| section.key))
    {
        list.set(new);
    }
}
