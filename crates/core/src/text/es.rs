//! Spanish: only the words inside a report, since the interface is not translated into it.

pub mod report;
