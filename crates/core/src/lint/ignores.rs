//! Findings that a person has set aside, with a reason, which the document keeps.
//!
//! An ignore is about one finding: its rule, its place and the words that it quotes. When these words change,
//! the finding comes back, because the reason was about the old ones.

use super::Finding;
use super::args::{Arg, HEADING, ITEM, KIND, STATED, TARGET, TIME, WORDS};
use crate::model::{Ignored, Postmortem};

/// The arguments that distinguish two findings of one rule in the same place.
const QUOTED: [Arg; 7] = [WORDS, ITEM, TIME, STATED, TARGET, HEADING, KIND];

/// The reason for which a finding was set aside; `None` if it was not.
#[must_use]
pub fn reason<'p>(postmortem: &'p Postmortem, finding: &Finding) -> Option<&'p str> {
    if postmortem.ignored.is_empty() {
        return None;
    }
    let wanted = of(finding, "");
    let found = postmortem.ignored.iter().find(|ignored| {
        ignored.rule == wanted.rule
            && ignored.section == wanted.section
            && ignored.row == wanted.row
            && ignored.words == wanted.words
    });
    found.map(|ignored| ignored.reason.as_str())
}

/// What the document keeps of a finding that is set aside: its rule, section and row, the words that it
/// quotes, and the reason.
#[must_use]
pub fn of(finding: &Finding, reason: &str) -> Ignored {
    // The first of these that the finding has, even if it is empty.
    let words = QUOTED.iter().find_map(|name| {
        let mut args = finding.args.iter();
        args.find(|(argument, _)| *argument == name.0)
    });
    Ignored {
        rule: finding.rule.name.into(),
        section: finding.place.section.clone(),
        row: finding.place.row.clone(),
        words: words.map_or_else(String::new, |(_, words)| words.clone()),
        reason: reason.trim().into(),
        ..Ignored::default()
    }
}

/// Sets a finding aside, or brings it back if there is no reason, or only a blank one.
pub fn set(postmortem: &mut Postmortem, finding: &Finding, reason: Option<&str>) {
    let ignored = of(finding, reason.unwrap_or(""));
    postmortem.ignored.retain(|other| {
        (&other.rule, &other.section, &other.row, &other.words)
            != (
                &ignored.rule,
                &ignored.section,
                &ignored.row,
                &ignored.words,
            )
    });
    if reason.is_some_and(|reason| !reason.trim().is_empty()) {
        postmortem.ignored.push(ignored);
    }
}

#[cfg(test)]
mod tests {
    use super::{reason, set};
    use crate::lint::testing::{document, settings};
    use crate::lint::{check, review};
    use crate::model::{from_json, to_json};

    const TEXT: &str =
        "== impact | Impact\nMany users, and several orders.\n== summary | S\nHuman error.";

    #[test]
    fn a_finding_that_is_ignored_is_gone_until_its_words_change() {
        let mut postmortem = document(TEXT);
        let found = check(&postmortem, &settings());
        let finding = found
            .iter()
            .find(|finding| finding.rule.name == "human-error")
            .unwrap()
            .clone();
        set(&mut postmortem, &finding, Some("It is a quotation."));
        assert_eq!(reason(&postmortem, &finding), Some("It is a quotation."));
        let remaining = check(&postmortem, &settings());
        assert_eq!(remaining.len() + 1, found.len());
        let ignored = review(&postmortem, &settings()).ignored;
        assert_eq!(ignored.len(), 1);
        let mut other = finding.clone();
        other.args = vec![("words", "operator error".to_owned())];
        assert_eq!(reason(&postmortem, &other), None);
    }

    #[test]
    fn a_reason_survives_the_file_and_can_be_taken_back() {
        let mut postmortem = document(TEXT);
        let finding = check(&postmortem, &settings()).pop().unwrap();
        set(&mut postmortem, &finding, Some("Known."));
        let read = from_json(&to_json(&postmortem)).unwrap();
        assert_eq!(reason(&read, &finding), Some("Known."));
        set(&mut postmortem, &finding, None);
        assert_eq!(reason(&postmortem, &finding), None);
        set(&mut postmortem, &finding, Some("  "));
        assert!(postmortem.ignored.is_empty(), "a blank is no reason");
    }
}
