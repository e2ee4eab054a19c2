//! What a rule hands back: which rule, how bad, where, and the words and numbers it saw.

use std::ops::Range;

use super::args::{Arg, Case};
use super::{Rule, row_index};
use crate::model::Postmortem;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document misleads or lacks what it is for.
    Error,
    /// The document is weaker than it should be.
    Warning,
    /// Something worth a second look.
    Hint,
}

impl Severity {
    /// The stable name, as used on the command line and in styles.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// Where a finding is. With nothing set it is the document as a whole; with a field alone, a field
/// of the metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The id of the section.
    pub section: Option<String>,
    /// The id of the entry or item.
    pub row: Option<String>,
    /// The name of the field in the JSON, such as `time`, `text`, `owner`, `timezone`, `before`.
    pub field: Option<&'static str>,
    /// The bytes of the field that the finding is about.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// The document as a whole.
    #[must_use]
    pub fn document() -> Self {
        Self::default()
    }

    /// A field of the metadata, by its name in the JSON.
    #[must_use]
    pub fn metadata(field: &'static str) -> Self {
        Self {
            field: Some(field),
            ..Self::default()
        }
    }

    /// A section, by its id.
    #[must_use]
    pub fn section(id: &str) -> Self {
        Self {
            section: Some(id.into()),
            ..Self::default()
        }
    }

    /// A field of an entry or item, by the ids of its section and its own.
    #[must_use]
    pub fn row(section: &str, row: &str, field: &'static str) -> Self {
        Self {
            section: Some(section.into()),
            row: Some(row.into()),
            field: Some(field),
            span: None,
        }
    }

    /// The place in one word for a list of findings outside the page: `document`, the name of a
    /// field, or heading, number of the row and field with colons between.
    #[must_use]
    pub fn path(&self, postmortem: &Postmortem) -> String {
        let Some(id) = &self.section else {
            return self.field.unwrap_or("document").into();
        };
        let section = postmortem.sections.iter().find(|section| &section.id == id);
        let heading = section.and_then(|section| section.heading.as_deref());
        let mut path = heading.unwrap_or(id).to_owned();
        if let Some(row) = &self.row {
            let number = section.and_then(|section| row_index(&section.body, row));
            path.push(':');
            match number {
                Some(index) => path.push_str(&(index + 1).to_string()),
                None => path.push_str(row),
            }
        }
        if let Some(field) = self.field {
            path.push(':');
            path.push_str(field);
        }
        path
    }
}

/// One defect in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The words and numbers for the sentences about it, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    /// A finding of a rule in a place.
    #[must_use]
    pub(in crate::lint) const fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            args: Vec::new(),
        }
    }

    /// The finding with another severity than its rule's.
    #[must_use]
    pub(in crate::lint) const fn severe(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The finding with one more word or number for the sentences about it.
    #[must_use]
    pub(in crate::lint) fn with(mut self, name: Arg, value: impl Into<String>) -> Self {
        self.args.push((name.0, value.into()));
        self
    }

    /// The finding with the case that it is.
    #[must_use]
    pub(in crate::lint) fn with_case<C: Case>(self, case: C) -> Self {
        self.with(C::ARG, case.as_str())
    }

    /// The finding with several cases, which is all of those that are so.
    #[must_use]
    pub(in crate::lint) fn with_cases<C: Case>(self, cases: &[C]) -> Self {
        let names: Vec<&str> = cases.iter().map(|case| case.as_str()).collect();
        self.with(C::ARG, names.join(" "))
    }

    /// The word or number of a name, or nothing.
    pub(in crate::lint) fn get(&self, name: Arg) -> &str {
        let found = self.args.iter().find(|(known, _)| *known == name.0);
        found.map_or("", |(_, value)| value)
    }

    /// The case that it is, where it says so.
    pub(in crate::lint) fn case<C: Case>(&self) -> Option<C> {
        C::from_name(self.get(C::ARG))
    }

    /// The cases that are so.
    pub(in crate::lint) fn cases<C: Case>(&self) -> Vec<C> {
        let names = self.get(C::ARG).split(' ');
        names.filter_map(C::from_name).collect()
    }
}
