//! The names of the fields of sections for assistive technology and scripts. Each is unique on the page, as
//! docs/contract.md promises.

use std::collections::HashSet;

use super::cells::Cell;
use crate::text::interface::{field, section as words};

/// The names of the text fields of all sections, in the order of the document: `Impact`, then `Impact (2)`.
/// `own` are the names of the fields that only this document has.
#[must_use]
pub fn of_sections<'a>(
    headings: impl IntoIterator<Item = Option<&'a str>>,
    own: &[String],
) -> Vec<String> {
    let names = headings.into_iter().map(|heading| of_heading(heading, own));
    unique(names, HashSet::new())
}

/// The names of the fields that only this document has, from their labels: `Detected by`. A label that is
/// also the name of another field is numbered.
#[must_use]
pub fn of_own<'a>(labels: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let labels = labels.into_iter();
    let names = labels.map(|label| named_as_field(label).unwrap_or_else(|| label.to_owned()));
    unique(names, taken().map(str::to_owned).collect())
}

fn unique(names: impl Iterator<Item = String>, mut taken: HashSet<String>) -> Vec<String> {
    let unique = |name: String| {
        let mut unique = name.clone();
        let mut count = 1;
        while !taken.insert(unique.clone()) {
            count += 1;
            unique = words::repeated(&name, count);
        }
        unique
    };
    names.map(unique).collect()
}

fn of_heading(heading: Option<&str>, own: &[String]) -> String {
    let is_own = |heading: &str| own.iter().any(|name| name.eq_ignore_ascii_case(heading));
    match heading.map(str::trim) {
        None | Some("") => words::opening().to_owned(),
        Some(heading) if named_as_field(heading).is_some() || is_own(heading) => {
            words::same_as_field(heading)
        }
        Some(heading) => heading.to_owned(),
    }
}

/// The name of the field that a text names in upper or lower case.
fn named_as_field(text: &str) -> Option<String> {
    let mut taken = taken();
    let field = taken.find(|name| name.eq_ignore_ascii_case(text));
    field.map(str::to_owned)
}

/// The names of all fields that a page can have anyway.
fn taken() -> impl Iterator<Item = &'static str> {
    let cells = Cell::ALL.iter().map(|cell| cell.label());
    field::all().into_iter().chain(cells)
}

#[cfg(test)]
mod tests {
    use super::{of_own, of_sections};

    #[test]
    fn sections_are_named_by_their_headings() {
        let names = of_sections([None, Some("Summary"), Some(" Impact ")], &[]);
        assert_eq!(names, ["Opening text", "Summary", "Impact"]);
    }

    #[test]
    fn repeated_headings_are_numbered() {
        let names = of_sections(
            [
                Some("Impact"),
                Some("Impact"),
                Some("Impact (2)"),
                Some("Impact"),
            ],
            &[],
        );
        assert_eq!(
            names,
            ["Impact", "Impact (2)", "Impact (2) (2)", "Impact (3)"]
        );
    }

    #[test]
    fn a_heading_that_is_also_a_field_says_that_it_is_a_section() {
        let names = of_sections([Some("Status"), Some("owner"), Some("Status")], &[]);
        assert_eq!(
            names,
            [
                "Status (section)",
                "owner (section)",
                "Status (section) (2)"
            ]
        );
    }

    #[test]
    fn a_label_of_the_documents_own_is_told_from_all_other_names() {
        let own = of_own(["Detected by", "date", "Detected by"]);
        assert_eq!(own, ["Detected by", "Date (2)", "Detected by (2)"]);
        let sections = of_sections([Some("Detected by")], &own);
        assert_eq!(sections, ["Detected by (section)"]);
    }
}
