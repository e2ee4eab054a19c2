//! Findings in English: what was found, why it matters, what to do.

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
mod facts;
mod final_with_open_work;
mod fix_in_narrative;
mod fragile_link;
mod future_date;
mod heated_language;
mod hedged_fact;
mod human_error;
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
mod summary_incomplete;
mod time_not_in_timeline;
mod timeline_without_date;
mod too_many_actions;
mod unaddressed_problem;
mod unexplained_acronym;
mod vague_action;
mod vague_quantity;
mod weekday_mismatch;

pub use facts::fact;

use crate::model::{Kind, Mark};
use crate::text::findings::{Args, Explanation, Findings, Guide};

/// The words about findings.
pub static WORDS: Findings = Findings {
    error: "Error",
    warning: "Warning",
    hint: "Hint",
    kind,
    explain,
    fact,
};

/// What a kind of section is called.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Summary => "Summary",
        Kind::Impact => "Impact",
        Kind::Background => "Background",
        Kind::Leadup => "Lead-up",
        Kind::RootCauses => "Root causes",
        Kind::ContributingFactors => "Contributing factors",
        Kind::FiveWhys => "Five whys",
        Kind::Trigger => "Trigger",
        Kind::Detection => "Detection",
        Kind::Response => "Response",
        Kind::Resolution => "Resolution",
        Kind::Recovery => "Recovery",
        Kind::Lessons => "Lessons learned",
        Kind::WentWell => "What went well",
        Kind::WentWrong => "What went wrong",
        Kind::Lucky => "Where we got lucky",
        Kind::Surprises => "What surprised us",
        Kind::ActionItems => "Action items",
        Kind::Timeline => "Timeline",
        Kind::Supporting => "Supporting information",
        Kind::Glossary => "Glossary",
        Kind::People => "People",
        Kind::Communication => "Communication",
        Kind::Recurrence => "Recurrence",
        Kind::Questions => "Open questions",
        Kind::Custom => "Other",
    }
}

/// A finding in words, from the name of its rule and its arguments.
#[must_use]
pub fn explain(rule: &str, args: Args<'_>) -> Explanation {
    match rule {
        "missing-section" => missing_section::explain(args),
        "empty-section" => empty_section::explain(args),
        "placeholder-text" => placeholder_text::explain(args),
        "summary-incomplete" => summary_incomplete::explain(args),
        "no-owner" => no_owner::explain(args),
        "late-postmortem" => late_postmortem::explain(args),
        "final-with-open-work" => final_with_open_work::explain(args),
        "no-went-well" => no_went_well::explain(args),
        "unexplained-acronym" => unexplained_acronym::explain(args),
        "no-timezone" => no_timezone::explain(args),
        "ambiguous-zone" => ambiguous_zone::explain(args),
        "missing-meridiem" => missing_meridiem::explain(args),
        "timeline-without-date" => timeline_without_date::explain(args),
        "midnight-without-date" => midnight_without_date::explain(args),
        "weekday-mismatch" => weekday_mismatch::explain(args),
        "future-date" => future_date::explain(args),
        "out-of-order" => out_of_order::explain(args),
        "marks-out-of-order" => marks_out_of_order::explain(args),
        "missing-mark" => missing_mark::explain(args),
        "mark-without-evidence" => mark_without_evidence::explain(args),
        "short-timeline" => short_timeline::explain(args),
        "starts-at-alert" => starts_at_alert::explain(args),
        "long-gap" => long_gap::explain(args),
        "duration-mismatch" => duration_mismatch::explain(args),
        "time-not-in-timeline" => time_not_in_timeline::explain(args),
        "impact-without-number" => impact_without_number::explain(args),
        "impact-without-scope" => impact_without_scope::explain(args),
        "impact-without-cost" => impact_without_cost::explain(args),
        "vague-quantity" => vague_quantity::explain(args),
        "overstated-outage" => overstated_outage::explain(args),
        "hedged-fact" => hedged_fact::explain(args),
        "fix-in-narrative" => fix_in_narrative::explain(args),
        "counterfactual" => counterfactual::explain(args),
        "human-error" => human_error::explain(args),
        "person-as-cause" => person_as_cause::explain(args),
        "judgement-word" => judgement_word::explain(args),
        "heated-language" => heated_language::explain(args),
        "asks-who" => asks_who::explain(args),
        "single-cause" => single_cause::explain(args),
        "absence-as-cause" => absence_as_cause::explain(args),
        "shallow-whys" => shallow_whys::explain(args),
        "action-without-owner" => action_without_owner::explain(args),
        "action-owned-by-group" => action_owned_by_group::explain(args),
        "action-without-due-date" => action_without_due_date::explain(args),
        "action-without-ticket" => action_without_ticket::explain(args),
        "action-without-priority" => action_without_priority::explain(args),
        "action-not-verb-first" => action_not_verb_first::explain(args),
        "vague-action" => vague_action::explain(args),
        "action-trains-people" => action_trains_people::explain(args),
        "no-preventive-action" => no_preventive_action::explain(args),
        "no-urgent-action" => no_urgent_action::explain(args),
        "unaddressed-problem" => unaddressed_problem::explain(args),
        "overdue-action" => overdue_action::explain(args),
        "too-many-actions" => too_many_actions::explain(args),
        "recurrence" => recurrence::explain(args),
        "secret" => secret::explain(args),
        "personal-data" => personal_data::explain(args),
        "internal-address" => internal_address::explain(args),
        "named-person-in-public-copy" => named_person_in_public_copy::explain(args),
        "public-copy-incomplete" => public_copy_incomplete::explain(args),
        "fragile-link" => fragile_link::explain(args),
        "invisible-characters" => invisible_characters::explain(args),
        // A rule without words would still be shown by its name; a test keeps that from happening.
        other => say(&[other], &[""], &[""]),
    }
}

/// The guides to the rules, by the name of each, in the order in which they are explained.
pub static GUIDES: &[(&str, &Guide)] = &[
    ("missing-section", &missing_section::GUIDE),
    ("empty-section", &empty_section::GUIDE),
    ("placeholder-text", &placeholder_text::GUIDE),
    ("summary-incomplete", &summary_incomplete::GUIDE),
    ("no-owner", &no_owner::GUIDE),
    ("late-postmortem", &late_postmortem::GUIDE),
    ("final-with-open-work", &final_with_open_work::GUIDE),
    ("no-went-well", &no_went_well::GUIDE),
    ("unexplained-acronym", &unexplained_acronym::GUIDE),
    ("no-timezone", &no_timezone::GUIDE),
    ("ambiguous-zone", &ambiguous_zone::GUIDE),
    ("missing-meridiem", &missing_meridiem::GUIDE),
    ("timeline-without-date", &timeline_without_date::GUIDE),
    ("midnight-without-date", &midnight_without_date::GUIDE),
    ("weekday-mismatch", &weekday_mismatch::GUIDE),
    ("future-date", &future_date::GUIDE),
    ("out-of-order", &out_of_order::GUIDE),
    ("marks-out-of-order", &marks_out_of_order::GUIDE),
    ("missing-mark", &missing_mark::GUIDE),
    ("mark-without-evidence", &mark_without_evidence::GUIDE),
    ("short-timeline", &short_timeline::GUIDE),
    ("starts-at-alert", &starts_at_alert::GUIDE),
    ("long-gap", &long_gap::GUIDE),
    ("duration-mismatch", &duration_mismatch::GUIDE),
    ("time-not-in-timeline", &time_not_in_timeline::GUIDE),
    ("impact-without-number", &impact_without_number::GUIDE),
    ("impact-without-scope", &impact_without_scope::GUIDE),
    ("impact-without-cost", &impact_without_cost::GUIDE),
    ("vague-quantity", &vague_quantity::GUIDE),
    ("overstated-outage", &overstated_outage::GUIDE),
    ("hedged-fact", &hedged_fact::GUIDE),
    ("fix-in-narrative", &fix_in_narrative::GUIDE),
    ("counterfactual", &counterfactual::GUIDE),
    ("human-error", &human_error::GUIDE),
    ("person-as-cause", &person_as_cause::GUIDE),
    ("judgement-word", &judgement_word::GUIDE),
    ("heated-language", &heated_language::GUIDE),
    ("asks-who", &asks_who::GUIDE),
    ("single-cause", &single_cause::GUIDE),
    ("absence-as-cause", &absence_as_cause::GUIDE),
    ("shallow-whys", &shallow_whys::GUIDE),
    ("action-without-owner", &action_without_owner::GUIDE),
    ("action-owned-by-group", &action_owned_by_group::GUIDE),
    ("action-without-due-date", &action_without_due_date::GUIDE),
    ("action-without-ticket", &action_without_ticket::GUIDE),
    ("action-without-priority", &action_without_priority::GUIDE),
    ("action-not-verb-first", &action_not_verb_first::GUIDE),
    ("vague-action", &vague_action::GUIDE),
    ("action-trains-people", &action_trains_people::GUIDE),
    ("no-preventive-action", &no_preventive_action::GUIDE),
    ("no-urgent-action", &no_urgent_action::GUIDE),
    ("unaddressed-problem", &unaddressed_problem::GUIDE),
    ("overdue-action", &overdue_action::GUIDE),
    ("too-many-actions", &too_many_actions::GUIDE),
    ("recurrence", &recurrence::GUIDE),
    ("secret", &secret::GUIDE),
    ("personal-data", &personal_data::GUIDE),
    ("internal-address", &internal_address::GUIDE),
    (
        "named-person-in-public-copy",
        &named_person_in_public_copy::GUIDE,
    ),
    ("public-copy-incomplete", &public_copy_incomplete::GUIDE),
    ("fragile-link", &fragile_link::GUIDE),
    ("invisible-characters", &invisible_characters::GUIDE),
];

/// A number of minutes in words: `110 minutes`.
fn minutes(count: &str) -> String {
    match count {
        "1" => "1 minute".into(),
        count => [count, " minutes"].concat(),
    }
}

/// What a mark is called, by its name in the JSON.
fn mark(name: &str) -> &'static str {
    Mark::from_name(name).map_or("", super::interface::mark::name)
}

fn say(what: &[&str], why: &[&str], todo: &[&str]) -> Explanation {
    Explanation {
        what: what.concat(),
        why: why.concat(),
        todo: todo.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_say_what_why_and_what_to_do() {
        let args = [
            ("time", "10:36".to_owned()),
            ("other", "10:29".to_owned()),
            ("side", "before".to_owned()),
            ("order", "oldest-first".to_owned()),
        ];
        let said = explain("out-of-order", &args);
        assert_eq!(said.what, "“10:36” stands before “10:29”.");
        let said = explain(
            "missing-section",
            &[("kind", "impact".into()), ("state", "absent".into())],
        );
        assert_eq!(said.what, "There is no section “Impact”.");
        assert_eq!(
            explain(
                "missing-section",
                &[("heading", "Fault".into()), ("state", "empty".into())]
            )
            .what,
            "“Fault” is empty."
        );
        assert_eq!(
            explain(
                "no-timezone",
                &[("count", "1".into()), ("time", "10:00".into())]
            )
            .what,
            "“10:00” has no time zone."
        );
        assert_eq!(
            explain(
                "no-timezone",
                &[("count", "7".into()), ("time", "10:00".into())]
            )
            .what,
            "The timeline has 7 times and no time zone, from “10:00” on."
        );
    }
}
