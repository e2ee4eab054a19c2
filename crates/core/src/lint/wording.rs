//! What a rule says in each language of the interface: its guide, and a finding in three sentences.

use super::{Finding, Rule};
use crate::text::findings::{Explanation, Guide};

/// The words of a rule: a field for each language that somebody writes, so that a rule without words in one of
/// them does not compile.
#[derive(Debug)]
pub(in crate::lint) struct Words {
    pub(in crate::lint) english: &'static Said,
}

/// The words of a rule in one language.
#[derive(Debug)]
pub(in crate::lint) struct Said {
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
    const fn said(&self) -> &'static Said {
        self.english
    }
}

impl Rule {
    /// What the rule is about, for its page in the documentation.
    #[must_use]
    pub fn guide(&self) -> Guide {
        let said = self.words.said();
        Guide {
            finds: said.finds.to_owned(),
            reason: said.reason.to_owned(),
            source: said.source.to_owned(),
            fires: said.fires,
            silent: said.silent,
        }
    }
}

impl Finding {
    /// The finding in words.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        (self.rule.words.said().explain)(self)
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
