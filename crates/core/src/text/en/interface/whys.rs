//! Root causes as questions, and what they have to do with the timeline, in English.

use crate::text::interface::whys::Whys;

pub const WORDS: Whys = Whys {
    ask: "Ask why",
    ask_first: "Ask why it happened",
    why: "Why?",
    first: "Why did it happen?",
    branch: "Another answer",
    remove: "Remove",
    question: "Question",
    hint: "Each answer begins the next question. Enter asks why; an answer may have several reasons. All of it is a list in \
    the text above.",
    answer_hint: "Because …",
    link: "Link to the timeline",
    link_hint: "Say which entry of the timeline shows a factor. In the text it stands behind the factor, as its time in \
    parentheses; in the report it leads to the entry.",
    factor: "Factor",
    entry: "Entry of the timeline",
    add_link: "Add the link",
    no_factors: "There is no factor yet. Write one above, as a paragraph or as an item of a list.",
    no_entries: "There is no entry in the timeline yet.",
    not_linked: "This factor has that link already, or the entry has neither a time nor words that no other has.",
    panel,
    why_of,
    answer,
    about,
    asked,
    removed,
    entry_named,
    linked,
    unlinked,
    unlink,
};

fn panel(section: &str) -> String {
    ["Whys of “", section, "”"].concat()
}

fn why_of(answer: &str) -> String {
    let answer = answer.trim_end_matches(['.', '!', ' ']);
    if answer.is_empty() {
        WORDS.why.to_owned()
    } else {
        ["Why “", answer, "”?"].concat()
    }
}

fn answer(question: &str) -> String {
    ["Answer: ", question].concat()
}

fn about(action: &str, answer: &str) -> String {
    if answer.is_empty() {
        action.to_owned()
    } else {
        [action, ": “", answer, "”"].concat()
    }
}

fn asked(question: &str) -> String {
    ["Question added: ", question].concat()
}

fn removed(below: usize) -> String {
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

fn entry_named(time: &str, text: &str) -> String {
    [time.trim(), text.trim()].join(" ").trim().to_owned()
}

fn linked(entry: &str) -> String {
    ["Linked to ", entry, "."].concat()
}

fn unlinked(entry: &str) -> String {
    ["No longer linked to ", entry, "."].concat()
}

fn unlink(entry: &str, factor: &str) -> String {
    ["Remove the link to ", entry, " from “", factor, "”"].concat()
}
