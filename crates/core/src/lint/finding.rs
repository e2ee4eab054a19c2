//! What a rule reports: which rule, how bad, where, and the words and numbers that it saw.

use std::ops::Range;

use super::args::{Arg, Case};
use super::{Rule, row_index};
use crate::model::Postmortem;

/// How bad a finding is. The worst comes first in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document misleads, or lacks what it is written for.
    Error,
    /// The document is weaker than it should be, but not wrong.
    Warning,
    /// Something that may be fine, but is worth checking.
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

/// Where a finding is. With nothing set, it is the document as a whole; with only a field, that field of the
/// metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The id of the section; none for the document as a whole and its metadata.
    pub section: Option<String>,
    /// The id of the entry or action item; none outside of rows.
    pub row: Option<String>,
    /// The name of the field in the JSON, such as `time`, `text`, `owner`, `timezone` or `before`.
    pub field: Option<&'static str>,
    /// The bytes of the field that the finding is about; none if it is about all of the field.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// The place of a finding that is about the document as a whole.
    #[must_use]
    pub fn document() -> Self {
        Self::default()
    }

    /// The place of a field of the metadata, given by its name in the JSON.
    #[must_use]
    pub fn metadata(field: &'static str) -> Self {
        Self {
            field: Some(field),
            ..Self::default()
        }
    }

    /// The place of a section as a whole, given by its id.
    #[must_use]
    pub fn section(id: &str) -> Self {
        Self {
            section: Some(id.into()),
            ..Self::default()
        }
    }

    /// The place of a field of an entry or action item, given by the ids of its section and of the row.
    #[must_use]
    pub fn row(section: &str, row: &str, field: &'static str) -> Self {
        Self {
            section: Some(section.into()),
            row: Some(row.into()),
            field: Some(field),
            span: None,
        }
    }

    /// The place as one string, for a list of findings outside the page: `document`, the name of a metadata
    /// field, or heading, number of the row and field with colons between them, such as `Timeline:3:time`.
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
    /// The rule that reported it.
    pub rule: &'static Rule,
    /// How bad it is; most often the severity of its rule.
    pub severity: Severity,
    /// Where in the document it is.
    pub place: Place,
    /// The words and numbers for the sentences about it, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    #[must_use]
    pub(in crate::lint) const fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            args: Vec::new(),
        }
    }

    /// Replaces the severity of the rule with another one.
    #[must_use]
    pub(in crate::lint) const fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Adds a word or number for the sentences about it.
    #[must_use]
    pub(in crate::lint) fn with(mut self, name: Arg, value: impl Into<String>) -> Self {
        self.args.push((name.0, value.into()));
        self
    }

    /// Adds which case of the rule applies.
    #[must_use]
    pub(in crate::lint) fn with_case<C: Case>(self, case: C) -> Self {
        self.with(C::ARG, case.as_str())
    }

    /// Adds several cases: all those that apply.
    #[must_use]
    pub(in crate::lint) fn with_cases<C: Case>(self, cases: &[C]) -> Self {
        let names: Vec<&str> = cases.iter().map(|case| case.as_str()).collect();
        self.with(C::ARG, names.join(" "))
    }

    /// The value of an argument, or an empty string.
    pub(in crate::lint) fn get(&self, name: Arg) -> &str {
        let argument = self
            .args
            .iter()
            .find(|(argument_name, _)| *argument_name == name.0);
        argument.map_or("", |(_, value)| value)
    }

    /// The case of the rule that applies, if the finding names one.
    pub(in crate::lint) fn case<C: Case>(&self) -> Option<C> {
        C::from_name(self.get(C::ARG))
    }

    pub(in crate::lint) fn cases<C: Case>(&self) -> Vec<C> {
        let names = self.get(C::ARG).split(' ');
        names.filter_map(C::from_name).collect()
    }
}
