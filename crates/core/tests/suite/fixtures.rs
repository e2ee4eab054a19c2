//! The documents in `tests/fixtures`, written for these tests.

/// The SRE book's form, in Spanish, without a line feed at its end.
pub(crate) const SRE_BOOK: &str = include_str!("../../../../tests/fixtures/sre-book.md");
/// The incident report's form, with a note after its action items.
pub(crate) const INCIDENT_REPORT: &str =
    include_str!("../../../../tests/fixtures/incident-report.md");
