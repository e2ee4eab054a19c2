//! For the tests of rules: documents in a short notation, findings in one line each.
//!
//! The metadata comes first:
//!
//! - `timezone: x` sets the zone, `zone: x` the zone as written;
//! - `template: x` sets the template;
//! - other fields are written as `date: x` or `authors: a, b`.
//!
//! Then come the sections:
//!
//! - `== kind | Heading` begins a section, `===` one that is a level deeper, and `== custom | ` one without a
//!   heading;
//! - `time | text` is an entry of a timeline, `time [detected] | text` a marked one;
//! - `- text` is an action item, `- text @@ owner` one with an owner, `- [x] text` one that is done, and
//!   `- text ;; due=2026-01-02 ;; priority=P1` one with other fields;
//! - every other line is prose.

use super::fixes::{self, Fix};
use super::{Context, Finding, Rule, Settings};
use crate::model::{ActionItem, Body, Entry, Field, Kind, Mark, Postmortem, Section};
use crate::timeline::Date;

/// Runs one rule on a document and compares its findings, one line each.
pub(crate) fn check(rule: &Rule, text: &str, expected: &[&str]) {
    assert_eq!(run(rule, text), expected, "in:\n{text}");
}

/// The findings of one rule, one line each.
pub(crate) fn run(rule: &Rule, text: &str) -> Vec<String> {
    let postmortem = document(text);
    lines(&postmortem, &find(rule, &postmortem))
}

/// Compares the fixes of the first finding of a rule with `old -> new`, the name of a zone, or `sorted`, and
/// checks that each of them removes the finding. The reader is in Madrid.
pub(crate) fn fixes_are(rule: &Rule, text: &str, expected: &[&str]) {
    let postmortem = document(text);
    let found = find(rule, &postmortem);
    let finding = found.first().expect("a finding");
    let fixes = fixes::of(&postmortem, finding, Some("Europe/Madrid"));
    for fix in &fixes {
        let mut fixed = postmortem.clone();
        fixes::apply(&mut fixed, fix);
        let remaining = find(rule, &fixed);
        let repeated = remaining.iter().find(|other| other.place == finding.place);
        assert_eq!(repeated, None, "after {fix:?}");
    }
    let described = fixes.into_iter().map(|fix| match fix {
        Fix::Replace { old, new, .. } => [old, new].join(" -> "),
        Fix::Zone(zone) => zone,
        Fix::Sort(_) => "sorted".to_owned(),
        Fix::TakeRows(_) => "taken".to_owned(),
    });
    assert_eq!(described.collect::<Vec<_>>(), expected, "in:\n{text}");
}

/// Compares the first sentences of the findings of a rule, which say what was found.
pub(crate) fn explains(rule: &Rule, text: &str, expected: &[&str]) {
    let found = find(rule, &document(text)).into_iter();
    let explanations: Vec<String> = found.map(|finding| finding.explain().what).collect();
    assert_eq!(explanations, expected, "in:\n{text}");
}

pub(crate) fn find(rule: &Rule, postmortem: &Postmortem) -> Vec<Finding> {
    let mut findings = Vec::new();
    rule.run(&Context::new(postmortem, settings()), &mut findings);
    findings
}

/// The settings in the tests of rules: today is 22 November 2026, and there are no other postmortems.
pub(crate) fn settings() -> Settings<'static> {
    Settings {
        today: Date::new(2026, Some(11), Some(22)),
        ..Settings::default()
    }
}

/// Findings as `rule place name=value …`.
pub(crate) fn lines(postmortem: &Postmortem, findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        let mut line = format!("{} {}", finding.rule.name, finding.place.path(postmortem));
        for (name, value) in &finding.args {
            line += &format!(" {name}={value}");
        }
        line
    };
    findings.iter().map(line).collect()
}

/// Builds a document from the notation above.
pub(crate) fn document(text: &str) -> Postmortem {
    let mut postmortem = Postmortem::new("test", crate::model::AS_IMPORTED);
    for (number, line) in text.lines().enumerate() {
        let id = format!("n{number}");
        if line.starts_with("==") {
            let (kind, heading) = line
                .trim_start_matches(['=', ' '])
                .split_once(" | ")
                .unwrap();
            let level = line.len() - line.trim_start_matches('=').len();
            let kind = Kind::from_name(kind).unwrap();
            let level = u8::try_from(level).unwrap();
            postmortem
                .sections
                .push(Section::new(&id, kind, heading, level));
            if let Some(section) = postmortem
                .sections
                .last_mut()
                .filter(|_| heading.is_empty())
            {
                (section.heading, section.level) = (None, 0);
            }
            continue;
        }
        let Some(section) = postmortem.sections.last_mut() else {
            match line.split_once(": ") {
                Some(("timezone", zone)) => postmortem.timezone = Some(zone.into()),
                Some(("zone", zone)) => postmortem.timezone_as_written = Some(zone.into()),
                Some(("template", template)) => postmortem.template = template.into(),
                Some((name, value)) => {
                    let field = Field::from_name(name).unwrap();
                    let values = if field.is_list() {
                        value.split(", ").map(Into::into).collect()
                    } else {
                        vec![value.into()]
                    };
                    postmortem.set_values(field, values);
                }
                None => panic!("{line}"),
            }
            continue;
        };
        match &mut section.body {
            Body::Prose(prose) => *prose += &format!("{line}\n"),
            Body::Timeline {
                before, entries, ..
            } => match line.split_once(" | ") {
                Some((time, text)) => entries.push(entry(id, time, text)),
                None => *before += &format!("{line}\n"),
            },
            Body::Actions { before, items, .. } => match line.strip_prefix("- ") {
                Some(line) => {
                    items.push(item(id, line));
                }
                None => *before += &format!("{line}\n"),
            },
        }
    }
    postmortem
}

fn entry(id: String, time: &str, text: &str) -> Entry {
    let (time, marks) = time
        .strip_suffix(']')
        .map_or((time, ""), |head| head.split_once(" [").unwrap());
    Entry {
        id,
        time: time.into(),
        text: text.into(),
        marks: marks
            .split_whitespace()
            .map(|name| Mark::from_name(name).unwrap())
            .collect(),
        ..Entry::default()
    }
}

fn item(id: String, line: &str) -> ActionItem {
    let mut parts = line.split(" ;; ");
    let head = parts.next().unwrap();
    let (head, done) = head
        .strip_prefix("[x] ")
        .map_or((head, false), |head| (head, true));
    let (text, owner) = match head.split_once(" @@ ") {
        Some((text, owner)) => (text, Some(owner.to_owned())),
        None => (head, None),
    };
    let mut item = ActionItem {
        id,
        text: text.into(),
        owner,
        done,
        ..ActionItem::default()
    };
    for part in parts {
        let (name, value) = part.split_once('=').unwrap();
        let value = Some(value.to_owned());
        match name {
            "due" => item.due = value,
            "priority" => item.priority = value,
            "ticket" => item.ticket = value,
            "type" => item.type_ = value,
            "group" => item.group = value,
            _ => panic!("{part}"),
        }
    }
    item
}
