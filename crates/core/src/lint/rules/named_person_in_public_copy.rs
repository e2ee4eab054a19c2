//! A public copy names a person.
//!
//! Inside, names help; outside, they are searched for years later by people who know nothing else of
//! them (Site Reliability Engineering, chapter 15; GDPR, article 5). The rule runs only where the
//! document says that its audience is public; authors in the metadata have signed it themselves.

use crate::lint::people::Names;
use crate::lint::people::is_group;
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity, lacking};
use crate::model::Audience;

pub(super) static RULE: Rule = Rule {
    name: "named-person-in-public-copy",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Actions], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.audience != Some(Audience::Public) {
        return;
    }
    let names = Names::new(context);
    let mut told: Vec<String> = Vec::new();
    for piece in context
        .pieces()
        .iter()
        .filter(|piece| piece.part != Part::Title)
    {
        for range in names.find(piece) {
            let words = piece.quote(range.clone());
            if !told.contains(&words) {
                told.push(words);
                findings.push(piece.finding(&RULE, range));
            }
        }
    }
    for (section, items) in context.actions() {
        for item in items {
            let owner = item.owner.as_deref().unwrap_or("").trim();
            let person = lacking::given(Some(owner)) && !is_group(owner);
            if person && !told.iter().any(|known| known == owner) {
                told.push(owner.into());
                let place = Place::row(&section.id, &item.id, "owner");
                findings.push(Finding::new(&RULE, place).with("words", owner));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn names_that_go_out() {
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
    fn roles_and_internal_copies() {
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
