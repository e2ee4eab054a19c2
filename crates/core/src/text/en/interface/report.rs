//! The page of the finished report.

pub const EDIT: &str = "Back to editing";
pub const PRINT: &str = "Print";
pub const PRINT_FAILED: &str =
    "The browser does not print from here. Download the report as HTML and print that file.";
