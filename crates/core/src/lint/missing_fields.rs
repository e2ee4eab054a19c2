//! Action items that lack a field: an owner, a date, a ticket, a priority.
//!
//! A field that no item has is one finding, at the first item that lacks it, so that it can be filled in
//! there. A field that many items of a list lack is one finding too. Items that are done are not reported.

use super::args::{COUNT, ITEM};
use super::language::every;
use super::{Context, Finding, Place, Rule, Severity};
use crate::model::ActionItem;

/// If more items of a list than this lack a field, that is one finding on the section.
const TOO_MANY: usize = 8;

/// Signs that are written where a value is still wanted.
const BLANK_SIGNS: &[&str] = &["-", "–", "—", "?", "??", "???", "@"];

/// Whether a field of an item has a real value.
pub(super) fn has_value(field: Option<&str>) -> bool {
    let is_value = |text: &str| {
        let lower_case = text.to_lowercase();
        let words = every(|words| words.unfilled);
        !text.is_empty()
            && words
                .chain(BLANK_SIGNS.iter().copied())
                .all(|word| word != lower_case)
    };
    field.map(str::trim).is_some_and(is_value)
}

/// Reports the open items that lack a field: each with `item`, or several together with `count`.
pub(super) fn report(
    context: &Context<'_>,
    rule: &'static Rule,
    field: &'static str,
    has_field: &dyn Fn(&ActionItem) -> bool,
    severity: &dyn Fn(&ActionItem) -> Severity,
    findings: &mut Vec<Finding>,
) {
    let lacks_field =
        |item: &&ActionItem| !item.done && !has_field(item) && !item.text.trim().is_empty();
    let worst_severity = |items: &[&ActionItem]| {
        let severities = items.iter().map(|item| severity(item));
        severities.min().unwrap_or(rule.severity)
    };
    let is_used = context
        .actions()
        .any(|(_, items)| items.iter().any(has_field));
    if !is_used {
        let items = context
            .actions()
            .flat_map(|(section, items)| items.iter().map(move |item| (section, item)));
        let lacking: Vec<_> = items.filter(|(_, item)| lacks_field(item)).collect();
        if let Some((section, item)) = lacking.first() {
            let place = Place::row(&section.id, &item.id, field);
            let items: Vec<_> = lacking.iter().map(|(_, item)| *item).collect();
            findings.push(
                Finding::new(rule, place)
                    .with_severity(worst_severity(&items))
                    .with(COUNT, items.len().to_string()),
            );
        }
        return;
    }
    for (section, items) in context.actions() {
        let lacking: Vec<_> = items.iter().filter(lacks_field).collect();
        if lacking.len() > TOO_MANY {
            let count = lacking.len().to_string();
            let finding = Finding::new(rule, Place::section(&section.id));
            findings.push(
                finding
                    .with_severity(worst_severity(&lacking))
                    .with(COUNT, count),
            );
            continue;
        }
        for item in lacking {
            let place = Place::row(&section.id, &item.id, field);
            let finding = Finding::new(rule, place).with_severity(severity(item));
            findings.push(finding.with(ITEM, shortened(&item.text)));
        }
    }
}

/// The beginning of an item: at most 60 characters of its first line.
pub(super) fn shortened(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or("");
    let Some((end, _)) = line.char_indices().nth(60) else {
        return line.into();
    };
    let head = line.get(..end).unwrap_or(line);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    [head, "…"].concat()
}
