//! Compares a document with what came back from a round trip.

use std::collections::BTreeMap;

use debrief_core::frame::front;
use debrief_core::model::{
    ActionItem, Body, Entry, Field, FrontPiece, Postmortem, Template, TemplateSection,
};

/// The words of a text in lower case, with how often each occurs.
type Words = BTreeMap<String, usize>;

fn add(words: &mut Words, text: &str) {
    let parts = text.split(|character: char| !character.is_alphanumeric() && character != '_');
    for word in parts.filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_insert(0) += 1;
    }
}

/// The words of the document that are missing from an export. Labels of metadata and names of columns do not
/// count, nor do headings that the template has replaced or that it leaves out because their section is
/// empty.
pub(super) fn words(
    before: &Postmortem,
    switched: &Postmortem,
    template: &Template,
    text: &str,
) -> Option<String> {
    let mut expected = Words::new();
    // A field whose value was read from the text is in the export once: with that text.
    let is_read_from_text = |field: &Field| {
        let source = before.source.as_ref();
        // The front piece may write the value in its own words, `November 2025`; those are looked for below.
        let name = Some(field.as_str());
        let stated = |piece: &&FrontPiece| *field != Field::Title && piece.field.as_deref() == name;
        let piece = before.front.iter().find(stated);
        source.is_some_and(|source| source.told.contains_key(field.as_str()))
            || piece.is_some_and(|piece| front::read(piece) == before.values(*field))
    };
    for field in Field::ALL.iter().filter(|field| !is_read_from_text(field)) {
        // A template that has the date in the title does not repeat it as a field.
        let values = before.values(*field).into_iter();
        for value in values.filter(|value| *field != Field::Date || !text.contains(value)) {
            add(&mut expected, &value);
        }
    }
    let mut front_words = Words::new();
    for piece in &before.front {
        match piece.field.as_deref() {
            Some(_) => add(&mut front_words, &front::said(piece)),
            None => add(&mut expected, &piece.markdown),
        }
    }
    for (word, count) in front_words {
        let expected_count = expected.entry(word).or_insert(0);
        *expected_count = (*expected_count).max(count);
    }
    for section in &before.sections {
        let after = switched
            .sections
            .iter()
            .find(|after| after.id == section.id);
        let heading = section.heading.as_deref().unwrap_or_default();
        let optional = |part: &&TemplateSection| part.heading == heading && !part.required;
        let left_out = section.is_empty() && template.sections.iter().any(|part| optional(&part));
        if !left_out && after.is_some_and(|after| after.heading == section.heading) {
            add(&mut expected, heading);
        }
        body(&section.body, &mut expected);
    }
    let mut exported = Words::new();
    add(&mut exported, text);
    let missing: Vec<String> = expected
        .iter()
        .filter(|(word, count)| exported.get(*word).copied().unwrap_or(0) < **count)
        .map(|(word, count)| format!("{word} ({} of {count})", exported.get(word).unwrap_or(&0)))
        .collect();
    (!missing.is_empty()).then(|| format!("words lost: {}", missing.join(", ")))
}

fn body(body: &Body, words: &mut Words) {
    match body {
        Body::Prose(text) => add(words, text),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            add(words, before);
            let mut group = None;
            for row in entries {
                entry(row, words);
                // The name of the first group is in the text before the list.
                if group.is_some() && row.group.is_some() && row.group != group {
                    add(words, row.group.as_deref().unwrap_or_default());
                }
                group = row.group.clone().or(group);
            }
            add(words, after);
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            add(words, before);
            items.iter().for_each(|row| item(row, words));
            add(words, after);
        }
    }
}

fn entry(entry: &Entry, words: &mut Words) {
    add(words, &entry.time);
    add(words, &entry.text);
    entry.cells.iter().for_each(|cell| add(words, cell));
    for text in [&entry.evidence, &entry.known_then].into_iter().flatten() {
        add(words, text);
    }
}

fn item(row: &ActionItem, words: &mut Words) {
    add(words, &row.text);
    row.cells.iter().for_each(|cell| add(words, cell));
    let fields = [&row.type_, &row.owner, &row.priority, &row.due, &row.ticket];
    fields
        .into_iter()
        .flatten()
        .for_each(|text| add(words, text));
    row.children.iter().for_each(|child| item(child, words));
}

/// The rows and the metadata that came back changed.
pub(super) fn rows(before: &Postmortem, after: &Postmortem) -> Vec<String> {
    let mut changes = Vec::new();
    let (one, other) = (entries(before), entries(after));
    let is_start_of = |(entry, read): (&String, &String)| read.starts_with(entry.as_str());
    if one.len() != other.len() || !one.iter().zip(&other).all(is_start_of) {
        changes.push(format!(
            "entries: {} became {}: {:?}",
            one.len(),
            other.len(),
            difference(&one, &other)
        ));
    }
    let ((top, one), (other_top, other)) = (items(before), items(after));
    if top != other_top || one != other {
        changes.push(format!(
            "items: {top} became {other_top}: {:?}",
            difference(&one, &other)
        ));
    }
    for field in Field::ALL.iter().filter(|field| **field != Field::Title) {
        let (one, other) = (before.values(*field), after.values(*field));
        // A field that was empty may get a value from the text, if the template has no line for it.
        if one != other && !one.is_empty() {
            changes.push(format!("{}: {one:?} became {other:?}", field.as_str()));
        }
    }
    changes
}

fn difference<T: PartialEq + Clone>(one: &[T], other: &[T]) -> (Option<T>, Option<T>) {
    let index = one.iter().zip(other).position(|(a, b)| a != b);
    let index = index.unwrap_or(one.len().min(other.len()));
    (one.get(index).cloned(), other.get(index).cloned())
}

/// The letters and digits of each entry: its time and its text. What came back may have more, such as the
/// cell of a column that the template does not have.
fn entries(postmortem: &Postmortem) -> Vec<String> {
    let mut found = Vec::new();
    for section in &postmortem.sections {
        if let Body::Timeline { entries, .. } = &section.body {
            found.extend(entries.iter().map(|entry| {
                let letters = entry.time.chars().chain(entry.text.chars());
                letters
                    .filter(|character| character.is_alphanumeric())
                    .collect::<String>()
            }));
        }
    }
    // A template may have two timelines in the opposite order.
    found.sort();
    found
}

type Item = (Vec<Option<String>>, bool);

/// The number of top-level items, and the fields of all items that have any. What is a line within the text
/// of an item in one form can be an item of its own in another.
fn items(postmortem: &Postmortem) -> (usize, Vec<Item>) {
    fn push(items: &[ActionItem], found: &mut Vec<Item>) {
        for item in items {
            let fields = [
                &item.type_,
                &item.owner,
                &item.priority,
                &item.due,
                &item.ticket,
            ];
            let fields: Vec<Option<String>> = fields.into_iter().cloned().collect();
            if item.done || fields.iter().any(Option::is_some) {
                found.push((fields, item.done));
            }
            push(&item.children, found);
        }
    }
    let mut found = Vec::new();
    let mut top = 0;
    for section in &postmortem.sections {
        if let Body::Actions { items, .. } = &section.body {
            top += items.len();
            push(items, &mut found);
        }
    }
    found.sort();
    (top, found)
}

/// Says in which line two texts first differ, and how.
pub(super) fn first_difference(one: &str, other: &str) -> String {
    let lines = one.lines().zip(other.lines());
    let index = lines.take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(index).unwrap_or("(the end)").to_owned();
    format!(
        "the second export differs in line {}: {:?} became {:?}",
        index + 1,
        line(one),
        line(other)
    )
}
