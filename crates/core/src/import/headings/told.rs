//! Detects the language of a document's headings and labels, and names fields in it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{LANGUAGES, Names, normalise};
use crate::model::Field;

/// The tag of the language in which most of these headings are, word for word, names of sections. If two
/// languages have equally many, it is the one that comes first in `LANGUAGES`; if none has any, there is no
/// result.
#[must_use]
pub(crate) fn language<'a>(headings: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    static TABLE: OnceLock<Languages> = OnceLock::new();
    let table = TABLE.get_or_init(|| languages(|names| names.kinds));
    let counts = counts(table, headings).into_iter().zip(LANGUAGES);
    // `max_by_key` takes the last of several equal ones, hence `rev`.
    let most = counts.rev().max_by_key(|(count, _)| *count);
    most.filter(|(count, _)| *count > 0)
        .map(|(_, names)| names.tag)
}

/// The tag of the language in which most of these labels are names of fields. If several languages have
/// equally many, as for `Status`, it is `usual` where it is one of them, else the first in `LANGUAGES`.
#[must_use]
pub(crate) fn language_of_labels<'a>(
    labels: impl Iterator<Item = &'a str>,
    usual: Option<&str>,
) -> Option<&'static str> {
    static TABLE: OnceLock<Languages> = OnceLock::new();
    let table = TABLE.get_or_init(|| languages(|names| names.fields));
    let counts = counts(table, labels).into_iter().zip(LANGUAGES);
    let counts = counts.map(|(count, names)| {
        let is_usual = usual.is_some_and(|usual| is_tag_of(usual, names));
        (count, is_usual, names.tag)
    });
    // `max_by_key` takes the last of several equal ones, hence `rev`.
    let most = counts
        .rev()
        .max_by_key(|(count, is_usual, _)| (*count, *is_usual));
    most.filter(|(count, ..)| *count > 0).map(|(.., tag)| tag)
}

/// The usual name of a field in the language of a tag such as `es-MX`, as a label: `Responsable`. `None` for
/// a language that is not known here.
#[must_use]
pub(crate) fn label_in(language: &str, field: Field) -> Option<String> {
    let names = LANGUAGES.iter().find(|names| is_tag_of(language, names))?;
    let (_, names) = names.fields.iter().find(|(known, _)| *known == field)?;
    let name = names.lines().next()?;
    let first = name.chars().next()?;
    let rest = &name[first.len_utf8()..];
    Some(first.to_uppercase().chain(rest.chars()).collect())
}

fn is_tag_of(tag: &str, names: &Names) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    language.eq_ignore_ascii_case(names.tag)
}

/// For each name the indices in `LANGUAGES` of the languages that have it.
type Languages = HashMap<&'static str, Vec<usize>>;

fn languages<T: 'static>(of: impl Fn(&'static Names) -> &'static [(T, &'static str)]) -> Languages {
    let mut table = Languages::new();
    for (index, language) in LANGUAGES.iter().enumerate() {
        for name in of(language).iter().flat_map(|(_, names)| names.lines()) {
            let having = table.entry(name).or_default();
            // A language that uses one name for two meanings has it once.
            if having.last() != Some(&index) {
                having.push(index);
            }
        }
    }
    table
}

/// How many of the texts each language has as a name, in the order of `LANGUAGES`.
fn counts<'a>(table: &Languages, texts: impl Iterator<Item = &'a str>) -> [usize; LANGUAGES.len()] {
    let mut counts = [0; LANGUAGES.len()];
    for text in texts {
        let having = table.get(normalise(text).as_str());
        for index in having.into_iter().flatten() {
            counts[*index] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_that_most_headings_are_in() {
        let of = |headings: &[&str]| language(headings.iter().copied());
        assert_eq!(of(&["Summary", "Impact", "Timeline"]), Some("en"));
        assert_eq!(of(&["1. Resumen", "Impacto", "Cronología"]), Some("es"));
        assert_eq!(of(&["Impact"]), Some("en"), "French has it too");
        assert_eq!(of(&["Zusammenfassung"]), Some("de"));
        assert_eq!(of(&["What the storm did to us", ""]), None);
    }

    #[test]
    fn labels_are_in_the_language_of_the_others() {
        let of = |labels: &[&str], usual| language_of_labels(labels.iter().copied(), usual);
        assert_eq!(of(&["Fecha", "Estado"], None), Some("es"));
        assert_eq!(of(&["Datum", "Status"], None), Some("de"));
        assert_eq!(of(&["Status"], Some("de-AT")), Some("de"));
        assert_eq!(of(&["Status"], None), Some("en"));
        assert_eq!(of(&["Detected by"], Some("de")), None);
        assert_eq!(
            label_in("es-MX", Field::Owner).as_deref(),
            Some("Responsable")
        );
        assert_eq!(label_in("fi", Field::Owner), None);
    }

    #[test]
    fn every_language_has_a_label_for_every_field_and_reads_it() {
        for names in LANGUAGES {
            for field in Field::ALL {
                let label = label_in(names.tag, *field);
                let label = label.unwrap_or_else(|| panic!("{field:?} in {}", names.tag));
                assert_eq!(super::super::field(&label), Some(*field), "{label}");
            }
        }
    }
}
