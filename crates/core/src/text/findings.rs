//! The shape of the words about findings: three parts for each, and the names that go into them.

use super::{Language, Said, en, language};
use crate::model::Kind;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What was found, with the words of the document in quotes.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub todo: String,
}

/// The words and numbers of a fact, by name.
pub type Args<'a> = &'a [(&'static str, String)];

/// The words about findings.
#[derive(Debug)]
pub struct Findings {
    /// The name of the severity `error`.
    pub error: &'static str,
    /// The name of the severity `warning`.
    pub warning: &'static str,
    /// The name of the severity `hint`.
    pub hint: &'static str,
    /// What a kind of section is called.
    pub kind: fn(Kind) -> &'static str,
    /// A fact in one sentence, from its name and its arguments.
    pub fact: fn(&str, Args<'_>) -> String,
}

/// What a rule is about, for the documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// What the rule finds, and what it does not.
    pub finds: String,
    /// Why that matters.
    pub reason: String,
    /// Who says so.
    pub source: String,
    /// Markdown that the rule has a finding for.
    pub fires: &'static str,
    /// Markdown close to it that the rule has none for.
    pub silent: &'static str,
}

/// A fact in one sentence, in the language that is spoken.
#[must_use]
pub fn fact(name: &str, args: Args<'_>) -> String {
    (spoken().fact)(name, args).said()
}

/// What a kind of section is called, in the language that is spoken.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    (spoken().kind)(kind).said()
}

fn spoken() -> &'static Findings {
    match language() {
        Language::English | Language::Pseudo => &en::findings::WORDS,
    }
}

/// The argument of a name, or nothing in words.
#[must_use]
pub fn arg<'a>(args: Args<'a>, name: &str) -> &'a str {
    let found = args.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value)
}
