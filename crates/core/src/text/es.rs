//! Spanish, which reports have words in.

pub mod report;
