//! Entries of a timeline are out of order.
//!
//! A timeline out of order cannot be followed or measured. The rule compares only what was written, without
//! guessing: an entry without a readable time is skipped, as is one in a different zone. A list from newest
//! to oldest is in order too. Without dates, a single step past midnight is taken for a new day; that a date
//! is missing there is left to another rule.

use crate::lint::args::{Arg, COUNT, TIME, cases};
use crate::lint::fixes::{Fix, FixRequest};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::{Entry, Section};
use crate::text::findings::Explanation;
use crate::timeline::axis::Axis;

pub(super) static RULE: Rule = Rule {
    name: "out-of-order",
    severity: Severity::Error,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const OTHER: Arg = Arg("other");

cases! {
    /// On which side of the other entry a misplaced one is.
    Side as "side" {
        Before = "before",
        After = "after",
    }
}

cases! {
    /// In which direction a timeline is sorted.
    Order as "order" {
        NewestFirst = "newest-first",
        OldestFirst = "oldest-first",
    }
}

/// If more entries than this are misplaced, that is one finding on the section.
const MAX_SEPARATE: usize = 10;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries, axis) in context.axes() {
        check_timeline(section, entries, axis, findings);
    }
}

fn check_timeline(section: &Section, entries: &[Entry], axis: &Axis, findings: &mut Vec<Finding>) {
    let newest_first = axis.newest_first;
    let keys: Vec<u64> = axis.points.iter().map(|point| point.second).collect();
    let entry = |index: usize| entries.get(axis.points.get(index)?.entry);
    let misplaced = outside_longest_run(&keys);
    if misplaced.len() > MAX_SEPARATE {
        let count = misplaced.len().to_string();
        findings.push(Finding::new(&RULE, Place::section(&section.id)).with(COUNT, count));
        return;
    }
    for index in misplaced {
        let (Some(misplaced), Some(&key)) = (entry(index), keys.get(index)) else {
            continue;
        };
        let later = || {
            (index + 1..keys.len())
                .find(|&index| keys.get(index).is_some_and(|&other_key| other_key < key))
        };
        let earlier = || {
            (0..index)
                .rev()
                .find(|&index| keys.get(index).is_some_and(|&other_key| other_key > key))
        };
        let (other, is_before) = match later() {
            Some(other) => (Some(other), true),
            None => (earlier(), false),
        };
        let Some(other) = other.and_then(entry) else {
            continue;
        };
        // In a list from newest to oldest, an entry with a later time comes first.
        let side = if is_before != newest_first {
            Side::Before
        } else {
            Side::After
        };
        let order = if newest_first {
            Order::NewestFirst
        } else {
            Order::OldestFirst
        };
        findings.push(
            Finding::new(&RULE, Place::row(&section.id, &misplaced.id, "time"))
                .with(TIME, &misplaced.time)
                .with(OTHER, &other.time)
                .with_case(side)
                .with_case(order),
        );
    }
}

/// The smallest set of indices whose removal leaves the rest in order; of two neighbours that are swapped,
/// the first. This is patience sorting.
fn outside_longest_run(keys: &[u64]) -> Vec<usize> {
    // `ends[n]` is where the best run of n + 1 keys so far ends: the one with the smallest last key.
    let mut run_ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(keys.len());
    for (index, key) in keys.iter().enumerate() {
        let length = run_ends.partition_point(|&end| keys.get(end) <= Some(key));
        previous.push(
            length
                .checked_sub(1)
                .and_then(|shorter| run_ends.get(shorter).copied()),
        );
        match run_ends.get_mut(length) {
            Some(end) => *end = index,
            None => run_ends.push(index),
        }
    }
    let mut kept = run_ends.last().copied();
    let mut misplaced = Vec::new();
    for index in (0..keys.len()).rev() {
        if kept == Some(index) {
            kept = previous.get(index).copied().flatten();
        } else {
            misplaced.push(index);
        }
    }
    misplaced.reverse();
    misplaced
}

/// Sorts the entries.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let section = request.finding.place.section.clone()?;
    Some(vec![Fix::Sort(section)])
}

static ENGLISH: Wording = Wording {
    finds: "A timeline entry stands before an earlier one. From newest to oldest is an order too, and one run past midnight is allowed.",
    reason: "A timeline out of order cannot be followed or measured.",
    source: "Atlassian's incident management handbook asks for a chronological timeline; PagerDuty's postmortem guide, for one that runs forward.",
    fires: "## Timeline\n\n- 09:04 UTC -> Checkout fails\n- 09:38 UTC -> Checkout works\n- 09:11 UTC -> The alert pages",
    silent: "## Timeline\n\n- 23:50 UTC -> Checkout fails\n- 00:20 UTC -> Checkout works",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let why = "A timeline out of order cannot be followed or measured.";
    let count = finding.get(COUNT);
    if !count.is_empty() {
        return say(
            &[count, " entries are out of order."],
            &[why],
            &["Sort the entries by time, and add the date where the day changes."],
        );
    }
    let side = match finding.case() {
        Some(Side::After) => "after",
        Some(Side::Before) | None => "before",
    };
    let (time, other) = (finding.get(TIME), finding.get(OTHER));
    let newest = match finding.case() {
        Some(Order::NewestFirst) => ", although the newest entry stands first",
        Some(Order::OldestFirst) | None => "",
    };
    say(
        &["“", time, "” stands ", side, " “", other, "”", newest, "."],
        &[why],
        &["Move the entry, correct its time, or add the date if it is another day."],
    )
}

#[cfg(test)]
mod tests;
