//! Root causes as questions, and what they have to do with the timeline.

pub const ASK: &str = "Ask why";
pub const ASK_FIRST: &str = "Ask why it happened";
pub const WHY: &str = "Why?";
pub const FIRST: &str = "Why did it happen?";
pub const BRANCH: &str = "Another answer";
pub const REMOVE: &str = "Remove";
pub const QUESTION: &str = "Question";
pub const HINT: &str = "Each answer begins the next question. Enter asks why; an answer may have several reasons. All of it is a list in \
    the text above.";
pub const ANSWER_HINT: &str = "Because …";
pub const LINK: &str = "Link to the timeline";
pub const LINK_HINT: &str = "Say which entry of the timeline shows a factor. In the text it stands behind the factor, as its time in \
    parentheses; in the report it leads to the entry.";
pub const FACTOR: &str = "Factor";
pub const ENTRY: &str = "Entry of the timeline";
pub const ADD_LINK: &str = "Add the link";
pub const SEE: &str = "see";
pub const NO_FACTORS: &str =
    "There is no factor yet. Write one above, as a paragraph or as an item of a list.";
pub const NO_ENTRIES: &str = "There is no entry in the timeline yet.";
pub const NOT_LINKED: &str = "This factor has that link already, or the entry has neither a time nor words that no other has.";

/// The name of the whole panel.
#[must_use]
pub fn panel(section: &str) -> String {
    ["Whys of “", section, "”"].concat()
}

/// What is asked about an answer.
#[must_use]
pub fn why(answer: &str) -> String {
    let answer = answer.trim_end_matches(['.', '!', ' ']);
    if answer.is_empty() {
        WHY.to_owned()
    } else {
        ["Why “", answer, "”?"].concat()
    }
}

/// The name of the field of an answer.
#[must_use]
pub fn answer(question: &str) -> String {
    ["Answer: ", question].concat()
}

/// What a button does, and about which answer.
#[must_use]
pub fn about(deed: &str, answer: &str) -> String {
    if answer.is_empty() {
        deed.to_owned()
    } else {
        [deed, ": “", answer, "”"].concat()
    }
}

/// A question was added.
#[must_use]
pub fn asked(question: &str) -> String {
    ["Question added: ", question].concat()
}

/// A question was taken away, with so many below it.
#[must_use]
pub fn removed(below: usize) -> String {
    match below {
        0 => "Removed. Undo brings it back.".to_owned(),
        1 => "Removed, with the question below it. Undo brings them back.".to_owned(),
        _ => [
            "Removed, with the ",
            &below.to_string(),
            " questions below it. Undo brings them back.",
        ]
        .concat(),
    }
}

/// An entry, to be chosen.
#[must_use]
pub fn entry(time: &str, text: &str) -> String {
    [time.trim(), text.trim()].join(" ").trim().to_owned()
}

/// A factor now leads to an entry.
#[must_use]
pub fn linked(entry: &str) -> String {
    ["Linked to ", entry, "."].concat()
}

/// A factor no longer leads to an entry.
#[must_use]
pub fn parted(entry: &str) -> String {
    ["No longer linked to ", entry, "."].concat()
}

/// What takes a link away.
#[must_use]
pub fn part(entry: &str, factor: &str) -> String {
    ["Remove the link to ", entry, " from “", factor, "”"].concat()
}
