//! The page of the finished report, in English.

use crate::text::interface::report::Report;

pub const WORDS: Report = Report {
    edit: "Back to editing",
    print: "Print",
    print_failed: "The browser does not print from here. Download the report as HTML and print that file.",
};
