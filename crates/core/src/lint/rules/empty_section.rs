//! A section that is not required has a heading and nothing under it.
//!
//! An empty heading was left over from the template, and looks to a reader as if it had been forgotten. A
//! draft is reviewed for completeness (Site Reliability Engineering, chapter 15); to leave out the heading,
//! or to say why it is empty, answers that. A required section, and everything under it, is left to
//! `missing-section`.

use super::missing_section;
use crate::lint::args::HEADING;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "empty-section",
    severity: Severity::Hint,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut missing = Vec::new();
    missing_section::check(context, &mut missing);
    let is_required = |id: &str| {
        let places = missing
            .iter()
            .map(|finding| finding.place.section.as_deref());
        places.flatten().any(|section| section == id)
    };
    // Sections below an empty one are part of its finding.
    let mut empty_level: Option<u8> = None;
    for (index, section) in context.postmortem.sections.iter().enumerate() {
        if empty_level.is_some_and(|level| section.level > level) {
            continue;
        }
        empty_level = None;
        let Some(heading) = section.heading.as_deref() else {
            continue;
        };
        if context.has_content(index) {
            continue;
        }
        empty_level = Some(section.level);
        if !is_required(&section.id) {
            findings.push(
                Finding::new(&RULE, Place::section(&section.id)).with(HEADING, heading.trim()),
            );
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "A section that nobody requires has a heading and nothing under it, not even in a section below it.",
    reason: "An empty heading tells a reader that somebody forgot; leaving it out, or saying why there is nothing, does not.",
    source: "Site Reliability Engineering, chapter 15: a draft is reviewed for completeness; The Site Reliability Workbook, chapter 10, names the blank sections of its bad example.",
    fires: "## Supporting information",
    silent: "## Lessons learned\n\n### What went well\n\nThe alert fired in time.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(HEADING), "” has nothing under it."],
        &["An empty heading looks forgotten."],
        &["Write a sentence, say why there is nothing to say, or delete the section."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn headings_with_nothing_under_them_are_reported() {
        check(
            &RULE,
            "== summary | Summary\nIt broke.\n== supporting | Supporting information\n",
            &["empty-section Supporting information heading=Supporting information"],
        );
        check(
            &RULE,
            "== lessons | Lecciones\n=== went_well | Qué fue bien\n<!-- alertas, guías -->\n=== lucky | Suerte\nEra martes.",
            &["empty-section Qué fue bien heading=Qué fue bien"],
        );
        check(
            &RULE,
            "== supporting | Anexos\n---\n",
            &["empty-section Anexos heading=Anexos"],
        );
    }

    #[test]
    fn a_heading_over_filled_sections_is_not_empty() {
        check(
            &RULE,
            "== lessons | Lessons Learned\n=== went_well | What went well\nThe alerts.",
            &[],
        );
        check(&RULE, "== supporting | Graphs\n![graph](graph.png)", &[]);
        check(&RULE, "== glossary | Glossary\nN/A", &[]);
        check(&RULE, "== supporting | See also: the wiki\n", &[]);
    }

    #[test]
    fn a_heading_and_the_empty_ones_below_it_are_one_finding() {
        check(
            &RULE,
            "== lessons | Lessons\n=== went_well | Well\n=== lucky | Luck\n== custom | Notes\n",
            &[
                "empty-section Lessons heading=Lessons",
                "empty-section Notes heading=Notes",
            ],
        );
    }

    #[test]
    fn required_sections_are_left_to_the_other_rule() {
        check(&RULE, "== summary | Summary\n", &[]);
    }
}
