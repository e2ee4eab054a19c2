//! Finding words in the open postmortem, in English.

use crate::text::interface::find::Find;

pub const WORDS: Find = Find {
    label: "Find in this postmortem",
    open: "Find",
    next: "Next place",
    previous: "Previous place",
    close: "Close the search",
    nothing: "Nothing found",
    count,
    at,
};

fn count(count: usize) -> String {
    match count {
        1 => "1 place".to_owned(),
        _ => [&count.to_string(), " places"].concat(),
    }
}

fn at(number: usize, count: usize) -> String {
    [&number.to_string(), " of ", &count.to_string()].concat()
}
