//! Every rule, one file each, with everything that belongs to it: what it looks for, its wording, and its
//! fix. `cargo xtask new-rule` adds one.

use super::Rule;

pub use missing_section::{Hole, hole};

/// Declares the module of each rule and builds the list of all of them.
macro_rules! rules {
    ($($rule:ident,)*) => {
        $(mod $rule;)*

        /// All rules, in the order in which they are explained.
        pub static ALL: &[&Rule] = &[$(&$rule::RULE),*];
    };
}

rules! {
    missing_section,
    empty_section,
    placeholder_text,
    summary_incomplete,
    no_owner,
    late_postmortem,
    final_with_open_work,
    no_went_well,
    unexplained_acronym,
    no_timezone,
    ambiguous_zone,
    missing_meridiem,
    timeline_without_date,
    midnight_without_date,
    weekday_mismatch,
    future_date,
    out_of_order,
    marks_out_of_order,
    missing_mark,
    mark_without_evidence,
    short_timeline,
    row_without_time,
    starts_at_alert,
    long_gap,
    duration_mismatch,
    time_not_in_timeline,
    impact_without_number,
    impact_without_scope,
    impact_without_cost,
    vague_quantity,
    overstated_outage,
    hedged_fact,
    fix_in_narrative,
    counterfactual,
    human_error,
    person_as_cause,
    judgement_word,
    heated_language,
    asks_who,
    single_cause,
    absence_as_cause,
    shallow_whys,
    action_without_owner,
    action_owned_by_group,
    action_without_due_date,
    action_without_ticket,
    action_without_priority,
    action_not_verb_first,
    vague_action,
    action_trains_people,
    no_preventive_action,
    no_urgent_action,
    unaddressed_problem,
    overdue_action,
    too_many_actions,
    recurrence,
    secret,
    personal_data,
    internal_address,
    named_person_in_public_copy,
    public_copy_incomplete,
    fragile_link,
    invisible_characters,
}
