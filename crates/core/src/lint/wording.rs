//! The words of a rule in each language of the interface: its guide, and three sentences about a finding.

use super::{Finding, Rule};
use crate::text::findings::{Explanation, Guide};
use crate::text::{Language, Localised as _, language};

/// The words of a rule: a field for each language of the interface that has its own words, so that a rule
/// without words in one of them does not compile.
#[derive(Debug)]
pub(in crate::lint) struct Words {
    pub(in crate::lint) english: &'static Wording,
}

#[derive(Debug)]
pub(in crate::lint) struct Wording {
    /// What the rule reports, and what it does not, in full sentences.
    pub(in crate::lint) finds: &'static str,
    /// Why that matters to readers of the postmortem.
    pub(in crate::lint) reason: &'static str,
    /// The source for it: a book with its chapter, a handbook, a standard.
    pub(in crate::lint) source: &'static str,
    /// Markdown in which the rule has a finding. The tests run it.
    pub(in crate::lint) fires: &'static str,
    /// Similar Markdown in which the rule has no finding. The tests run it too.
    pub(in crate::lint) silent: &'static str,
    /// Explains a finding: what was found, why it matters, what to do.
    pub(in crate::lint) explain: fn(&Finding) -> Explanation,
}

impl Words {
    /// The words in the language of the interface. A new language is added to this `match`.
    fn current(&self) -> &'static Wording {
        match language() {
            Language::English | Language::Pseudo => self.english,
        }
    }
}

impl Rule {
    /// The guide of the rule, for its page in the documentation: what it finds, why, on whose authority, and
    /// two examples. The words are in the language of the interface.
    #[must_use]
    pub fn guide(&self) -> Guide {
        let wording = self.words.current();
        Guide {
            finds: wording.finds.to_owned().localised(),
            reason: wording.reason.to_owned().localised(),
            source: wording.source.to_owned().localised(),
            fires: wording.fires,
            silent: wording.silent,
        }
    }
}

impl Finding {
    /// Explains the finding in the language of the interface: what was found, why it matters, and what to do.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let Explanation { what, why, todo } = (self.rule.words.current().explain)(self);
        Explanation {
            what: what.localised(),
            why: why.localised(),
            todo: todo.localised(),
        }
    }
}

/// The three parts of an explanation, each joined from pieces.
pub(in crate::lint) fn say(what: &[&str], why: &[&str], todo: &[&str]) -> Explanation {
    Explanation {
        what: what.concat(),
        why: why.concat(),
        todo: todo.concat(),
    }
}
