//! A required section is absent or empty.
//!
//! The heading came with the template, and nobody came back to it. The required sections are those that the
//! authors of the template ask for; a document that follows no template needs those of the example in Site
//! Reliability Engineering, appendix D.

use crate::lint::args::{HEADING, KIND, cases};
use crate::lint::covered_elsewhere::{is_covered_elsewhere, is_resolved_in_timeline};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::{Kind, Section};
use crate::template;
use crate::text::en::findings as english;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "missing-section",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

cases! {
    /// What is missing.
    State as "state" {
        /// The content of the section.
        Empty = "empty",
        /// The section itself.
        Absent = "absent",
        /// All of the usual sections.
        All = "none",
    }
}

/// What a finding of this rule says about a section. `hole` reads it from the finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hole<'f> {
    /// The section is there, and its place in the document shows that it is empty.
    Empty,
    /// The section is not there, so the finding has to describe it.
    Absent {
        /// The kind that the section would have.
        kind: Kind,
        /// The heading that the template gives it; empty if the template has none for it.
        heading: &'f str,
    },
}

/// Which section a finding is about, and whether it is empty or absent. `None` if the finding is from another
/// rule, or says that all the usual sections are missing.
#[must_use]
pub fn hole(finding: &Finding) -> Option<Hole<'_>> {
    let state = finding.case().filter(|_| *finding.rule == RULE)?;
    match state {
        State::Empty => Some(Hole::Empty),
        State::Absent => Some(Hole::Absent {
            kind: Kind::from_name(finding.get(KIND))?,
            heading: finding.get(HEADING),
        }),
        State::All => None,
    }
}

pub(super) fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(template) = template::of(context.postmortem) else {
        let wanted = template::AS_IMPORTED_REQUIRED;
        let sections = &context.postmortem.sections;
        let is_usual = |section: &Section| wanted.iter().any(|kinds| kinds.contains(&section.kind));
        if !is_understood(context) {
            return;
        }
        if !sections.iter().any(is_usual) {
            findings.push(Finding::new(&RULE, Place::document()).with_case(State::All));
            return;
        }
        for kinds in wanted {
            require(context, kinds, None, findings);
        }
        return;
    };
    // If the template of a file was guessed, only the sections that every postmortem needs are required.
    let is_guessed_template = context.postmortem.keeps_imported_form();
    let is_wanted = |kind: Kind| {
        !is_guessed_template
            || CORE_KINDS.contains(&kind)
            || context.postmortem.section(kind).is_some()
    };
    let required = template.sections.iter().filter(|wanted| wanted.required);
    for wanted in required.filter(|wanted| is_wanted(wanted.kind)) {
        let heading = Some(wanted.heading.as_str()).filter(|heading| !heading.is_empty());
        let other = match wanted.kind {
            Kind::RootCauses => Kind::ContributingFactors,
            Kind::ContributingFactors => Kind::RootCauses,
            kind => kind,
        };
        // Either can take the place of the other, unless the template has a section for each.
        let has_both = template.sections.iter().any(|part| part.kind == other);
        let kinds = [wanted.kind, other];
        let kinds = if has_both { &kinds[..1] } else { &kinds };
        require(context, kinds, heading, findings);
    }
}

/// The sections that every postmortem needs, whatever its form.
const CORE_KINDS: &[Kind] = &[
    Kind::Summary,
    Kind::Impact,
    Kind::RootCauses,
    Kind::ContributingFactors,
    Kind::Resolution,
    Kind::Recovery,
    Kind::Timeline,
    Kind::ActionItems,
];

/// In a language without word lists, how many sections must be recognised by their headings before others are
/// reported as missing.
const MIN_RECOGNISED: usize = 3;

/// Whether the document can be understood: it is in a language with word lists, or enough of its headings are
/// recognised.
fn is_understood(context: &Context<'_>) -> bool {
    let prose = || {
        context
            .pieces()
            .iter()
            .filter(|piece| piece.part != Part::Heading)
    };
    let unreadable = prose().filter(|piece| piece.lexicons().is_empty()).count();
    let sections = &context.postmortem.sections;
    let found = template::AS_IMPORTED_REQUIRED
        .iter()
        .filter(|kinds| sections.iter().any(|section| kinds.contains(&section.kind)));
    unreadable * 2 <= prose().count() || found.count() >= MIN_RECOGNISED
}

/// How many words a text must have to count as a summary.
const MIN_OPENING_WORDS: usize = 15;

fn require(
    context: &Context<'_>,
    kinds: &[Kind],
    heading: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    let sections = context.postmortem.sections.iter().enumerate();
    let of_kind = sections.filter(|(_, section)| kinds.contains(&section.kind));
    let candidates: Vec<_> = of_kind.collect();
    // A template can ask for two sections of one kind; then the heading distinguishes them.
    let has_heading = |(_, section): &&(usize, &Section)| {
        let written = section.heading.as_deref().unwrap_or("");
        heading.is_some_and(|heading| heading.eq_ignore_ascii_case(written.trim()))
    };
    let with_heading: Vec<_> = candidates.iter().filter(has_heading).copied().collect();
    let candidates = if with_heading.is_empty() {
        candidates
    } else {
        with_heading
    };
    let has_content = candidates
        .iter()
        .any(|(index, _)| context.has_content(*index));
    // Text before the first heading says in brief what the rest is about.
    let is_opening_enough =
        || heading.is_none() && kinds.contains(&Kind::Summary) && has_opening(context);
    let kind = kinds.first().copied().unwrap_or_default();
    let is_covered =
        || is_opening_enough() || is_covered_elsewhere(context, kind, heading.is_some());
    if has_content || (candidates.is_empty() && is_covered()) {
        return;
    }
    let (place, state, written) = match candidates.first() {
        Some((_, section)) => (
            Place::section(&section.id),
            State::Empty,
            section.heading.as_deref(),
        ),
        None => (Place::document(), State::Absent, heading),
    };
    // At least the timeline says that the incident was over.
    let is_resolved =
        matches!(kind, Kind::Resolution | Kind::Recovery) && is_resolved_in_timeline(context);
    let severity = if is_resolved {
        Severity::Warning
    } else {
        RULE.severity
    };
    findings.push(
        Finding::new(&RULE, place)
            .with_severity(severity)
            .with(KIND, kind.as_str())
            .with(HEADING, written.unwrap_or(""))
            .with_case(state),
    );
}

/// Whether a document begins with a paragraph of enough words before its first heading.
fn has_opening(context: &Context<'_>) -> bool {
    let opening = context
        .pieces()
        .iter()
        .filter(|piece| piece.part == Part::Opening);
    opening
        .into_iter()
        .any(|piece| piece.words().len() >= MIN_OPENING_WORDS)
}

static ENGLISH: Wording = Wording {
    finds: "A section that the template requires is absent, or has a heading and nothing under it. A document in a form of its own needs a summary, the impact, causes or contributing factors, a timeline and action items.",
    reason: "A reader who meets an empty section cannot tell what is missing: the heading came with the template and nobody came back to it.",
    source: "Site Reliability Engineering, appendix D, for the sections; The Site Reliability Workbook, chapter 10, faults its bad example for an empty recovery; for a template, what its authors ask for.",
    fires: "# Checkout down\n\n## Summary\n\nCheckout failed.\n\n## Impact\n\n12 users.\n\n## Root causes\n\n## Timeline\n\n- 09:04 UTC -> It fails\n\n## Action items\n\n- Fix it",
    silent: "# Checkout down\n\n## Summary\n\nCheckout failed.\n\n## Impact\n\n12 users.\n\n## Contributing factors\n\nAn old certificate.\n\n## Timeline\n\n- 09:04 UTC -> It fails\n\n## Action items\n\n- Fix it",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let wanted = Kind::from_name(finding.get(KIND)).unwrap_or_default();
    let heading = finding.get(HEADING);
    let name = if heading.is_empty() {
        english::kind(wanted)
    } else {
        heading
    };
    let why = match wanted {
        Kind::Summary => "Many people read nothing else.",
        Kind::Impact => "Without its size nobody can tell how much the incident matters.",
        Kind::RootCauses | Kind::ContributingFactors => {
            "Without causes, the next incident of this kind cannot be prevented."
        }
        Kind::Timeline => "Without it nobody can see how long each step took, or learn from it.",
        Kind::ActionItems => "Without them nothing changes, and the incident can come back.",
        Kind::Detection => "How it was noticed tells whether the next one will be noticed sooner.",
        Kind::Resolution | Kind::Recovery | Kind::Response => {
            "How it ended is what the next responder looks for."
        }
        Kind::Lessons => "What was learned is what the postmortem is for.",
        _ => "The template asks for it because readers look for it.",
    };
    match finding.case() {
        Some(State::Empty) => {
            let todo = ["Fill it in, even with one sentence, or say there what is not known yet."];
            say(&["“", name, "” is empty."], &[why], &todo)
        }
        Some(State::All) => say(
            &[
                "None of the usual sections is there: summary, impact, causes, timeline, action items.",
            ],
            &["Readers look for these five, and so do the other rules."],
            &["Add them, or tell each section what it is by giving it its kind."],
        ),
        Some(State::Absent) | None => {
            let todo = match wanted {
                Kind::RootCauses if heading.is_empty() => {
                    "Add a section on the root causes or on the contributing factors."
                }
                _ => "Add the section, or give the one that holds this text its usual heading.",
            };
            say(&["There is no section “", name, "”."], &[why], &[todo])
        }
    }
}

#[cfg(test)]
mod tests;
