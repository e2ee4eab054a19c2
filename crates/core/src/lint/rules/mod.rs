//! Every rule, one file each. `cargo xtask new-rule` adds one; its words stand in `text`.

mod absence_as_cause;
mod action_not_verb_first;
mod action_owned_by_group;
mod action_trains_people;
mod action_without_due_date;
mod action_without_owner;
mod action_without_priority;
mod action_without_ticket;
mod ambiguous_zone;
mod asks_who;
mod counterfactual;
mod duration_mismatch;
mod empty_section;
mod final_with_open_work;
mod fix_in_narrative;
mod fragile_link;
mod future_date;
mod heated_language;
mod hedged_fact;
pub(super) mod human_error;
mod impact_without_cost;
mod impact_without_number;
mod impact_without_scope;
mod internal_address;
mod invisible_characters;
mod judgement_word;
mod late_postmortem;
mod long_gap;
mod mark_without_evidence;
mod marks_out_of_order;
mod midnight_without_date;
mod missing_mark;
mod missing_meridiem;
mod missing_section;
mod named_person_in_public_copy;
mod no_owner;
mod no_preventive_action;
mod no_timezone;
mod no_urgent_action;
mod no_went_well;
mod out_of_order;
mod overdue_action;
mod overstated_outage;
mod person_as_cause;
mod personal_data;
mod placeholder_text;
mod public_copy_incomplete;
mod recurrence;
mod secret;
mod shallow_whys;
mod short_timeline;
mod single_cause;
mod starts_at_alert;
pub(super) mod summary_incomplete;
mod time_not_in_timeline;
mod timeline_without_date;
mod too_many_actions;
mod unaddressed_problem;
mod unexplained_acronym;
mod vague_action;
mod vague_quantity;
mod weekday_mismatch;

use super::Rule;

/// All rules, in the order in which they are explained.
pub static ALL: &[&Rule] = &[
    &missing_section::RULE,
    &empty_section::RULE,
    &placeholder_text::RULE,
    &summary_incomplete::RULE,
    &no_owner::RULE,
    &late_postmortem::RULE,
    &final_with_open_work::RULE,
    &no_went_well::RULE,
    &unexplained_acronym::RULE,
    &no_timezone::RULE,
    &ambiguous_zone::RULE,
    &missing_meridiem::RULE,
    &timeline_without_date::RULE,
    &midnight_without_date::RULE,
    &weekday_mismatch::RULE,
    &future_date::RULE,
    &out_of_order::RULE,
    &marks_out_of_order::RULE,
    &missing_mark::RULE,
    &mark_without_evidence::RULE,
    &short_timeline::RULE,
    &starts_at_alert::RULE,
    &long_gap::RULE,
    &duration_mismatch::RULE,
    &time_not_in_timeline::RULE,
    &impact_without_number::RULE,
    &impact_without_scope::RULE,
    &impact_without_cost::RULE,
    &vague_quantity::RULE,
    &overstated_outage::RULE,
    &hedged_fact::RULE,
    &fix_in_narrative::RULE,
    &counterfactual::RULE,
    &human_error::RULE,
    &person_as_cause::RULE,
    &judgement_word::RULE,
    &heated_language::RULE,
    &asks_who::RULE,
    &single_cause::RULE,
    &absence_as_cause::RULE,
    &shallow_whys::RULE,
    &action_without_owner::RULE,
    &action_owned_by_group::RULE,
    &action_without_due_date::RULE,
    &action_without_ticket::RULE,
    &action_without_priority::RULE,
    &action_not_verb_first::RULE,
    &vague_action::RULE,
    &action_trains_people::RULE,
    &no_preventive_action::RULE,
    &no_urgent_action::RULE,
    &unaddressed_problem::RULE,
    &overdue_action::RULE,
    &too_many_actions::RULE,
    &recurrence::RULE,
    &secret::RULE,
    &personal_data::RULE,
    &internal_address::RULE,
    &named_person_in_public_copy::RULE,
    &public_copy_incomplete::RULE,
    &fragile_link::RULE,
    &invisible_characters::RULE,
];
