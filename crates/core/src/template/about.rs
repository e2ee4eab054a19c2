//! What a template says about itself to whoever chooses one. No document needs it, so the model does not know
//! these fields and passes them on: what draws the first screen reads documents, and would only grow by them.

use serde_json::Value;

use crate::model::Template;

/// The names of the fields in the file of a template.
pub(super) const FIELDS: [&str; 4] = ["whom", "origin", "group", "order"];

/// What a template says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About<'a> {
    /// Whom it suits, in one sentence; empty where it does not say.
    pub whom: &'a str,
    /// Where it comes from, in one sentence; empty where it does not say.
    pub origin: &'a str,
    /// What it is offered among, where Debrief ships it.
    pub group: Option<Group>,
    /// Its place in the group: small numbers come first, templates without one last.
    pub order: Option<u64>,
}

impl<'a> About<'a> {
    /// What this template says. A field of another type is as good as none.
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

/// What a template that Debrief ships is offered among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A full internal postmortem.
    Full,
    /// A short one.
    Short,
    /// A report for customers and the public.
    Public,
    /// A review whose end is to learn.
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
