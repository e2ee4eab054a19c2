//! Compares a document with what came back from a round trip.

use std::collections::BTreeMap;

use crate::export::as_imported;
use crate::frame::rows::list_marker;
use crate::frame::{front, slots};
use crate::model::{ActionItem, Body, Entry, Field, Postmortem, Section};
use crate::template::{self, How, Move, arrange};

/// The words of a text in lower case, with how often each occurs.
type Words = BTreeMap<String, usize>;

/// The words of a document as its author wrote it. Words that only give a field in another form do not count:
/// the numbers of lists, the crosses in boxes, the words for "done" and "nobody", the labels of fields, and a
/// date that the title repeats. Nor do headings with nothing below them that belong to a template.
pub(super) fn words_of(postmortem: &Postmortem) -> Words {
    let mut words = Words::new();
    let mut other = Words::new();
    for section in &postmortem.sections {
        if let Body::Actions { items, .. } = &section.body {
            said_by_fields(items, section.layout.row.as_deref(), &mut other);
        }
    }
    let given = postmortem
        .front
        .iter()
        .filter(|piece| piece.field.is_some());
    for (index, piece) in given.clone().enumerate() {
        add(&mut other, &front::label(piece).unwrap_or_default());
        if given
            .clone()
            .take(index)
            .any(|earlier| earlier.field == piece.field)
        {
            // The same fact in a second place: once is enough.
            add(&mut other, &front::said(piece));
        }
        let date = front::said(piece);
        let title = postmortem.title.as_deref().unwrap_or_default();
        if piece.field.as_deref() == Some(Field::Date.as_str()) && title.contains(&date) {
            add(&mut other, &date);
        }
    }
    for section in postmortem.sections.iter().filter(|one| one.is_empty()) {
        let heading = section.heading.as_deref().unwrap_or_default();
        if template::has_heading(heading) {
            add(&mut other, heading);
        }
    }
    for line in as_imported(postmortem).lines() {
        let line = &line[list_marker(line).len()..];
        let crossed = line
            .strip_prefix("[x]")
            .or_else(|| line.strip_prefix("[X]"));
        add(&mut words, crossed.unwrap_or(line));
    }
    for (word, count) in other {
        words
            .entry(word)
            .and_modify(|all| *all = all.saturating_sub(count));
    }
    words
}

/// The words in frames of items that name a field, say that an item is done, or stand for a field that is
/// empty.
fn said_by_fields(items: &[ActionItem], usual: Option<&str>, words: &mut Words) {
    for item in items {
        let frame = item.layout.frame.as_deref().or(usual).unwrap_or_default();
        for piece in slots::pieces(frame) {
            let (name, argument) = match piece {
                slots::Piece::Slot(name, argument) => (name, argument),
                slots::Piece::Literal(label) => ("label", label),
            };
            let empty = match name {
                "label" => true,
                "done" => item.done,
                "owner" => item.owner.is_none(),
                "due" => item.due.is_none(),
                "priority" => item.priority.is_none(),
                "ticket" => item.ticket.is_none(),
                "type" => item.type_.is_none(),
                _ => false,
            };
            if empty {
                add(words, argument);
            }
        }
        said_by_fields(&item.children, None, words);
    }
}

fn add(words: &mut Words, text: &str) {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    for word in parts.filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_insert(0) += 1;
    }
}

/// The words of the document that are missing from an export with its closing comment, which keeps what the
/// template has replaced.
pub(super) fn words(before: &Postmortem, text: &str) -> Option<String> {
    let mut have = Words::new();
    add(&mut have, text);
    let lost: Vec<String> = words_of(before)
        .iter()
        .filter_map(|(word, count)| {
            let left = have.get(word).copied().unwrap_or(0);
            (left < *count).then(|| format!("{word} ({left} of {count})"))
        })
        .collect();
    (!lost.is_empty()).then(|| format!("words lost: {}", lost.join(", ")))
}

/// How many items there are, with those nested in others.
pub(super) fn count(items: &[ActionItem]) -> usize {
    let nested = items.iter().map(|item| count(&item.children));
    items.len() + nested.sum::<usize>()
}

/// The rows and the metadata that came back changed.
pub(super) fn rows(before: &Postmortem, after: &Postmortem) -> Vec<String> {
    let mut told = Vec::new();
    told.extend(changed("entries", &entries(before), &entries(after)));
    told.extend(changed("items", &items(before), &items(after)));
    for field in Field::ALL.iter().filter(|field| **field != Field::Title) {
        let (one, other) = (before.values(*field), after.values(*field));
        // A field that was empty may get a value from the text, if the template has no line for it.
        if one != other && !one.is_empty() {
            told.push(format!("{}: {one:?} became {other:?}", field.as_str()));
        }
    }
    told
}

/// A row as it is compared: what has to be the same, and the letters and digits of its text. What came back
/// may say more at its end, such as the cell of a column that the template does not have.
type Row = (Vec<String>, String);

fn changed(what: &str, one: &[Row], other: &[Row]) -> Option<String> {
    let mut left: Vec<&Row> = other.iter().collect();
    let mut gone = Vec::new();
    // The longest text first, so that a row does not take one that says more.
    for row in one.iter().rev() {
        let same = |other: &&Row| row.0 == other.0 && other.1.starts_with(&row.1);
        match left.iter().position(same) {
            Some(at) => {
                left.remove(at);
            }
            None => gone.push(row),
        }
    }
    (!gone.is_empty() || !left.is_empty()).then(|| {
        format!(
            "{what}: {} became {}: {gone:?} is {left:?}",
            one.len(),
            other.len(),
        )
    })
}

fn letters(text: &str) -> String {
    let text = text.replace("<br>", " ");
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn entries(postmortem: &Postmortem) -> Vec<Row> {
    let row = |entry: &Entry| {
        let mut marks = entry.marks.clone();
        marks.sort_unstable();
        let marks = marks.iter().map(|mark| mark.as_str().to_owned());
        let known = std::iter::once(entry.time.trim().to_owned()).chain(marks);
        (known.collect(), letters(&entry.text))
    };
    let mut found = Vec::new();
    for section in &postmortem.sections {
        if let Body::Timeline { entries, .. } = &section.body {
            found.extend(entries.iter().map(row));
        }
    }
    // A template may have two timelines in the opposite order.
    found.sort();
    found
}

fn items(postmortem: &Postmortem) -> Vec<Row> {
    fn push(items: &[ActionItem], depth: usize, found: &mut Vec<Row>) {
        for item in items {
            let fields = [
                ("type", &item.type_),
                ("owner", &item.owner),
                ("priority", &item.priority),
                ("due", &item.due),
                ("ticket", &item.ticket),
            ];
            let fields = fields.into_iter().filter_map(|(name, value)| {
                let value = value.as_deref()?;
                Some([name, " ", value].concat())
            });
            let done = std::iter::once(format!("depth {depth}, done {}", item.done));
            found.push((done.chain(fields).collect(), letters(&item.text)));
            push(&item.children, depth + 1, found);
        }
    }
    let mut found = Vec::new();
    for section in &postmortem.sections {
        if let Body::Actions { items, .. } = &section.body {
            push(items, 0, &mut found);
        }
    }
    found.sort();
    found
}

/// The sections that a switch has moved from the section that they were in, although the template has no
/// place for them, and those that it has dropped with what they say.
pub(super) fn parents(before: &Postmortem, after: &Postmortem, moves: &[Move]) -> Vec<String> {
    let parent_of = |sections: &[Section], at: usize| {
        let parent = arrange::parents(sections).get(at).copied().flatten();
        parent.and_then(|parent| sections.get(parent).map(|section| section.id.clone()))
    };
    let stays = moves.iter().filter(|step| step.how != How::Dropped);
    let hows: Vec<How> = stays.map(|step| step.how).collect();
    let mut told = Vec::new();
    for (at, section) in before.sections.iter().enumerate() {
        let name = section.heading.as_deref().unwrap_or_default();
        let Some(now) = after.sections.iter().position(|one| one.id == section.id) else {
            if !section.is_empty() {
                told.push(format!("the section {name:?} is gone"));
            }
            continue;
        };
        let placed = hows.get(now) == Some(&How::Placed);
        let (was, is) = (
            parent_of(&before.sections, at),
            parent_of(&after.sections, now),
        );
        if !placed && was != is {
            told.push(format!(
                "the section {name:?} was in {was:?} and is in {is:?}"
            ));
        }
    }
    told
}

/// The first section that came back in another place, or with another text. What came back may have more
/// sections, which the template fills in.
pub(super) fn sections(before: &Postmortem, after: &Postmortem) -> Option<String> {
    let after = outline(after);
    let mut left = after.iter();
    outline(before).iter().find_map(|(path, prose)| {
        let same = |other: &Outlined| other.0 == *path && other.1.ends_with(prose.as_str());
        let found = left.any(same);
        (!found).then(|| {
            let there = after.iter().map(|(path, _)| path.join(" / "));
            let there: Vec<String> = there.collect();
            format!(
                "the section {:?} is not where it was: {there:?}",
                path.join(" / ")
            )
        })
    })
}

/// A section as it is compared: its headings from the highest to its own, and the letters of its prose.
type Outlined = (Vec<String>, String);

/// The sections that have a heading and say something. What the template fills in by itself comes before the
/// text.
fn outline(postmortem: &Postmortem) -> Vec<Outlined> {
    let sections = &postmortem.sections;
    let parents = arrange::parents(sections);
    let mut found = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let mut path = Vec::new();
        let mut above = Some(at);
        while let Some(section) = above.and_then(|above| sections.get(above)) {
            path.insert(0, letters(section.heading.as_deref().unwrap_or_default()));
            above = above.and_then(|above| parents[above]);
        }
        let prose = match &section.body {
            Body::Prose(text) => letters(text),
            Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
                letters(before) + &letters(after)
            }
        };
        if section.heading.is_some() && !section.is_empty() {
            found.push((path, prose));
        }
    }
    found
}

/// Says in which line two texts first differ, and how.
pub(super) fn first_difference(one: &str, other: &str) -> String {
    let lines = one.lines().zip(other.lines());
    let at = lines.take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
    format!(
        "the second export differs in line {}: {:?} became {:?}",
        at + 1,
        line(one),
        line(other)
    )
}
