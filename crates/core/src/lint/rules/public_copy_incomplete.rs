//! A public copy lacks an apology, how things stand now, or what comes next.
//!
//! Those who were affected want to know that you are sorry, whether it is over, and what will change
//! (PagerDuty's template for the external message has the first and the last). The rule runs only if the
//! document says that its audience is public.

use crate::lint::args::cases;
use crate::lint::language::List;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Piece, Place, Read, Rule, Severity};
use crate::model::{Audience, Kind};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "public-copy-incomplete",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

cases! {
    /// What readers of a public copy look for.
    Part as "missing" {
        Apology = "apology",
        State = "state",
        Next = "next",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let pieces = context.pieces();
    if context.postmortem.audience != Some(Audience::Public)
        || pieces.iter().all(|piece| piece.lexicons().is_empty())
    {
        return;
    }
    let says_any = |list: List| pieces.iter().any(|piece: &Piece<'_>| piece.has(list));
    let has_items = context.actions().any(|(_, items)| !items.is_empty());
    let is_resolved = context
        .pieces_of(&[Kind::Resolution, Kind::Recovery])
        .any(|piece| piece.words().len() > 3);
    let missing = [
        (Part::Apology, says_any(|words| words.apology)),
        (
            Part::State,
            is_resolved || says_any(|words| words.present_state),
        ),
        (Part::Next, has_items || says_any(|words| words.next_steps)),
    ];
    let missing: Vec<Part> = missing
        .into_iter()
        .filter(|(_, is_present)| !is_present)
        .map(|(part, _)| part)
        .collect();
    if !missing.is_empty() {
        let finding = Finding::new(&RULE, Place::document());
        findings.push(finding.with_cases(&missing));
    }
}

static ENGLISH: Wording = Wording {
    finds: "A copy for the public has no apology, does not say how things stand now, or not what will be done.",
    reason: "Those who were affected want to know that you are sorry, whether it is over, and what will change.",
    source: "PagerDuty's template for the external message has an apology and what is being done; that readers want to know whether it is over is our own reasoning.",
    fires: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nCheckout failed for 34 minutes because a certificate had expired.",
    silent: "# Checkout down\n\n**Audience**: public\n\n## Summary\n\nCheckout failed for 34 minutes because a certificate had expired. We apologize. It was restored at 09:57, and we will alert before the next one expires.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let parts: Vec<&str> = finding.cases().into_iter().map(named).collect();
    let missing = parts.join(" and ");
    say(
        &["The copy for the public lacks ", &missing, "."],
        &["Those who were affected will look for it."],
        &["Add it in a sentence, near the top."],
    )
}

fn named(part: Part) -> &'static str {
    match part {
        Part::Apology => "an apology",
        Part::State => "how things stand now",
        Part::Next => "what will be done",
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn missing_parts_of_a_public_copy_are_reported() {
        check(
            &RULE,
            "audience: public\n== summary | Summary\nSign-in failed for 12 users because the disk was full.",
            &["public-copy-incomplete document missing=apology state next"],
        );
        check(
            &RULE,
            "audience: public\n== summary | Resumen\nLos pagos fallaron y ya están restablecidos. Pedimos disculpas.",
            &["public-copy-incomplete document missing=next"],
        );
    }

    #[test]
    fn complete_and_internal_copies_are_not_reported() {
        check(
            &RULE,
            "audience: public\n== summary | S\nWe are sorry that the sign-in failed. It was restored at 10:00, and we will alert earlier.",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nThe sign-in failed for 12 users because the disk was full.",
            &[],
        );
        check(
            &RULE,
            "audience: public\n== summary | R\nLamentamos el fallo de los pagos; el servicio está restablecido.\n== action_items | A\n- Alertar antes",
            &[],
        );
    }
}
