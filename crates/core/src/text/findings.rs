//! The types of the words about findings: an explanation of three parts, and the names of severities and
//! kinds of section.

use super::{Language, Localised, en, language};
use crate::model::Kind;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What was found, quoting the document.
    pub what: String,
    /// Why the finding matters to a reader of the document.
    pub why: String,
    /// The advice: what the author can do about it.
    pub todo: String,
}

/// The words and numbers that a fact's sentence is made from, each with its name.
pub type Args<'a> = &'a [(&'static str, String)];

/// The words about findings in one language.
#[derive(Debug)]
pub struct Findings {
    /// The name of the severity `error`.
    pub error: &'static str,
    /// The name of the severity `warning`.
    pub warning: &'static str,
    /// The name of the severity `hint`.
    pub hint: &'static str,
    /// Gives the name of a kind of section.
    pub kind: fn(Kind) -> &'static str,
    /// Puts a fact into one sentence, from its name and its arguments.
    pub fact: fn(&str, Args<'_>) -> String,
}

/// The guide of a rule: the page that says what it finds and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// What the rule reports, and what it leaves alone.
    pub finds: String,
    /// Why such a place should be changed.
    pub reason: String,
    /// The sources that the rule is based on.
    pub source: String,
    /// An example in Markdown in which the rule finds something.
    pub fires: &'static str,
    /// A similar example in which it finds nothing.
    pub silent: &'static str,
}

/// A fact in one sentence, in the language of the interface.
#[must_use]
pub fn fact(name: &str, args: Args<'_>) -> String {
    (current().fact)(name, args).localised()
}

/// The name of a kind of section, in the language of the interface.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    (current().kind)(kind).localised()
}

fn current() -> &'static Findings {
    match language() {
        Language::English | Language::Pseudo => &en::findings::WORDS,
    }
}

/// The argument with this name; the empty string if there is none.
#[must_use]
pub fn arg<'a>(args: Args<'a>, name: &str) -> &'a str {
    let argument = args.iter().find(|(argument, _)| *argument == name);
    argument.map_or("", |(_, value)| value)
}
