//! The metadata of a postmortem as a set of fields, each a list of values.
//!
//! Importers, exporters and forms treat all metadata in the same way through `Field`, so that the struct
//! itself stays plain.

use super::{Audience, Postmortem};

/// A field of the metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title of the document; one value.
    Title,
    /// The date of the incident, as a text such as `2026-03-12`; one value.
    Date,
    /// The people who wrote the document; a list.
    Authors,
    /// The one person who answers for the document until its last action item is done.
    Owner,
    /// The status of the document, such as `Draft` or `Final`; one value, in the words of the author.
    Status,
    /// The severity of the incident, such as `SEV-1`; one value, in the words of the author.
    Severity,
    /// The number of the incident in another system; one value.
    Incident,
    /// The services that were affected; a list.
    Services,
    /// Labels, which a team can choose as it likes; a list.
    Tags,
    /// The date on which the document was published; one value.
    Published,
    /// Whether the document is meant to be internal or public; no other value is accepted.
    Audience,
    /// The time zone of the timeline; one value. An abbreviation is kept only as it was written.
    Timezone,
}

impl Field {
    /// Every field, in the order in which a document lists them.
    pub const ALL: &'static [Self] = &[
        Self::Title,
        Self::Date,
        Self::Authors,
        Self::Owner,
        Self::Status,
        Self::Severity,
        Self::Incident,
        Self::Services,
        Self::Tags,
        Self::Published,
        Self::Audience,
        Self::Timezone,
    ];

    /// The name of the field in JSON, such as `title`. `from_name` reads it back.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Date => "date",
            Self::Authors => "authors",
            Self::Owner => "owner",
            Self::Status => "status",
            Self::Severity => "severity",
            Self::Incident => "incident",
            Self::Services => "services",
            Self::Tags => "tags",
            Self::Published => "published",
            Self::Audience => "audience",
            Self::Timezone => "timezone",
        }
    }

    /// The field with this name in JSON; `None` if there is no such field. Case matters.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|field| field.as_str() == name)
    }

    /// Whether the field holds several values: authors, services and tags do.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Authors | Self::Services | Self::Tags)
    }

    /// Whether the field holds a date: the date of the incident and that of the publication do.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::Published)
    }
}

impl Postmortem {
    /// The values of a field: none or one, or any number for a list. For the time zone, it is the one that is
    /// known for certain, else the one as written.
    #[must_use]
    pub fn values(&self, field: Field) -> Vec<String> {
        let one = |value: &Option<String>| value.iter().cloned().collect();
        match field {
            Field::Title => one(&self.title),
            Field::Date => one(&self.date),
            Field::Authors => self.authors.clone(),
            Field::Owner => one(&self.owner),
            Field::Status => one(&self.status),
            Field::Severity => one(&self.severity),
            Field::Incident => one(&self.incident),
            Field::Services => self.services.clone(),
            Field::Tags => self.tags.clone(),
            Field::Published => one(&self.published),
            Field::Audience => self
                .audience
                .iter()
                .map(|audience| audience.as_str().to_owned())
                .collect(),
            Field::Timezone => one(if self.timezone.is_some() {
                &self.timezone
            } else {
                &self.timezone_as_written
            }),
        }
    }

    /// Sets the values of a field; empty values are dropped. A field that holds one value takes the first. An
    /// audience that is neither internal nor public leaves the field empty.
    pub fn set_values(&mut self, field: Field, values: Vec<String>) {
        let values: Vec<String> = values
            .into_iter()
            .filter(|value| !value.is_empty())
            .collect();
        match field {
            Field::Authors => return self.authors = values,
            Field::Services => return self.services = values,
            Field::Tags => return self.tags = values,
            _ => {}
        }
        let value = values.into_iter().next();
        match field {
            Field::Title => self.title = value,
            Field::Date => self.date = value,
            Field::Owner => self.owner = value,
            Field::Status => self.status = value,
            Field::Severity => self.severity = value,
            Field::Incident => self.incident = value,
            Field::Published => self.published = value,
            Field::Audience => self.audience = value.as_deref().and_then(Audience::from_name),
            Field::Timezone => {
                // An abbreviation can mean several zones; a name with an area, or UTC, means only one.
                self.timezone = value
                    .clone()
                    .filter(|zone| zone == "UTC" || zone.contains('/'));
                self.timezone_as_written = value;
            }
            Field::Authors | Field::Services | Field::Tags => {}
        }
    }
}

impl Audience {
    /// The name of the audience in JSON: `internal` or `public`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Public => "public",
        }
    }

    /// The audience with this name, in upper or lower case; `None` for any other name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Internal, Self::Public]
            .into_iter()
            .find(|audience| audience.as_str().eq_ignore_ascii_case(name))
    }
}
