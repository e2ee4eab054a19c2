//! The choices for the marks of an entry: none, a single mark, the marks that it has, or these and one more.

use super::cells::marks_name;
use crate::model::Mark;
use crate::text::interface::mark as words;

/// The choices for an entry that has these marks, as pairs of value and label. The first is "none"; several
/// marks together are one choice.
#[must_use]
pub fn choices(value: &str) -> Vec<(String, String)> {
    let current: Vec<Mark> = value.split(' ').filter_map(Mark::from_name).collect();
    let mut choices = vec![(String::new(), words::none().to_owned())];
    let single_choice = |mark: &Mark| (marks_name(&[*mark]), words::name(*mark).to_owned());
    choices.extend(Mark::ALL.iter().map(single_choice));
    if current.len() > 1 {
        choices.push((value.to_owned(), label(value)));
    }
    if !current.is_empty() {
        let unused = Mark::ALL.iter().filter(|mark| !current.contains(mark));
        choices.extend(unused.map(|mark| {
            let is_chosen = |candidate: &&Mark| current.contains(candidate) || *candidate == mark;
            let chosen: Vec<Mark> = Mark::ALL.iter().filter(is_chosen).copied().collect();
            (marks_name(&chosen), words::also(words::name(*mark)))
        }));
    }
    choices
}

/// The label of the marks with this value: `detected, declared`.
#[must_use]
pub fn label(value: &str) -> String {
    let current = value.split(' ').filter_map(Mark::from_name);
    current.map(words::name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::choices;

    #[test]
    fn a_marked_entry_can_get_another_mark() {
        assert_eq!(choices("").len(), 8);
        let offered = choices("detected declared");
        let label_of = |value: &str| {
            let found = offered.iter().find(|(choice, _)| choice == value);
            found.map(|(_, label)| label.as_str())
        };
        assert_eq!(label_of("detected declared"), Some("detected, declared"));
        assert_eq!(
            label_of("detected acknowledged declared"),
            Some("and acknowledged")
        );
        assert_eq!(label_of("closed"), Some("closed"), "it replaces them");
    }
}
