//! The postmortem has no single owner.
//!
//! An owner answers for the document until its last action item is done; if several people share it, none of
//! them does (The Site Reliability Workbook, chapter 10, on missing ownership). A single author counts as the
//! owner. A public copy need not name anybody.

use crate::lint::args::{Arg, COUNT, cases};
use crate::lint::people::is_group;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Rule, Severity, missing_fields};
use crate::model::{AS_IMPORTED, Audience, Postmortem};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "no-owner",
    severity: Severity::Warning,
    check: Check::Document(&[], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const OWNER: Arg = Arg("owner");

cases! {
    /// What the document has instead of a single owner.
    State as "state" {
        Group = "group",
        Authors = "authors",
        Nobody = "none",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    if postmortem.audience == Some(Audience::Public) {
        return;
    }
    let owner = postmortem.owner.as_deref();
    let owner = owner.filter(|owner| missing_fields::has_value(Some(owner)));
    let finding = Finding::new(&RULE, Place::metadata("owner"));
    match owner {
        Some(owner) if is_group(owner) => {
            findings.push(finding.with_case(State::Group).with(OWNER, owner));
        }
        None if postmortem.authors.len() > 1 => {
            let count = postmortem.authors.len().to_string();
            findings.push(finding.with_case(State::Authors).with(COUNT, count));
        }
        None if !has_metadata(postmortem) => {}
        None if postmortem
            .authors
            .first()
            .is_none_or(|author| is_group(author)) =>
        {
            findings.push(finding.with_case(State::Nobody));
        }
        _ => {}
    }
}

/// Whether a document has metadata at all: an article about an incident does not.
fn has_metadata(postmortem: &Postmortem) -> bool {
    let fields = [
        &postmortem.status,
        &postmortem.severity,
        &postmortem.incident,
    ];
    // A template that was guessed, not chosen, does not count.
    (postmortem.template != AS_IMPORTED && !postmortem.keeps_imported_form())
        || !postmortem.authors.is_empty()
        || postmortem.owner.is_some()
        || fields.iter().any(|field| field.is_some())
}

static ENGLISH: Wording = Wording {
    finds: "No single person owns the postmortem: none is named, or a team, or there are several authors and no owner. A single author counts as the owner; a public copy needs none.",
    reason: "What several people own waits for each of the others: the review, the publication, the last open action item.",
    source: "The Site Reliability Workbook, chapter 10, faults its bad example for having four owners; PagerDuty's postmortem guide asks for a single one.",
    fires: "# Checkout down\n\n**Authors**: Noor Haddad, Mateo Ruiz\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Owner**: Noor Haddad\n\n## Summary\n\nCheckout failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    match finding.case() {
        Some(State::Group) => say(
            &[
                "“",
                finding.get(OWNER),
                "” owns the postmortem, which is not one person.",
            ],
            &["What several people own waits for each of the others."],
            &["Name the one person who answers for it until the last action item is done."],
        ),
        Some(State::Authors) => say(
            &["There are ", finding.get(COUNT), " authors and no owner."],
            &["What several people own waits for each of the others."],
            &["Name the one who answers for it until the last action item is done."],
        ),
        Some(State::Nobody) | None => say(
            &["Nobody owns the postmortem."],
            &["Without an owner nobody answers questions about it or follows its action items."],
            &["Name one person in the field Owner."],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn missing_and_shared_owners_are_reported() {
        check(
            &RULE,
            "status: Draft\n== summary | Summary\nDown.",
            &["no-owner owner state=none"],
        );
        check(
            &RULE,
            "authors: Noor Haddad, Mateo Ruiz\n== summary | Summary\nDown.",
            &["no-owner owner state=authors count=2"],
        );
        check(
            &RULE,
            "owner: Platform team\n== summary | Summary\nDown.",
            &["no-owner owner state=group owner=Platform team"],
        );
        check(
            &RULE,
            "owner: Equipo de pagos\n== summary | Resumen\nCaída.",
            &["no-owner owner state=group owner=Equipo de pagos"],
        );
    }

    #[test]
    fn one_owner_is_enough() {
        check(
            &RULE,
            "title: What happened on Friday\n== summary | S\nDown.",
            &[],
        );
        check(&RULE, "owner: Dev Patel\n== summary | Summary\nDown.", &[]);
        check(
            &RULE,
            "authors: Inés Otero\n== summary | Resumen\nCaída.",
            &[],
        );
        check(&RULE, "audience: public\n== summary | Summary\nDown.", &[]);
    }
}
