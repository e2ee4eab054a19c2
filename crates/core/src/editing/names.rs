//! The names of the fields of sections for assistive technology and scripts. Each is unique on the page, as
//! docs/contract.md promises.

use std::collections::HashSet;

use super::cells::Cell;
use crate::text::interface::{field, section as words};

/// The names of the text fields of all sections, in the order of the document: `Impact`, then `Impact (2)`.
#[must_use]
pub fn of_sections<'a>(headings: impl IntoIterator<Item = Option<&'a str>>) -> Vec<String> {
    let mut used = HashSet::new();
    headings
        .into_iter()
        .map(|heading| {
            let name = of_heading(heading);
            let mut unique = name.clone();
            let mut number = 1;
            while !used.insert(unique.clone()) {
                number += 1;
                unique = words::repeated(&name, number);
            }
            unique
        })
        .collect()
}

fn of_heading(heading: Option<&str>) -> String {
    match heading.map(str::trim) {
        None | Some("") => words::opening().to_owned(),
        Some(heading) if is_field(heading) => words::same_as_field(heading),
        Some(heading) => heading.to_owned(),
    }
}

fn is_field(heading: &str) -> bool {
    let cells = Cell::ALL.iter().map(|cell| cell.label());
    field::all()
        .into_iter()
        .chain(cells)
        .any(|name| name.eq_ignore_ascii_case(heading))
}

#[cfg(test)]
mod tests {
    use super::of_sections;

    #[test]
    fn sections_are_named_by_their_headings() {
        let names = of_sections([None, Some("Summary"), Some(" Impact ")]);
        assert_eq!(names, ["Opening text", "Summary", "Impact"]);
    }

    #[test]
    fn repeated_headings_are_numbered() {
        let names = of_sections([
            Some("Impact"),
            Some("Impact"),
            Some("Impact (2)"),
            Some("Impact"),
        ]);
        assert_eq!(
            names,
            ["Impact", "Impact (2)", "Impact (2) (2)", "Impact (3)"]
        );
    }

    #[test]
    fn a_heading_that_is_also_a_field_says_that_it_is_a_section() {
        let names = of_sections([Some("Status"), Some("owner"), Some("Status")]);
        assert_eq!(
            names,
            [
                "Status (section)",
                "owner (section)",
                "Status (section) (2)"
            ]
        );
    }
}
