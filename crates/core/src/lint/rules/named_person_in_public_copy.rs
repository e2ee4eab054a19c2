//! A public copy names a person.
//!
//! Inside a company, names help; outside, they are searched for years later by people who know nothing else
//! about that person (Site Reliability Engineering, chapter 15; GDPR, article 5). The rule runs only if the
//! document says that its audience is public; authors in the metadata are not reported, because they signed
//! it themselves.

use crate::lint::args::WORDS;
use crate::lint::people::FullNames;
use crate::lint::people::is_group;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity, missing_fields};
use crate::model::Audience;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "named-person-in-public-copy",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience != Some(Audience::Public) {
        return;
    }
    let names = FullNames::new(context);
    let mut reported: Vec<String> = Vec::new();
    for piece in context
        .pieces()
        .iter()
        .filter(|piece| piece.part != Part::Title)
    {
        for range in names.find(piece) {
            let words = piece.quote(range.clone());
            if !reported.contains(&words) {
                reported.push(words);
                findings.push(piece.finding(&RULE, range));
            }
        }
    }
    for (section, items) in context.actions() {
        for item in items {
            let owner = item.owner.as_deref().unwrap_or("").trim();
            let is_person = missing_fields::has_value(Some(owner)) && !is_group(owner);
            if is_person && !reported.iter().any(|known| known == owner) {
                reported.push(owner.into());
                let place = Place::row(&section.id, &item.id, "owner");
                findings.push(Finding::new(&RULE, place).with(WORDS, owner));
            }
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "A copy for the public names somebody in its text or as the owner of an action item. Authors in the metadata are none.",
    reason: "The name can be found for years by people who know nothing else of that person.",
    source: "Site Reliability Engineering, chapter 15, on blamelessness; the General Data Protection Regulation, article 5.",
    fires: "# Checkout down\n\n**Audience**: public\n\n**Authors**: Noor Haddad\n\n## Timeline\n\n- 10:05 UTC -> Noor takes the page\n- 10:10 UTC -> Traffic is moved",
    silent: "# Checkout down\n\n**Audience**: public\n\n**Authors**: Noor Haddad\n\n## Timeline\n\n- 10:05 UTC -> The on-call takes the page\n- 10:10 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(WORDS),
            "” is named in a copy for the public.",
        ],
        &["The name can be found for years by people who know nothing else of that person."],
        &["Write the role instead."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn names_in_a_public_copy_are_reported() {
        check(
            &RULE,
            "audience: public\nauthors: Noor Haddad\n== timeline | Timeline\n10:00 | Noor takes the page with @luis",
            &[
                "named-person-in-public-copy Timeline:1:text words=Noor",
                "named-person-in-public-copy Timeline:1:text words=@luis",
            ],
        );
        check(
            &RULE,
            "audience: public\n== action_items | Acciones\n- Fijar la versión @@ Inés Otero",
            &["named-person-in-public-copy Acciones:1:owner words=Inés Otero"],
        );
    }

    #[test]
    fn roles_and_internal_copies_are_not_reported() {
        check(
            &RULE,
            "audience: public\nauthors: Noor Haddad\n== timeline | T\n10:00 | The on-call takes the page",
            &[],
        );
        check(
            &RULE,
            "authors: Noor Haddad\n== timeline | T\n10:00 | Noor takes the page",
            &[],
        );
        check(
            &RULE,
            "audience: public\n== action_items | A\n- Fijar la versión @@ Equipo de pagos",
            &[],
        );
    }
}
