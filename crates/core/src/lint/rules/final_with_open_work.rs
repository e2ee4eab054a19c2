//! The status says that the document is final, and it is not.
//!
//! A required part is empty or an urgent action item is open: readers take it for finished and
//! nobody comes back (Site Reliability Engineering, chapter 15, on review). A status that says
//! itself what is open is fine, as that of its appendix D does.

use super::missing_section;
use crate::lint::actions::{open, urgency};
use crate::lint::language::ALL;
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, words};

pub(super) static RULE: Rule = Rule {
    name: "final-with-open-work",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(status) = context.postmortem.status.as_deref() else {
        return;
    };
    let all = words::split(status, &[]);
    let says = |list: &[&str]| !words::find(status, &all, list).is_empty();
    let finished = ALL.iter().any(|lexicon| says(lexicon.finished));
    if !finished || ALL.iter().any(|lexicon| says(lexicon.unfinished)) {
        return;
    }
    let mut holes = Vec::new();
    missing_section::check(context, &mut holes);
    let urgent = open(context)
        .filter(|(_, item)| urgency(item).is_some_and(|level| level <= 1))
        .count();
    if holes.is_empty() && urgent == 0 {
        return;
    }
    findings.push(
        Finding::new(&RULE, Place::metadata("status"))
            .with("status", status.trim())
            .with("holes", holes.len().to_string())
            .with("urgent", urgent.to_string()),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    const REST: &str =
        "== summary | S\na\n== impact | I\na\n== root_causes | R\na\n== timeline | T\n10:00 | a\n";

    #[test]
    fn final_and_not_done() {
        check(
            &RULE,
            &[
                "status: Final\n",
                REST,
                "== action_items | A\n- Fix it ;; priority=P1",
            ]
            .concat(),
            &["final-with-open-work status status=Final holes=0 urgent=1"],
        );
        check(
            &RULE,
            "status: Finalizado\n== summary | Resumen\nCaída.",
            &["final-with-open-work status status=Finalizado holes=4 urgent=0"],
        );
    }

    #[test]
    fn final_and_done_or_open_and_said() {
        check(
            &RULE,
            &[
                "status: Final\n",
                REST,
                "== action_items | A\n- [x] Fix it ;; priority=P1\n- b ;; priority=P3",
            ]
            .concat(),
            &[],
        );
        check(
            &RULE,
            "status: Complete, action items in progress\n== summary | S\na",
            &[],
        );
        check(&RULE, "status: Borrador\n== summary | R\nCaída.", &[]);
        check(&RULE, "status: Resuelto\n== summary | R\nCaída.", &[]);
    }
}
