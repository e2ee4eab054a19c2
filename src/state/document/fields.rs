//! The short fields above the sections, as text: how each is shown, and how an edit of it is read.

use debrief_core::model::{Field, Postmortem};
use debrief_core::text::interface::field as words;

/// The fields that the editor shows, in the order of the page.
pub(crate) const FIELDS: &[Field] = &[
    Field::Title,
    Field::Date,
    Field::Timezone,
    Field::Severity,
    Field::Status,
    Field::Owner,
    Field::Authors,
];

#[must_use]
pub(crate) fn label(field: Field) -> &'static str {
    match field {
        Field::Title => words::title(),
        Field::Date => words::date(),
        Field::Authors => words::authors(),
        Field::Owner => words::owner(),
        Field::Status => words::status(),
        Field::Severity => words::severity(),
        Field::Incident => words::incident(),
        Field::Services => words::services(),
        Field::Tags => words::tags(),
        Field::Published => words::published(),
        Field::Audience => words::audience(),
        Field::Timezone => words::time_zone(),
    }
}

#[must_use]
pub(crate) fn element_id(field: Field) -> String {
    let mut id = String::from("field-");
    id.push_str(field.as_str());
    id
}

/// The text that a field shows: its values, separated by commas.
#[must_use]
pub(super) fn get(postmortem: &Postmortem, field: Field) -> String {
    postmortem.values(field).join(", ")
}

/// Writes the text of a field into a document. If the text is what the field shows already, nothing changes,
/// so that a value with a comma in it is not split before it is edited.
pub(super) fn set(postmortem: &mut Postmortem, field: Field, text: &str) {
    if get(postmortem, field) == text {
        return;
    }
    let values = if field.is_list() {
        let names = text.split([',', ';']).map(str::trim);
        names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    } else if text.trim().is_empty() {
        Vec::new()
    } else {
        vec![text.to_owned()]
    };
    postmortem.set_values(field, values);
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, get, set};
    use debrief_core::model::{Field, Postmortem};

    #[test]
    fn a_field_shows_what_was_written_into_it() {
        for field in FIELDS {
            let mut postmortem = Postmortem::default();
            set(&mut postmortem, *field, "Some text");
            assert_eq!(get(&postmortem, *field), "Some text", "{field:?}");
            set(&mut postmortem, *field, "");
            assert_eq!(postmortem, Postmortem::default(), "{field:?}");
        }
    }

    #[test]
    fn authors_are_separated_by_commas() {
        let mut postmortem = Postmortem::default();
        set(&mut postmortem, Field::Authors, "Ana Ruiz,  Bo Lind; ");
        assert_eq!(postmortem.authors, ["Ana Ruiz", "Bo Lind"]);
    }

    #[test]
    fn an_author_with_a_comma_in_the_name_stays_whole_until_edited() {
        let mut postmortem = Postmortem {
            authors: vec!["Ruiz, Ana".into()],
            ..Postmortem::default()
        };
        set(&mut postmortem, Field::Authors, "Ruiz, Ana");
        assert_eq!(postmortem.authors, ["Ruiz, Ana"]);
    }
}
