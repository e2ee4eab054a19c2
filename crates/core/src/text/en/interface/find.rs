//! Finding words in the open postmortem.

pub const LABEL: &str = "Find in this postmortem";
pub const OPEN: &str = "Find";
pub const NEXT: &str = "Next place";
pub const PREVIOUS: &str = "Previous place";
pub const CLOSE: &str = "Close the search";
pub const NOTHING: &str = "Nothing found";

/// How many places there are.
#[must_use]
pub fn count(count: usize) -> String {
    match count {
        1 => "1 place".to_owned(),
        _ => [&count.to_string(), " places"].concat(),
    }
}

/// Which of the places is looked at.
#[must_use]
pub fn at(at: usize, count: usize) -> String {
    [&at.to_string(), " of ", &count.to_string()].concat()
}
