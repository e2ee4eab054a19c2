//! Every rule, one file each. `cargo xtask new-rule` adds one; its words stand in `text`.

mod action_without_owner;
mod ambiguous_zone;
mod counterfactual;
mod duration_mismatch;
mod empty_section;
mod fragile_link;
mod human_error;
mod impact_without_number;
mod missing_meridiem;
mod missing_section;
mod no_timezone;
mod out_of_order;
mod placeholder_text;
mod time_not_in_timeline;

use super::Rule;

/// All rules, in the order in which they are explained.
pub static ALL: &[&Rule] = &[
    &missing_section::RULE,
    &empty_section::RULE,
    &placeholder_text::RULE,
    &no_timezone::RULE,
    &ambiguous_zone::RULE,
    &missing_meridiem::RULE,
    &out_of_order::RULE,
    &duration_mismatch::RULE,
    &time_not_in_timeline::RULE,
    &impact_without_number::RULE,
    &action_without_owner::RULE,
    &counterfactual::RULE,
    &human_error::RULE,
    &fragile_link::RULE,
];
