//! Sample arguments for the texts of the interface, so that a test can produce every text in every language.

use super::help::Group;
use super::import::Count;
use crate::import::bytes::{Encoding, Refusal};
use crate::model::Mark;
use crate::template::{self, NotATemplate};
use crate::text::{Language, set_language};
use crate::timeline::local::LocalTime;

/// A type that the argument of a text may have.
pub(super) trait Sample {
    /// A value of the type; which one does not matter.
    fn sample() -> Self;
}

macro_rules! samples {
    ($($type:ty: $sample:expr,)*) => {
        $( impl Sample for $type { fn sample() -> Self { $sample } } )*
    };
}

samples! {
    &str: "14",
    Option<&str>: Some("14"),
    Option<(&str, &str)>: Some(("14", "15")),
    &[String]: &[],
    &[usize]: &[2, 3],
    (usize, usize): (2, 3),
    (u8, u8): (2, 3),
    (usize, &[(usize, usize)]): (2, &[(2, 3), (5, 5)]),
    u32: 2,
    u64: 2,
    usize: 2,
    &Count: &Count { sections: 2, unknown: 2, entries: 2, items: 2, unread: 2, has_open_date: true },
    &NotATemplate: &NotATemplate::Other,
    Encoding: Encoding::Windows1252,
    Mark: Mark::Detected,
    &[Mark]: &[Mark::Detected],
    &[(usize, usize)]: &[(2, 3), (5, 5)],
    Refusal: Refusal::Empty,
    template::Group: template::Group::Full,
    LocalTime: LocalTime { year: 2026, month: 3, day: 1, hour: 9, minute: 0 },
}

/// A type that a text may have: a string, or a structure of strings.
pub(super) trait Strings {
    /// All strings of the text, joined by line feeds.
    fn joined(self) -> String;
}

impl Strings for &str {
    fn joined(self) -> String {
        self.to_owned()
    }
}

impl Strings for String {
    fn joined(self) -> String {
        self
    }
}

impl Strings for Vec<Group> {
    fn joined(self) -> String {
        let rows = |(name, rows): Group| {
            let rows: Vec<String> = rows
                .into_iter()
                .map(|(keys, action)| [keys, action].join("\n"))
                .collect();
            [name.to_owned(), rows.join("\n")].join("\n")
        };
        self.into_iter().map(rows).collect::<Vec<_>>().join("\n")
    }
}

fn texts() -> Vec<(&'static str, String)> {
    let areas = [
        super::bin::samples(),
        super::cell::samples(),
        super::comment::samples(),
        super::editor::samples(),
        super::exports::samples(),
        super::field::samples(),
        super::find::samples(),
        super::health::samples(),
        super::help::samples(),
        super::import::samples(),
        super::kept::samples(),
        super::library::samples(),
        super::mark::samples(),
        super::new::samples(),
        super::nowhere::samples(),
        super::paste::samples(),
        super::report::samples(),
        super::review::samples(),
        super::save_back::samples(),
        super::section::samples(),
        super::settings::samples(),
        super::shell::samples(),
        super::switch::samples(),
        super::templates::samples(),
        super::waiting::samples(),
        super::whys::samples(),
    ];
    areas.into_iter().flatten().collect()
}

#[test]
fn every_text_differs_between_languages() {
    let english = texts();
    set_language(Language::Pseudo);
    let pseudo = texts();
    assert!(english.len() > 400, "{} texts", english.len());
    for ((name, english), (_, pseudo)) in english.iter().zip(&pseudo) {
        assert!(!english.trim().is_empty(), "{name} says nothing");
        for (line, pseudo_line) in english.lines().zip(pseudo.lines()) {
            assert_ne!(line, pseudo_line, "{name} is in English in every language");
        }
        let (before, after) = (english.chars().count(), pseudo.chars().count());
        assert!(
            after * 3 >= before * 4,
            "{name} is not a third longer: {pseudo}"
        );
    }
}
