//! What a heading means: the kinds of section and the fields of metadata that headings name.
//!
//! The names are data, one file per language; this file compares them. A heading is compared
//! without letter case, marks, numbering and closing punctuation.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod ko;
mod pt;
mod ru;
mod zh;

use crate::model::{Field, Kind};

/// What the headings of one language mean.
pub(super) struct Names {
    /// Names of sections.
    pub(super) kinds: &'static [(Kind, &'static [&'static str])],
    /// Names of metadata fields.
    pub(super) fields: &'static [(Field, &'static [&'static str])],
}

const LANGUAGES: &[&Names] = &[
    &en::NAMES,
    &es::NAMES,
    &pt::NAMES,
    &fr::NAMES,
    &de::NAMES,
    &it::NAMES,
    &ru::NAMES,
    &ja::NAMES,
    &zh::NAMES,
    &ko::NAMES,
];

/// The kind of section that a heading names.
#[must_use]
pub fn kind(heading: &str) -> Option<Kind> {
    let plain = normalise(heading);
    LANGUAGES
        .iter()
        .find_map(|names| look_up(names.kinds, &plain))
        .or_else(|| {
            // "Timeline (all times UTC)", "Root cause: a full disk": the name, then more.
            let head = heading
                .split(['(', '（', ':', '：'])
                .next()
                .map(normalise)?;
            if head == plain {
                None
            } else {
                LANGUAGES
                    .iter()
                    .find_map(|names| look_up(names.kinds, &head))
            }
        })
}

/// The field of metadata that a heading or label names.
#[must_use]
pub fn field(label: &str) -> Option<Field> {
    let plain = normalise(label);
    LANGUAGES
        .iter()
        .find_map(|names| look_up(names.fields, &plain))
}

fn look_up<T: Copy>(table: &[(T, &[&str])], plain: &str) -> Option<T> {
    table
        .iter()
        .find(|(_, names)| names.contains(&plain))
        .map(|(meaning, _)| *meaning)
}

/// A heading as it is compared: lower case, words and single spaces only, without leading numbers.
#[must_use]
pub fn normalise(heading: &str) -> String {
    let mut out = String::with_capacity(heading.len());
    let mut pending = false;
    for c in heading.chars() {
        // Apostrophes belong to their word: "how'd we do".
        let c = if c == '’' { '\'' } else { c };
        if c.is_alphanumeric() || (c == '\'' && !out.is_empty()) {
            if pending && !out.is_empty() {
                out.push(' ');
            }
            pending = false;
            out.extend(c.to_lowercase());
        } else {
            pending = true;
        }
    }
    let without_number = out.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if without_number.is_empty() {
        out
    } else {
        without_number.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_numbers_and_punctuation_do_not_matter() {
        for heading in [
            "Root Causes",
            "**Root cause:**",
            "3. root cause",
            "Root-Cause ",
            "Root Cause(s)",
            "Root cause (draft)",
        ] {
            assert_eq!(kind(heading), Some(Kind::RootCauses), "{heading}");
        }
        assert_eq!(kind("Timeline (all times PT )"), Some(Kind::Timeline));
        assert_eq!(
            kind("Corrective/Preventative measures"),
            Some(Kind::ActionItems)
        );
        assert_eq!(kind("How’d We Do?"), Some(Kind::Lessons));
        assert_eq!(kind("Lecciones aprendidas"), Some(Kind::Lessons));
    }

    #[test]
    fn a_name_inside_other_words_is_no_name() {
        for heading in [
            "Impactful changes",
            "The summary of all",
            "Timelines elsewhere",
            "42",
            "",
        ] {
            assert_eq!(kind(heading), None, "{heading}");
        }
    }

    #[test]
    fn names_are_written_as_they_are_compared_and_mean_one_thing() {
        for names in LANGUAGES {
            let kinds = names.kinds.iter().flat_map(|(_, names)| names.iter());
            let fields = names.fields.iter().flat_map(|(_, names)| names.iter());
            let mut all: Vec<&str> = kinds.chain(fields).copied().collect();
            for name in &all {
                assert_eq!(normalise(name), *name);
            }
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "a name is listed twice");
        }
    }
}
