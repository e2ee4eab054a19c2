//! What a rule says in each language of the interface: its guide, and a finding in three sentences.

use super::{Finding, Rule};
use crate::text::findings::{Explanation, Guide};
use crate::text::{Language, Said as _, language};

/// The words of a rule: a field for each language that somebody writes, so that a rule without words in one
/// of them does not compile.
#[derive(Debug)]
pub(in crate::lint) struct Words {
    pub(in crate::lint) english: &'static Wording,
}

/// The words of a rule in one language.
#[derive(Debug)]
pub(in crate::lint) struct Wording {
    /// What the rule finds, and what it does not, in whole sentences.
    pub(in crate::lint) finds: &'static str,
    /// Why that matters to whoever reads the postmortem.
    pub(in crate::lint) reason: &'static str,
    /// Who says so: a book with its chapter, a handbook, a standard.
    pub(in crate::lint) source: &'static str,
    /// Markdown that the rule has a finding for. The tests run it.
    pub(in crate::lint) fires: &'static str,
    /// Markdown close to it that the rule has none for. The tests run it too.
    pub(in crate::lint) silent: &'static str,
    /// A finding in words: what was found, why it matters, what to do.
    pub(in crate::lint) explain: fn(&Finding) -> Explanation,
}

impl Words {
    /// The words in the language of the interface. Whoever adds a language chooses here.
    fn spoken(&self) -> &'static Wording {
        match language() {
            Language::English | Language::Pseudo => self.english,
        }
    }
}

impl Rule {
    /// What the rule is about, for its page in the documentation.
    #[must_use]
    pub fn guide(&self) -> Guide {
        let spoken = self.words.spoken();
        Guide {
            finds: spoken.finds.to_owned().said(),
            reason: spoken.reason.to_owned().said(),
            source: spoken.source.to_owned().said(),
            fires: spoken.fires,
            silent: spoken.silent,
        }
    }
}

impl Finding {
    /// The finding in words.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let Explanation { what, why, todo } = (self.rule.words.spoken().explain)(self);
        Explanation {
            what: what.said(),
            why: why.said(),
            todo: todo.said(),
        }
    }
}

/// The three parts of an explanation, each put together from pieces.
pub(in crate::lint) fn say(what: &[&str], why: &[&str], todo: &[&str]) -> Explanation {
    Explanation {
        what: what.concat(),
        why: why.concat(),
        todo: todo.concat(),
    }
}
