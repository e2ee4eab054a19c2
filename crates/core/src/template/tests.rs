use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;
use crate::frame::slots::{Piece, pieces};
use crate::model::{Field, Section, TemplateRows};

/// The slots that a row of a timeline may have.
const ENTRY: &[&str] = &["", "time", "text", "marks", "evidence", "known"];

/// The slots that a row of action items may have.
const ITEM: &[&str] = &[
    "", "text", "type", "priority", "owner", "due", "ticket", "done", "open",
];

/// Every fault of a template file, each with its place in the file.
fn faults(name: &str, text: &str) -> Vec<String> {
    let template = match file::parse(text) {
        Ok(template) => template,
        Err(why) => return vec![format!("templates/{name}: {why}")],
    };
    let mut found = Vec::new();
    let mut claim = |holds: bool, place: &str, what: &str| {
        if !holds {
            found.push(format!("templates/{name}: {place}: {what}"));
        }
    };
    let own_name = format!("{}.json", template.id);
    claim(own_name == name, "id", "is the name of the file");
    claim(!template.name.is_empty(), "name", "is missing");
    let about = About::of(&template);
    claim(is_sentence(about.whom), "whom", "is no sentence");
    claim(is_sentence(about.origin), "origin", "is no sentence");
    claim(about.group.is_some(), "group", "is none that there is");
    let order = template.extra.get("order").is_none_or(Value::is_u64);
    claim(order, "order", "is no number");
    for meta in &template.meta {
        let known = meta.field.as_deref().map(Field::from_name);
        claim(known != Some(None), &meta.label, "is no field");
    }
    let required = template.sections.iter().any(|section| section.required);
    claim(required, "sections", "none is required");
    // The title of the document stands above all of them, at level 1.
    let (mut said, mut above) = (BTreeSet::new(), 1);
    for section in &template.sections {
        let at = &section.heading;
        let guidance = &section.guidance;
        claim(is_sentence(guidance), at, "its guidance is no sentence");
        claim(said.insert(guidance), at, "its guidance is another's");
        let deep = section.level > above + 1;
        claim(!deep, at, "stands more than one level below the one before");
        above = if section.level > 0 {
            section.level
        } else {
            above
        };
    }
    for (rows, place, known) in [
        (&template.timeline, "timeline", ENTRY),
        (&template.actions, "actions", ITEM),
    ] {
        for slot in slots_of(rows) {
            claim(known.contains(&slot), place, &format!("has no `{slot}`"));
        }
    }
    // A misspelt field is kept in `extra` as unknown, or lost.
    for field in template.extra.keys() {
        let is_known = about::FIELDS.contains(&field.as_str());
        claim(is_known, field, "is no field of a template");
    }
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    differences("", &value(text), &value(&write(&template)), &mut claim);
    found
}

/// Whether a text looks like a sentence: it ends like one and is longer than 20 bytes.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '?', '。', '？', '؟', '।']) && text.len() > 20
}

fn slots_of(rows: &TemplateRows) -> Vec<&str> {
    let slot = |piece| match piece {
        Piece::Slot(name, _) => Some(name),
        Piece::Literal(_) => None,
    };
    let columns = rows.columns.iter().map(|column| column.slot.as_str());
    columns
        .chain(pieces(&rows.row).into_iter().filter_map(slot))
        .collect()
}

/// Claims that everything in a file is read as it is written.
fn differences(place: &str, file: &Value, read: &Value, claim: &mut impl FnMut(bool, &str, &str)) {
    match (file, read) {
        (Value::Object(file), Value::Object(read)) => {
            for (key, value) in file {
                let place = format!("{place}.{key}");
                let place = place.trim_start_matches('.');
                match read.get(key) {
                    Some(same) => differences(place, value, same, claim),
                    None => claim(
                        false,
                        place,
                        "is no field, or says what goes without saying",
                    ),
                }
            }
        }
        (Value::Array(file), Value::Array(read)) => {
            for (at, (one, other)) in file.iter().zip(read).enumerate() {
                differences(&format!("{place}[{at}]"), one, other, claim);
            }
        }
        (file, read) => claim(file == read, place, &format!("{file} is read as {read}")),
    }
}

#[test]
fn every_file_is_sound() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates");
    let mut ids = BTreeSet::new();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of templates") {
        let file = entry.expect("an entry").path();
        let name = file.file_name().and_then(|name| name.to_str());
        let name = name.expect("a name in UTF-8");
        if let Some(id) = name.strip_suffix(".json") {
            found.extend(faults(name, &fs::read_to_string(&file).expect("a text")));
            ids.insert(id.to_owned());
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    let shipped = shipped().iter().map(|template| template.id.clone());
    assert_eq!(shipped.collect::<BTreeSet<String>>(), ids);
}

#[test]
fn the_example_in_the_description_of_the_format_is_sound() {
    let text = include_str!("../../../../templates/README.md");
    let example = text.split("```json").nth(1).expect("an example");
    let example = example.split("```").next().expect("its end");
    assert_eq!(faults("example-co.json", example), [""; 0]);
}

#[test]
fn a_file_that_is_not_sound_says_what_is_wrong_and_where() {
    let whole = write(&shipped()[0]);
    let name = format!("{}.json", shipped()[0].id);
    assert_eq!(faults(&name, &whole), [""; 0]);
    let told = |from: &str, to: &str| {
        let broken = whole.replacen(from, to, 1);
        assert_ne!(broken, whole, "{from} is not in the file");
        faults(&name, &broken).join("\n")
    };
    let begin = format!("templates/{name}: ");
    for (from, to, wanted) in [
        ("\"meta\"", "meta", "line 5, column 3: "),
        (
            "\"group\": \"full\"",
            "\"group\": \"fool\"",
            "group: is none that there is",
        ),
        (
            "\"guidance\"",
            "\"guidence\"",
            "sections[0].guidence: is no field, or",
        ),
        ("\"whom\"", "\"whose\"", "whose: is no field of a template"),
        (
            "\"level\": 2",
            "\"level\": 7",
            "sections[0].level: 7 is read as 6",
        ),
        (
            "\"slot\": \"owner\"",
            "\"slot\": \"ownr\"",
            "actions: has no `ownr`",
        ),
        (
            "\"field\": \"date\"",
            "\"field\": \"day\"",
            "Date: is no field",
        ),
    ] {
        let told = told(from, to);
        assert!(told.contains(&[&begin, wanted].concat()), "{from}: {told}");
    }
}

#[test]
fn ids_and_names_are_unique_and_found() {
    for template in shipped() {
        let same = |other: &&Template| other.id == template.id || other.name == template.name;
        assert_eq!(shipped().iter().filter(same).count(), 1, "{}", template.id);
        assert_eq!(by_id(&template.id), Some(template));
    }
    assert!(by_id("as-imported").is_none());
}

#[test]
fn templates_are_offered_by_group_and_then_by_their_own_number() {
    let places = shipped().iter().map(|template| {
        let about = About::of(template);
        (about.group, about.order.unwrap_or(u64::MAX), &template.id)
    });
    assert!(places.is_sorted());
}

#[test]
fn a_new_document_has_every_section_under_its_own_heading() {
    for template in shipped() {
        let begun = begin(template, "x");
        assert_eq!(begun.sections.len(), template.sections.len());
        assert!(begun.sections.iter().all(Section::is_empty));
        assert!(begun.own_template.is_none());
        for (section, wanted) in begun.sections.iter().zip(&template.sections) {
            let heading = section.heading.as_deref().unwrap_or_default();
            assert_eq!(
                (heading, section.level),
                (wanted.heading.as_str(), wanted.level)
            );
        }
        assert_eq!(of(&begun), Some(template));
    }
}
