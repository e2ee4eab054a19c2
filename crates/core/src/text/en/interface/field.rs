//! The names of the short fields.

pub const TITLE: &str = "Title";
pub const DATE: &str = "Date";
pub const AUTHORS: &str = "Authors";
pub const OWNER: &str = "Owner";
pub const STATUS: &str = "Status";
pub const SEVERITY: &str = "Severity";
pub const TIME_ZONE: &str = "Time zone";
pub const AUDIENCE: &str = "Audience";
pub const INCIDENT: &str = "Incident";
pub const SERVICES: &str = "Services";
pub const TAGS: &str = "Tags";
pub const PUBLISHED: &str = "Published";

/// All of them.
pub const ALL: &[&str] = &[
    TITLE, DATE, AUTHORS, OWNER, STATUS, SEVERITY, TIME_ZONE, AUDIENCE, INCIDENT, SERVICES, TAGS,
    PUBLISHED,
];

pub const TITLE_HINT: &str = "What broke, for whom";
pub const DATE_HINT: &str = "YYYY-MM-DD";
pub const AUTHORS_HINT: &str = "Names, with commas";
pub const OWNER_HINT: &str = "One person";
pub const STATUS_HINT: &str = "Draft";
pub const SEVERITY_HINT: &str = "SEV-2";
pub const TIME_ZONE_HINT: &str = "Europe/Madrid";
