//! The choices for the marks of an entry: none, a single mark, the marks that it has, or those and one more.

use super::cells::marks_name;
use crate::model::Mark;
use crate::text::interface::mark as words;

/// The choices for an entry that has these marks, as pairs of value and label. The first is "none"; several
/// marks together are one choice.
#[must_use]
pub fn choices(value: &str) -> Vec<(String, String)> {
    let held: Vec<Mark> = value.split(' ').filter_map(Mark::from_name).collect();
    let mut choices = vec![(String::new(), words::none().to_owned())];
    let one = |mark: &Mark| (marks_name(&[*mark]), words::name(*mark).to_owned());
    choices.extend(Mark::ALL.iter().map(one));
    if held.len() > 1 {
        choices.push((value.to_owned(), label(value)));
    }
    if !held.is_empty() {
        let free = Mark::ALL.iter().filter(|mark| !held.contains(mark));
        choices.extend(free.map(|mark| {
            let with = |one: &&Mark| held.contains(one) || *one == mark;
            let all: Vec<Mark> = Mark::ALL.iter().filter(with).copied().collect();
            (marks_name(&all), words::also(words::name(*mark)))
        }));
    }
    choices
}

/// The label of the marks with this value: `detected, declared`.
#[must_use]
pub fn label(value: &str) -> String {
    let held = value.split(' ').filter_map(Mark::from_name);
    held.map(words::name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::choices;

    #[test]
    fn a_marked_entry_can_be_marked_once_more() {
        assert_eq!(choices("").len(), 8);
        let two = choices("detected declared");
        let says = |value: &str| {
            let found = two.iter().find(|(one, _)| one == value);
            found.map(|(_, label)| label.as_str())
        };
        assert_eq!(says("detected declared"), Some("detected, declared"));
        assert_eq!(
            says("detected acknowledged declared"),
            Some("and acknowledged")
        );
        assert_eq!(says("closed"), Some("closed"), "it replaces them");
    }
}
