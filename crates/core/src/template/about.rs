//! What a template says about itself to a person who chooses one. No document needs this, so the model does
//! not know these fields and passes them on: the code that draws the first screen reads documents, and
//! knowing the fields would only make it larger.

use serde_json::Value;

use crate::model::Template;

pub(super) const FIELDS: [&str; 4] = ["whom", "origin", "group", "order"];

/// The description of a template, for the page on which one is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About<'a> {
    /// Whom it suits, in one sentence; empty if the template does not say.
    pub whom: &'a str,
    /// Where it comes from, in one sentence; empty if the template does not say.
    pub origin: &'a str,
    /// The group that it is offered in; `None` if it names none, as a team's own does.
    pub group: Option<Group>,
    /// Its place in the group: small numbers come first, templates without a number last.
    pub order: Option<u64>,
}

impl<'a> About<'a> {
    /// Reads the description from the template's unknown fields. A field of the wrong type counts as missing.
    #[must_use]
    pub fn of(template: &'a Template) -> Self {
        let [whom, origin, group, order] = FIELDS.map(|name| template.extra.get(name));
        let text = |value: Option<&'a Value>| value.and_then(Value::as_str).unwrap_or_default();
        Self {
            whom: text(whom),
            origin: text(origin),
            group: Group::from_name(text(group)),
            order: order.and_then(Value::as_u64),
        }
    }
}

/// A group in which templates that Debrief ships are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A full internal postmortem.
    Full,
    /// A short internal postmortem.
    Short,
    /// A report for customers and the public.
    Public,
    /// A review whose purpose is learning.
    Learning,
}

impl Group {
    /// Every group, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Full, Self::Short, Self::Public, Self::Learning];

    /// The name of the group in the file of a template.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Public => "public",
            Self::Learning => "learning",
        }
    }

    /// The group with this name in the file of a template.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == name)
    }
}
