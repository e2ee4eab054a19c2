//! For the tests of rules: documents in a short notation, findings in one line each.
//!
//! `== kind | Heading` begins a section (`===` one level deeper), `time | text` is an entry of a
//! timeline, `- text` an action item, `- text @@ owner` one with an owner; `timezone: x`, `zone: x` (as
//! written), `date: x`, `title: x` and `template: x` stand at the top; `== custom | ` has no heading, and
//! every other line is prose.

use super::{Context, Finding, Rule, Settings};
use crate::model::{ActionItem, Body, Entry, Kind, Postmortem, Section};

/// Runs one rule over a document and compares its findings, one line each.
pub(crate) fn check(rule: &Rule, text: &str, expected: &[&str]) {
    assert_eq!(run(rule, text), expected, "in:\n{text}");
}

/// The findings of one rule, one line each.
pub(crate) fn run(rule: &Rule, text: &str) -> Vec<String> {
    let postmortem = document(text);
    let mut findings = Vec::new();
    let context = Context::new(&postmortem, Settings::default());
    (rule.check)(&context, &mut findings);
    lines(&postmortem, &findings)
}

/// Findings as `rule place name=value …`.
pub(crate) fn lines(postmortem: &Postmortem, findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        let mut line = format!("{} {}", finding.rule, finding.place.path(postmortem));
        for (name, value) in &finding.args {
            line += &format!(" {name}={value}");
        }
        line
    };
    findings.iter().map(line).collect()
}

/// A document from the notation above.
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
                Some(("date", date)) => postmortem.date = Some(date.into()),
                Some(("title", title)) => postmortem.title = Some(title.into()),
                Some(("template", template)) => postmortem.template = template.into(),
                _ => panic!("{line}"),
            }
            continue;
        };
        match &mut section.body {
            Body::Prose(prose) => *prose += &format!("{line}\n"),
            Body::Timeline {
                before, entries, ..
            } => match line.split_once(" | ") {
                Some((time, text)) => entries.push(Entry {
                    id,
                    time: time.into(),
                    text: text.into(),
                    ..Entry::default()
                }),
                None => *before += &format!("{line}\n"),
            },
            Body::Actions { before, items, .. } => match line.strip_prefix("- ") {
                Some(line) => {
                    let (text, owner) = match line.split_once(" @@ ") {
                        Some((text, owner)) => (text, Some(owner.to_owned())),
                        None => (line, None),
                    };
                    items.push(ActionItem {
                        id,
                        text: text.into(),
                        owner,
                        ..ActionItem::default()
                    });
                }
                None => *before += &format!("{line}\n"),
            },
        }
    }
    postmortem
}
