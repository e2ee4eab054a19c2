//! Headings as people write them: a language, a meaning, a wording, a dress, and what follows.

use super::super::chance::Chance;
use super::report::Labels;

/// The wordings of each meaning in each language.
const WORDINGS: &str = include_str!("headings.txt");

/// How a heading is written; `{h}` is its wording, and a dress with `{b}` has the text on its own line.
pub(crate) const DRESSES: [(&str, &str); 20] = [
    ("##", "## {h}"),
    ("###", "### {h}"),
    ("second #", "# {h}"),
    ("bold line", "**{h}**"),
    ("bold line, colon", "**{h}:**"),
    ("bold in heading", "## **{h}**"),
    ("label", "**{h}:** {b}"),
    ("label, colon outside", "**{h}**: {b}"),
    ("label in list", "- **{h}:** {b}"),
    ("label in list, colon outside", "* **{h}**: {b}"),
    ("numbered", "## {n}. {h}"),
    ("numbered, bracket", "## {n}) {h}"),
    ("emoji", "## 🔎 {h}"),
    ("note in brackets", "## {h} (14:02 UTC)"),
    ("note in words", "## {h} (draft)"),
    ("braces", "## {h} {#part-{n}}"),
    ("closed", "## {h} ##"),
    ("setext", "{h}\n---"),
    ("upper case", "## {H}"),
    ("colon", "## {h}:"),
];

const FOLLOWS: [&str; 4] = ["paragraph", "list", "table", "subheading"];

/// How many headings a document has.
const HEADINGS: usize = 4;

/// What a reader understands of one heading.
pub(crate) struct Expected {
    pub(crate) labels: Labels,
    pub(crate) heading: String,
    pub(crate) meaning: &'static str,
    /// A text that stands in its section, unless a subheading follows at once.
    pub(crate) text: Option<String>,
}

/// All wordings, each with its language and meaning.
fn wordings() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    let lines = WORDINGS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let cells: Vec<_> = line.split(" | ").collect();
            let wordings = cells[2].split("; ").collect();
            (cells[0], cells[1], wordings)
        })
        .collect()
}

/// Documents with this many headings in all, each with what is expected of it.
pub(crate) fn documents(headings: usize, seed: u64) -> Vec<(String, Vec<Expected>)> {
    let wordings = wordings();
    let mut languages: Vec<_> = wordings.iter().map(|(language, ..)| *language).collect();
    languages.dedup();
    let mut chance = Chance(seed);
    let of_document = |number: usize| {
        let language = languages[number % languages.len()];
        let dress = DRESSES[chance.below(DRESSES.len())];
        let mut meanings: Vec<_> = wordings.iter().filter(|one| one.0 == language).collect();
        let mut document = "# Checkout outage\n".to_owned();
        let mut expected = Vec::new();
        for n in 1..=HEADINGS {
            let (_, meaning, wordings) = meanings.remove(chance.below(meanings.len()));
            let heading = wordings[chance.below(wordings.len())];
            let is_label = dress.1.contains("{b}");
            let follows = match chance.below(FOLLOWS.len()) {
                _ if is_label => "paragraph",
                n => FOLLOWS[n],
            };
            let text = text(meaning, n);
            let head = dress.1.replace("{n}", &n.to_string());
            let head = head.replace("{H}", &heading.to_uppercase());
            let head = head.replace("{h}", heading).replace("{b}", &text);
            document.push_str(&format!("\n{head}\n"));
            if !is_label {
                document.push_str(&body(meaning, follows, &text));
            }
            expected.push(Expected {
                labels: vec![
                    ("language", language.to_owned()),
                    ("meaning", (*meaning).to_owned()),
                    ("dress", dress.0.to_owned()),
                    ("follows", follows.to_owned()),
                    ("wording", format!("{language} {heading}")),
                ],
                heading: heading.to_owned(),
                meaning,
                text: (follows != "subheading").then_some(text),
            });
        }
        (document, expected)
    };
    (0..headings.div_ceil(HEADINGS)).map(of_document).collect()
}

/// A sentence that may stand under a heading of this meaning, different in each section.
fn text(meaning: &str, number: usize) -> String {
    match meaning {
        "action_items" => format!("Add a limit to queue{number}"),
        "timeline" => format!("The queue{number} fills up"),
        _ => format!("The queue{number} was full and 40 % of the orders were late."),
    }
}

fn body(meaning: &str, follows: &str, text: &str) -> String {
    let time = if meaning == "timeline" { "14:02 " } else { "" };
    match (meaning, follows) {
        (_, "list") => format!("\n- {time}{text}\n- {time}Second thing\n"),
        ("timeline", "table") => format!("\n| Time | Event |\n|---|---|\n| 14:02 | {text} |\n"),
        ("action_items", "table") => {
            format!("\n| Action | Owner |\n|---|---|\n| {text} | Ida |\n")
        }
        (_, "table") => format!("\n| Region | Text |\n|---|---|\n| North | {text} |\n"),
        (_, "subheading") => format!("\n#### Region North\n\n{time}{text}\n"),
        _ => format!("\n{time}{text}\n"),
    }
}

/// The kinds that a careful reader would accept for a meaning.
pub(crate) fn kinds(meaning: &'static str) -> Vec<&'static str> {
    match meaning {
        "resolution" => vec!["resolution", "response", "recovery"],
        other => vec![other],
    }
}
