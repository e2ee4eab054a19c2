//! The names of the short fields, in English.

use crate::text::interface::field::Field;

pub const WORDS: Field = Field {
    title: "Title",
    date: "Date",
    authors: "Authors",
    owner: "Owner",
    status: "Status",
    severity: "Severity",
    time_zone: "Time zone",
    audience: "Audience",
    incident: "Incident",
    services: "Services",
    tags: "Tags",
    published: "Published",
    title_hint: "What broke, for whom",
    date_hint: "YYYY-MM-DD",
    authors_hint: "Names, with commas",
    owner_hint: "One person",
    status_hint: "Draft",
    severity_hint: "SEV-2",
    time_zone_hint: "Europe/Madrid",
    front_matter: "Front matter",
    front_matter_note: "For the program that publishes this file. It stays in the file, and no report shows it.",
    front_matter_invalid,
};

fn front_matter_invalid(line: usize, reason: &str) -> String {
    format!(
        "Line {line} cannot be read ({reason}). The text is kept as it is, but the program that publishes this file may refuse it."
    )
}
