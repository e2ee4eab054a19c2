//! Detects the language of a document's headings.

use super::{LANGUAGES, Names, normalise};

/// The tag of the language in which most of these headings are, word for word, names of sections. If two
/// languages have equally many, it is the one that comes first in `LANGUAGES`; if none has any, there is no
/// result.
#[must_use]
pub(crate) fn language<'a>(headings: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let headings: Vec<String> = headings.map(normalise).collect();
    let count = |names: &Names| headings.iter().filter(|plain| has(names, plain)).count();
    let counts = LANGUAGES.iter().map(|names| (count(names), names.tag));
    // `max_by_key` takes the last of several equal ones, hence `rev`.
    let most = counts.rev().max_by_key(|(count, _)| *count);
    most.filter(|(count, _)| *count > 0).map(|(_, tag)| tag)
}

fn has(names: &Names, plain: &str) -> bool {
    let mut all = names.kinds.iter().flat_map(|(_, names)| names.lines());
    all.any(|name| name == plain)
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn the_language_is_the_one_that_most_headings_are_in() {
        let of = |headings: &[&str]| language(headings.iter().copied());
        assert_eq!(of(&["Summary", "Impact", "Timeline"]), Some("en"));
        assert_eq!(of(&["1. Resumen", "Impacto", "Cronología"]), Some("es"));
        assert_eq!(of(&["Impact"]), Some("en"), "French has it too");
        assert_eq!(of(&["Zusammenfassung"]), Some("de"));
        assert_eq!(of(&["What the storm did to us", ""]), None);
    }
}
