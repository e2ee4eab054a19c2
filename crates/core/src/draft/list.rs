//! The summary of a draft that the library shows.

use serde::{Deserialize, Serialize};

use super::Envelope;
use crate::model::{ActionItem, Body};

/// The summary of a draft: one line of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The id of the draft.
    pub id: String,
    /// The title; `None` if the document has none, or only white space.
    pub title: Option<String>,
    /// The date of the incident, as in the document.
    pub date: Option<String>,
    /// The status in the team's own words.
    pub status: Option<String>,
    /// The severity in the team's own words.
    pub severity: Option<String>,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: u64,
    /// How many sections have content.
    pub sections: usize,
    /// How many entries the timelines have.
    pub entries: usize,
    /// How many action items there are, including those nested under others.
    pub actions: usize,
    /// How many of the action items are not done.
    pub open_actions: usize,
}

impl Summary {
    /// Summarises a draft: trims its fields and counts its sections and rows.
    #[must_use]
    pub fn of(envelope: &Envelope) -> Self {
        let doc = &envelope.doc;
        let non_blank = |value: &Option<String>| {
            let value = value.as_deref().map(str::trim);
            value.filter(|value| !value.is_empty()).map(str::to_owned)
        };
        let mut summary = Self {
            id: envelope.id.clone(),
            title: non_blank(&doc.title),
            date: non_blank(&doc.date),
            status: non_blank(&doc.status),
            severity: non_blank(&doc.severity),
            saved_at: envelope.saved_at,
            sections: doc
                .sections
                .iter()
                .filter(|section| !section.is_empty())
                .count(),
            ..Self::default()
        };
        for section in &doc.sections {
            match &section.body {
                Body::Timeline { entries, .. } => summary.entries += entries.len(),
                Body::Actions { items, .. } => summary.count(items),
                Body::Prose(_) => {}
            }
        }
        summary
    }

    fn count(&mut self, items: &[ActionItem]) {
        for item in items {
            self.actions += 1;
            self.open_actions += usize::from(!item.done);
            self.count(&item.children);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Kind, Postmortem, Section};

    #[test]
    fn a_summary_counts_sections_and_rows() {
        let mut doc = Postmortem::new("x", "google-sre");
        doc.title = Some("  ".into());
        doc.severity = Some("SEV-2".into());
        let subtask = ActionItem::default();
        let item = |done, children| ActionItem {
            done,
            children,
            ..ActionItem::default()
        };
        let section = |body| Section {
            body,
            ..Section::new("s", Kind::Custom, "x", 2)
        };
        doc.sections = vec![
            section(Body::Prose(" \n".into())),
            section(Body::Prose("Words".into())),
            section(Body::Timeline {
                before: String::new(),
                columns: vec![],
                entries: vec![Entry::default(), Entry::default()],
                after: String::new(),
            }),
            section(Body::Actions {
                before: String::new(),
                columns: vec![],
                items: vec![item(true, vec![subtask]), item(false, vec![])],
                after: String::new(),
            }),
        ];
        let summary = Summary::of(&Envelope::new("d", 1, 99, doc));
        let expected = Summary {
            id: "d".into(),
            severity: Some("SEV-2".into()),
            saved_at: 99,
            sections: 3,
            entries: 2,
            actions: 3,
            open_actions: 2,
            ..Summary::default()
        };
        assert_eq!(summary, expected);
    }
}
