//! An action item does not say when it is done: `improve monitoring`, `investigate`, `tener más cuidado`.
//!
//! Such an item is never finished (The Site Reliability Workbook, chapter 10: action items have an end that
//! can be checked; PagerDuty's guide: actionable, specific, bounded). A figure, a condition, or the result
//! that will be there afterwards gives it an end.

use crate::lint::actions::{leading_words, open_items};
use crate::lint::args::ITEM;
use crate::lint::fixes::{Fix, FixRequest, language};
use crate::lint::language::{ALL, Lexicon};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::words;
use crate::lint::{Check, Context, Finding, Piece, Read, Rule, Severity, missing_fields};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "vague-action",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

/// An item of more words than this says what it is about.
const MAX_WORDS: usize = 16;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (piece, item) in open_items(context) {
        let Some(range) = leading_words(piece, |words| words.endless) else {
            continue;
        };
        if piece.words().len() <= MAX_WORDS
            && item.children.is_empty()
            && !is_measured(piece, range.end)
        {
            let finding = piece.finding(&RULE, range);
            findings.push(finding.with(ITEM, missing_fields::shortened(&item.text)));
        }
    }
}

/// Whether something after the verb says when the item is done.
fn is_measured(piece: &Piece<'_>, verb_end: usize) -> bool {
    let rest = piece.text.get(verb_end..).unwrap_or("");
    rest.contains(|c: char| c.is_ascii_digit() || c == '`' || c == '%')
        || piece.has_in(&(verb_end..piece.text.len()), |words| words.measured)
}

/// Adds a measure to the item, with blanks to be filled in.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let (text, verb) = (request.text()?, request.words()?);
    let text_lexicon = language::of_text(request.postmortem, text);
    Some(vec![request.replace(
        0..text.len(),
        with_measure(text, verb, text_lexicon),
    )?])
}

/// A vague item with the measure that it lacks, in the language of its vague verb. The blanks are to be
/// filled in.
fn with_measure(text: &str, verb: &str, text_lexicon: &'static Lexicon) -> String {
    let words = words::split(verb, &[]);
    let has_verb = |lexicon: &&&Lexicon| {
        let mut phrases = lexicon.endless.iter();
        phrases.any(|phrase| words::phrase_length(verb, &words, 0, phrase) == Some(words.len()))
    };
    let lexicon = ALL.iter().find(has_verb).copied().unwrap_or(text_lexicon);
    let item = text.trim_end().trim_end_matches('.');
    [item, " ", lexicon.until_measured].concat()
}

static ENGLISH: Wording = Wording {
    finds: "An open action item begins with a verb that has no end (improve, investigate, look into, be more careful), is short, and says nothing measurable.",
    reason: "Nobody can say when it is done, so it never is.",
    source: "The Site Reliability Workbook, chapter 10, on vague terms; PagerDuty's postmortem guide: actionable, specific, bounded.",
    fires: "## Action items\n\n- Improve the monitoring",
    silent: "## Action items\n\n- Alert when fewer than 95 % of checkouts succeed for five minutes",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &["“", finding.get(ITEM), "” has no end."],
        &["Nobody can say when it is done, so it never is."],
        &["Say what will be there afterwards, with a figure: what, where, how much, by when."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    #[test]
    fn items_without_an_end_are_reported() {
        check(
            &RULE,
            "== action_items | Actions\n- Improve the monitoring\n- Look into the renewal job",
            &[
                "vague-action Actions:1:text words=Improve item=Improve the monitoring",
                "vague-action Actions:2:text words=Look into item=Look into the renewal job",
            ],
        );
        check(
            &RULE,
            "== action_items | Acciones\n- Tener más cuidado con los despliegues\n- Revisión de los eventos",
            &[
                "vague-action Acciones:1:text words=Tener más cuidado item=Tener más cuidado con los despliegues",
                "vague-action Acciones:2:text words=Revisión item=Revisión de los eventos",
            ],
        );
    }

    #[test]
    fn items_with_an_end_are_not_reported() {
        for item in [
            "Monitor the certificate and alert 14 days before it expires",
            "Improve the rollback so that it takes no restart",
            "Review `pools.yaml` before a region is set up",
            "Alert on failed checkouts",
            "Mejorar la alerta para que avise cuando falle un pago",
            "Monitorear el disco y avisar al 80 %",
        ] {
            check(&RULE, &["== action_items | A\n- ", item].concat(), &[]);
        }
    }

    #[test]
    fn the_fix_adds_a_measure() {
        fixes_are(
            &RULE,
            "== action_items | A\n- Improve the monitoring.",
            &["Improve the monitoring. -> Improve the monitoring until {measure} is {figure}"],
        );
        fixes_are(
            &RULE,
            "== action_items | A\n- Mejora del monitoreo",
            &["Mejora del monitoreo -> Mejora del monitoreo hasta que {medida} sea {valor}"],
        );
    }
}
