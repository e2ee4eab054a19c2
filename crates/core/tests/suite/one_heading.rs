//! The law of one change for headings: a heading that was renamed, or has another level, is read back as it is,
//! whatever the words, and nothing else in the file has changed.

use debrief_core::editing::sections;
use debrief_core::export::markdown;
use debrief_core::import;
use debrief_core::model::{Body, HeadingStyle, Postmortem};
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::one_change_files::VALUES;
use crate::one_change_read::{plain, words};

/// How headings are written; `X` is the words.
const STYLES: &[&str] = &[
    "## X\n\n",
    "## X\n",
    "## X ##\n\n",
    "## X {#anchor}\n\n",
    "X\n-----\n\n",
    "**X**\n\n",
    "**X:**\n\n",
    "**X:** ",
    "*X*\n\n",
    "- ## X\n\n  ",
];

/// The sections of each file: names that are known as headings in every style.
const NAMES: [&str; 3] = ["Summary", "Impact", "Root cause"];

fn file(style: &str, tail: &str, eol: &str) -> String {
    let mut text = String::from("# Checkout was down\n\n");
    for name in NAMES {
        text.push_str(&style.replace('X', name));
        text.push_str("It broke, see [x].\n\n");
    }
    text.push_str(tail);
    text.replace('\n', eol)
}

/// The visible words of all headings that Markdown knows.
fn marked(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                open = true;
                found.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) if open => {
                if let Some(last) = found.last_mut() {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// The headings with their levels, and the text below each.
fn sections_of(postmortem: &Postmortem) -> Vec<(u8, String, String)> {
    let sections = postmortem.sections.iter().map(|section| {
        let heading = section.heading.as_deref().map_or(String::new(), plain);
        let Body::Prose(text) = &section.body else {
            return (section.level, heading, String::new());
        };
        (section.level, heading, text.clone())
    });
    sections.collect()
}

fn judge(text: &str, at: usize, value: &str, level: Option<u8>) -> Result<(), TestCaseError> {
    // A heading that is the name of a field gives that field its value.
    prop_assume!(import::heading_field(value).is_none());
    // Below the heading of a timeline, a label before a text is the name of a phase, and below one with the
    // same name it is a part of that section.
    let labels = text.contains("**Summary:** It");
    prop_assume!(!labels || !["Timeline:", "**Impact:** x"].contains(&value));
    let mut edited = import::text(text, "x").postmortem;
    prop_assert_eq!(edited.sections.len(), NAMES.len(), "{}", text);
    match level {
        Some(level) => edited.sections[at].level = level,
        None => {
            let kind = edited.sections[at].kind;
            sections::rename(&mut edited, at, value, kind);
        }
    }
    let new = markdown(&edited);
    let shown = format!("{value:?} {level:?} at {at}\n--- {text}\n+++ {new}");
    let read = import::text(&new, "x").postmortem;
    let (mut wanted, mut found) = (sections_of(&edited), sections_of(&read));
    if !read
        .sections
        .get(at)
        .is_some_and(|section| matches!(section.body, Body::Prose(_)))
    {
        // The words name a timeline or action items: then the text below is rows.
        wanted
            .iter_mut()
            .chain(&mut found)
            .for_each(|section| section.2.clear());
    }
    for (section, (wanted, found)) in edited
        .sections
        .iter()
        .zip(wanted.iter_mut().zip(&mut found))
    {
        if !matches!(section.style, HeadingStyle::Atx | HeadingStyle::Setext) {
            // Without marks, the level follows from the headings around.
            (wanted.0, found.0) = (0, 0);
        }
    }
    prop_assert_eq!(wanted, found, "{}", shown);
    let same = |line: &&str| new.contains(*line);
    let lost: Vec<&str> = text.lines().filter(|line| !same(line)).collect();
    prop_assert!(
        lost.len() <= 2,
        "more than the heading changed: {:?}\n{}",
        lost,
        shown
    );
    let heads = marked(&new);
    if level.is_none() && heads.len() > NAMES.len() {
        let seen = |word: &&str| heads.iter().any(|head| head.contains(*word));
        let unseen: Vec<&str> = words(value)
            .into_iter()
            .filter(|word| !seen(word))
            .collect();
        prop_assert!(unseen.is_empty(), "{:?} not to be seen: {}", unseen, shown);
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::cases(250))]

    #[test]
    fn a_heading_is_read_back_as_it_was_written(
        style in select(STYLES),
        tail in select(&["", "[x]: https://example.com/x\n", "[^1]: A note.\n"][..]),
        eol in select(&["\n", "\n", "\r\n"][..]),
        at in 0..3_usize,
        value in select(VALUES),
        level in proptest::option::weighted(0.1, 2..5_u8),
    ) {
        judge(&file(style, tail, eol), at, value, level)?;
    }
}
