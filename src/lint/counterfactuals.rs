//! The words of counterfactuals in English and Spanish, as data, and what a participle looks like.

use std::ops::Range;

use super::words;

/// A verb that can begin a counterfactual.
pub(super) struct Modal {
    /// The verb.
    pub(super) word: &'static str,
    /// Whether a form of *have* has to follow.
    pub(super) have: bool,
    /// Whether its participle is a Spanish one.
    pub(super) spanish: bool,
    /// Whether it can also be a guess at what was.
    pub(super) guess: bool,
}

const fn english(word: &'static str, have: bool) -> Modal {
    Modal {
        word,
        have,
        spanish: false,
        guess: true,
    }
}

const fn spanish(word: &'static str, have: bool) -> Modal {
    Modal {
        word,
        have,
        spanish: true,
        guess: true,
    }
}

/// A verb that is never a guess.
const fn firm(word: &'static str, have: bool) -> Modal {
    Modal {
        guess: false,
        ..english(word, have)
    }
}

/// Every such verb.
pub(super) const MODALS: &[Modal] = &[
    firm("should", true),
    english("could", true),
    english("would", true),
    firm("shouldn't", true),
    english("couldn't", true),
    english("wouldn't", true),
    firm("should've", false),
    english("could've", false),
    english("would've", false),
    spanish("debería", true),
    spanish("deberían", true),
    spanish("deberíamos", true),
    spanish("debió", true),
    spanish("debieron", true),
    spanish("debimos", true),
    spanish("podría", true),
    spanish("podrían", true),
    spanish("podríamos", true),
    spanish("pudo", true),
    spanish("pudimos", true),
    spanish("tendría", true),
    spanish("tendrían", true),
    spanish("tendríamos", true),
    spanish("habría", false),
    spanish("habrían", false),
    spanish("habríamos", false),
    spanish("hubiera", false),
    spanish("hubieran", false),
    spanish("hubiéramos", false),
    spanish("hubiese", false),
    spanish("hubiesen", false),
    spanish("hubiésemos", false),
];

/// The words above and below that begin a counterfactual.
pub(super) static FIRST_WORDS: &[&str] = &[
    "should",
    "could",
    "would",
    "shouldn't",
    "couldn't",
    "wouldn't",
    "should've",
    "could've",
    "would've",
    "debería",
    "deberían",
    "deberíamos",
    "debió",
    "debieron",
    "debimos",
    "podría",
    "podrían",
    "podríamos",
    "pudo",
    "pudimos",
    "tendría",
    "tendrían",
    "tendríamos",
    "habría",
    "habrían",
    "habríamos",
    "hubiera",
    "hubieran",
    "hubiéramos",
    "hubiese",
    "hubiesen",
    "hubiésemos",
    "if",
    "ought",
    "si",
    "ojalá",
    "neglected",
    "forgot",
    "omitted",
    "olvidó",
    "olvidamos",
    "olvidaron",
    "se",
    "failed",
];

/// The forms of *have* after a modal.
pub(super) const HAVE: &[&str] = &["have", "haber", "haberse", "haberlo", "haberla"];

/// Words that may stand between.
pub(super) const ADVERBS: &[&str] = &[
    "not",
    "never",
    "also",
    "probably",
    "likely",
    "easily",
    "perhaps",
    "maybe",
    "ideally",
    "already",
    "all",
    "then",
    "just",
    "simply",
    "no",
    "también",
    "probablemente",
    "quizá",
    "ya",
    "se",
];

/// Wishes about the past.
pub(super) const WISHES: &[&str] = &[
    "if only we",
    "if only i",
    "if only they",
    "if only he",
    "if only she",
    "if only the",
    "if only it",
    "if only someone",
    "if only somebody",
    "ought to have",
    "si tan solo",
    "ojalá hubiéramos",
];

/// What is said of people alone.
pub(super) const OMITTED: &[&str] = &[
    "neglected to",
    "forgot to",
    "omitted to",
    "olvidó",
    "olvidamos",
    "olvidaron",
    "se omitió",
];

/// What is said of people and machines.
pub(super) const TOOK_NO_ACTION: &[&str] = &["failed to"];

/// People, as the subject just before.
pub(super) const PEOPLE: &[&str] = &[
    "we",
    "i",
    "he",
    "she",
    "they",
    "who",
    "team",
    "teams",
    "engineer",
    "engineers",
    "developer",
    "developers",
    "operator",
    "operators",
    "operations",
    "call",
    "oncall",
    "responder",
    "responders",
    "staff",
    "reviewer",
    "reviewers",
    "author",
    "manager",
    "management",
    "colleague",
    "analysis",
    "review",
    "nobody",
    "somebody",
    "everyone",
];

/// Participles that end in neither -ed nor -en.
const IRREGULAR: &[&str] = &[
    "done",
    "gone",
    "had",
    "made",
    "known",
    "found",
    "kept",
    "led",
    "left",
    "lost",
    "met",
    "put",
    "read",
    "run",
    "sent",
    "set",
    "shown",
    "shut",
    "told",
    "thought",
    "built",
    "bought",
    "brought",
    "caught",
    "come",
    "cut",
    "drawn",
    "felt",
    "grown",
    "held",
    "hit",
    "let",
    "spent",
    "split",
    "taught",
    "thrown",
    "won",
    "worn",
    "got",
    "become",
    "paid",
    "said",
    "stood",
    "understood",
    "begun",
    "gotten",
];

/// Words in -ed and -en that are adjectives before a noun: "we should have automated tests".
const ADJECTIVES: &[&str] = &[
    "automated",
    "dedicated",
    "limited",
    "improved",
    "detailed",
    "defined",
    "documented",
    "centralized",
    "shared",
    "written",
    "advanced",
    "increased",
    "reduced",
    "related",
    "redundant",
    "integrated",
    "scheduled",
    "controlled",
    "isolated",
    "separated",
    "open",
    "ten",
    "seven",
    "staged",
    "managed",
    "standardized",
    "simplified",
    "expected",
];

/// Words after a participle that show it is one.
const OBJECTS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "it", "them", "our", "their", "its", "us", "by",
    "to", "in", "on", "at", "before", "after", "earlier", "sooner", "and", "or", "for", "from",
    "with", "when", "if", "instead", "all", "more",
];

/// Which language a participle is in.
#[derive(Clone, Copy)]
pub(super) enum Tense {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

/// Whether the word at an index is a participle and stands as a verb.
pub(super) fn participle(text: &str, all: &[Range<usize>], index: usize, tense: Tense) -> bool {
    let word = words::at(text, all, index).to_lowercase();
    if matches!(tense, Tense::Spanish) {
        let endings = ["ado", "ido", "ído", "sto", "cho", "rto", "elto", "rito"];
        return endings.iter().any(|ending| word.ends_with(ending));
    }
    let regular =
        word.len() > 3 && (word.ends_with("ed") || word.ends_with("en") || word.ends_with("ught"));
    if !regular {
        return IRREGULAR.contains(&word.as_str());
    }
    let next = words::at(text, all, index + 1);
    let verb = next.is_empty() || !words::adjoin(text, all, index + 1) || words::any(next, OBJECTS);
    verb || !ADJECTIVES.contains(&word.as_str())
}
