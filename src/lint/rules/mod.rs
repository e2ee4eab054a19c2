//! Every rule, one file each. A new rule is a file here, a line below and its words in `text`.

mod missing_section;
mod no_timezone;
mod out_of_order;

use super::Rule;

/// All rules, in the order in which they are explained.
pub static ALL: &[&Rule] = &[
    &missing_section::RULE,
    &no_timezone::RULE,
    &out_of_order::RULE,
];
