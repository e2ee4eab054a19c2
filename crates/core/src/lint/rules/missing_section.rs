//! A required section is absent or empty.
//!
//! The heading came with the template and nobody came back to it. Which sections are required is
//! what the template's authors ask for; a document in a form of its own needs those that Site
//! Reliability Engineering, appendix D, gives its example.

use crate::lint::elsewhere::{ends_in_timeline, stands_elsewhere};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::{Kind, Section};
use crate::template;

pub(super) static RULE: Rule = Rule {
    name: "missing-section",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
};

pub(super) fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(template) = template::of(context.postmortem) else {
        let wanted = template::AS_IMPORTED_REQUIRED;
        let sections = &context.postmortem.sections;
        let known = |section: &Section| wanted.iter().any(|kinds| kinds.contains(&section.kind));
        if !is_understood(context) {
            return;
        }
        if !sections.iter().any(known) {
            findings.push(Finding::new(&RULE, Place::document()).with("state", "none"));
            return;
        }
        for kinds in wanted {
            require(context, kinds, None, findings);
        }
        return;
    };
    // Whose form a file has was guessed: what no reader can do without is asked for, and no more.
    let guessed = context.postmortem.keeps_imported_form();
    let asked =
        |kind: Kind| !guessed || CORE.contains(&kind) || context.postmortem.section(kind).is_some();
    let required = template.sections.iter().filter(|wanted| wanted.required);
    for wanted in required.filter(|wanted| asked(wanted.kind)) {
        let heading = Some(wanted.heading.as_str()).filter(|heading| !heading.is_empty());
        let other = match wanted.kind {
            Kind::RootCauses => Kind::ContributingFactors,
            Kind::ContributingFactors => Kind::RootCauses,
            kind => kind,
        };
        // One stands for the other, unless the template tells them apart.
        let apart = template.sections.iter().any(|part| part.kind == other);
        let kinds = [wanted.kind, other];
        let kinds = if apart { &kinds[..1] } else { &kinds };
        require(context, kinds, heading, findings);
    }
}

/// What a postmortem has in every form.
const CORE: &[Kind] = &[
    Kind::Summary,
    Kind::Impact,
    Kind::RootCauses,
    Kind::ContributingFactors,
    Kind::Resolution,
    Kind::Recovery,
    Kind::Timeline,
    Kind::ActionItems,
];

/// The sections of a document in a language without word lists that have to be known by their
/// headings, before it is told that others are missing.
const KNOWN: usize = 3;

/// Whether a document can be read: it is in a language with word lists, or enough of its headings are
/// known.
fn is_understood(context: &Context<'_>) -> bool {
    let prose = || {
        context
            .pieces()
            .iter()
            .filter(|piece| piece.part != Part::Heading)
    };
    let unread = prose().filter(|piece| piece.lexicons().is_empty()).count();
    let sections = &context.postmortem.sections;
    let found = template::AS_IMPORTED_REQUIRED
        .iter()
        .filter(|kinds| sections.iter().any(|section| kinds.contains(&section.kind)));
    unread * 2 <= prose().count() || found.count() >= KNOWN
}

/// The words of the shortest text that can stand for a summary.
const LEAST: usize = 15;

fn require(
    context: &Context<'_>,
    kinds: &[Kind],
    heading: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    let sections = context.postmortem.sections.iter().enumerate();
    let of_kind = sections.filter(|(_, section)| kinds.contains(&section.kind));
    let candidates: Vec<_> = of_kind.collect();
    // A template can ask for two sections of one kind; then the heading tells them apart.
    let named = |(_, section): &&(usize, &Section)| {
        let written = section.heading.as_deref().unwrap_or("");
        heading.is_some_and(|heading| heading.eq_ignore_ascii_case(written.trim()))
    };
    let own: Vec<_> = candidates.iter().filter(named).copied().collect();
    let candidates = if own.is_empty() { candidates } else { own };
    let said = candidates
        .iter()
        .any(|(index, _)| context.says_something(*index));
    // Text before the first heading tells in brief what the rest is about.
    let opening = || heading.is_none() && kinds.contains(&Kind::Summary) && opens(context);
    let kind = kinds.first().copied().unwrap_or_default();
    let elsewhere = || opening() || stands_elsewhere(context, kind, heading.is_some());
    if said || (candidates.is_empty() && elsewhere()) {
        return;
    }
    let (place, state, written) = match candidates.first() {
        Some((_, section)) => (
            Place::section(&section.id),
            "empty",
            section.heading.as_deref(),
        ),
        None => (Place::document(), "absent", heading),
    };
    // That it was over is told at least.
    let over = matches!(kind, Kind::Resolution | Kind::Recovery) && ends_in_timeline(context);
    let severity = if over {
        Severity::Warning
    } else {
        RULE.severity
    };
    findings.push(
        Finding::new(&RULE, place)
            .severe(severity)
            .with("kind", kind.as_str())
            .with("heading", written.unwrap_or(""))
            .with("state", state),
    );
}

/// Whether a document begins with a paragraph before its first heading.
fn opens(context: &Context<'_>) -> bool {
    let opening = context
        .pieces()
        .iter()
        .filter(|piece| piece.part == Part::Opening);
    opening
        .into_iter()
        .any(|piece| piece.words().len() >= LEAST)
}

#[cfg(test)]
mod tests;
