//! The fields that only this document has, such as `**Detected by:** alerts`: each has a label of the
//! author's, and stands in a piece before the first section.

use leptos::prelude::*;

use debrief_core::editing::names;
use debrief_core::frame::front;
use debrief_core::model::Postmortem;

/// A field that only this document has.
#[derive(Clone)]
pub(crate) struct OwnField {
    /// Its label, unlike that of any other field of the page.
    pub(crate) name: String,
    /// What it says.
    pub(crate) value: ArcRwSignal<String>,
    /// The index of its piece.
    at: usize,
}

impl OwnField {
    /// The id of its element on the page.
    #[must_use]
    pub(crate) fn element(&self) -> String {
        ["field-own-", &self.at.to_string()].concat()
    }

    /// Whether it is the same field of the page, whatever it says.
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        self.at == other.at && self.name == other.name
    }
}

/// The fields that only this document has, in its order.
pub(super) fn of(postmortem: &Postmortem) -> Vec<OwnField> {
    let pieces = postmortem.front.iter().enumerate();
    let own = pieces.filter_map(|(at, piece)| Some((at, front::own(piece)?)));
    let (places, own): (Vec<usize>, Vec<front::Own>) = own.unzip();
    let names = names::of_own(own.iter().map(|own| own.label.as_str()));
    let fields = places.into_iter().zip(own).zip(names);
    let field = |((at, own), name): ((usize, front::Own), String)| OwnField {
        name,
        value: ArcRwSignal::new(own.value),
        at,
    };
    fields.map(field).collect()
}

/// The names of the fields that only this document has, in its order.
#[must_use]
pub(crate) fn names(postmortem: &Postmortem) -> Vec<String> {
    let own = postmortem.front.iter().filter_map(front::own);
    let labels: Vec<String> = own.map(|own| own.label).collect();
    names::of_own(labels.iter().map(String::as_str))
}

/// Writes what the fields say into the pieces that they come from.
pub(super) fn write(fields: &[OwnField], postmortem: &mut Postmortem) {
    let source = postmortem.source.as_ref();
    let eol = source.map_or_else(|| "\n".to_owned(), |source| source.eol.clone());
    for field in fields {
        if let Some(piece) = postmortem.front.get_mut(field.at) {
            let text = field.value.get_untracked();
            front::set_own(piece, &text, &eol);
        }
    }
}
