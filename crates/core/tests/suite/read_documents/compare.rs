//! Counts the statements about a document that were read right and lists the others.

use std::collections::BTreeMap;
use std::fmt;

use debrief_core::model::{ActionItem, Body, Entry, Postmortem};

use super::super::floors::Share;
use super::reading::{Reading, Right, right};

/// One thing that was read in another way.
pub(crate) struct Difference {
    /// By which differences are grouped.
    kind: &'static str,
    what: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.what)
    }
}

/// How much was read right.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) share: Share,
    pub(crate) differences: Vec<Difference>,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Share { right, tried } = self.share;
        write!(f, "{right} of {tried} ({} ‰)", self.share.per_mille())
    }
}

impl Outcome {
    pub(crate) fn add(&mut self, other: Self) {
        self.share.tried += other.share.tried;
        self.share.right += other.share.right;
        self.differences.extend(other.differences);
    }

    /// How many differences of each kind there are.
    pub(crate) fn by_kind(&self) -> String {
        let mut counts = BTreeMap::<_, usize>::new();
        for difference in &self.differences {
            *counts.entry(difference.kind).or_default() += 1;
        }
        let lines = counts.iter().map(|(kind, n)| format!("{n:>4}  {kind}\n"));
        lines.collect()
    }

    fn state(&mut self, kind: &'static str, holds: bool, what: impl FnOnce() -> String) {
        self.share.add(holds);
        if !holds {
            let what = what();
            self.differences.push(Difference { kind, what });
        }
    }
}

/// What is read of an item beside its text.
const ATTRIBUTES: [&str; 4] = ["owner", "due", "priority", "ticket"];

/// Compares what was read with what a person understands.
pub(crate) fn compare(reading: &Reading, read: &Postmortem) -> Outcome {
    let mut outcome = Outcome::default();
    fields(&mut outcome, reading, read);
    sections(&mut outcome, reading, read);
    entries(&mut outcome, reading, read);
    items(&mut outcome, reading, read);
    outcome
}

fn fields(outcome: &mut Outcome, reading: &Reading, read: &Postmortem) {
    let texts = [
        ("title", &read.title),
        ("owner", &read.owner),
        ("status", &read.status),
        ("severity", &read.severity),
    ];
    for (field, value) in texts {
        let wanted = reading.texts(field);
        let holds = is_one_of(&wanted, value.as_deref());
        outcome.state(field, holds, || differs(&wanted, value));
    }
    let wanted = reading.texts("date");
    let date = read.date.as_deref().unwrap_or_default();
    let holds = wanted.iter().any(|one| date.starts_with(one.as_str()))
        || wanted.is_empty() && date.is_empty();
    outcome.state("date", holds, || differs(&wanted, &read.date));
    let wanted = reading.texts("authors");
    let sorted = |names: &[String]| {
        let mut names: Vec<_> = names.iter().map(|name| words(name)).collect();
        names.sort();
        names
    };
    let holds = sorted(&wanted) == sorted(&read.authors);
    outcome.state("authors", holds, || differs(&wanted, &read.authors));
    let wanted = reading.texts("zone");
    let zone = read.timezone_as_written.as_ref().or(read.timezone.as_ref());
    let written = zone.map(|zone| words(zone)).unwrap_or_default();
    let holds = wanted.iter().any(|one| written.contains(&words(one)))
        || wanted.is_empty() && written.is_empty();
    outcome.state("zone", holds, || differs(&wanted, &zone));
}

fn sections(outcome: &mut Outcome, reading: &Reading, read: &Postmortem) {
    let mut rest: Vec<(&str, &str)> = read
        .sections
        .iter()
        .filter_map(|section| Some((section.heading.as_deref()?, section.kind.as_str())))
        .collect();
    for (heading, kinds) in &reading.sections {
        let place = rest.iter().position(|(read, _)| same(read, heading));
        let Some(place) = place else {
            outcome.state("heading that is no section", false, || heading.clone());
            continue;
        };
        let (_, kind) = rest.remove(place);
        let holds = kinds.iter().any(|one| one == kind);
        outcome.state("kind of section", holds, || {
            format!("{heading:?} expected {kinds:?}, read {kind:?}")
        });
    }
    let free = [reading.texts("field_headings"), reading.texts("groups")].concat();
    for (heading, kind) in rest {
        if !free.iter().any(|free| same(heading, free)) {
            outcome.state("section that is none", false, || {
                format!("{heading:?}, read {kind:?}")
            });
        }
    }
}

fn entries(outcome: &mut Outcome, reading: &Reading, read: &Postmortem) {
    let mut entries: Vec<&Entry> = Vec::new();
    for section in &read.sections {
        if let Body::Timeline { entries: some, .. } = &section.body {
            entries.extend(some);
        }
    }
    let list = || {
        let rows = entries.iter().map(|row| (&row.time, &row.text));
        format!("{:?}", rows.collect::<Vec<_>>())
    };
    outcome.state(
        "number of entries",
        entries.len() == reading.entries,
        || {
            let (wanted, have) = (reading.entries, entries.len());
            format!("expected {wanted}, read {have}: {}", list())
        },
    );
    for row in &reading.rows {
        let candidates = match row.place.as_str() {
            "first" => &entries[..entries.len().min(1)],
            "last" => &entries[entries.len().saturating_sub(1)..],
            _ => &entries[..],
        };
        // Short enough to be a time, not the whole row.
        let is_time = |time: &str| {
            let time = words(&visible(time));
            has(&time, &words(&row.time)) && time.split(' ').count() <= 12
        };
        let holds = candidates.iter().any(|entry| {
            is_time(&entry.time) && has(&words(&visible(&entry.text)), &words(&row.words))
        });
        outcome.state("entry", holds, || {
            let found = candidates.iter().map(|row| (&row.time, &row.text));
            let found: Vec<_> = found.take(3).collect();
            format!(
                "{} {:?} {:?}, read {found:?}",
                row.place, row.time, row.words
            )
        });
    }
    for wrong in reading.texts("not_entries") {
        let found = entries.iter().find(|entry| {
            has(
                &words(&format!("{} {}", entry.time, entry.text)),
                &words(&wrong),
            )
        });
        outcome.state("entry that is none", found.is_none(), || wrong.clone());
    }
}

fn items(outcome: &mut Outcome, reading: &Reading, read: &Postmortem) {
    let mut items: Vec<&ActionItem> = Vec::new();
    for section in &read.sections {
        if let Body::Actions { items: some, .. } = &section.body {
            items.extend(some);
        }
    }
    let text = |item: &ActionItem| words(&visible(&item.text));
    outcome.state(
        "number of items",
        items.len() == reading.items.len(),
        || {
            let (wanted, have) = (reading.items.len(), items.len());
            let texts = items.iter().map(|item| &item.text).collect::<Vec<_>>();
            format!("expected {wanted}, read {have}: {texts:?}")
        },
    );
    let mut rest = items.clone();
    for wanted in &reading.items {
        let begins = &right(wanted, "text")[0];
        let found = rest
            .iter()
            .position(|item| has(&text(item), &words(begins)));
        // An item that swallowed its neighbours counts once.
        let found = found.map(|place| rest.remove(place));
        outcome.state("item", found.is_some(), || begins.clone());
        let Some(item) = found else {
            // What belongs to it is not read either.
            outcome.share.tried += ATTRIBUTES.len() + 1;
            continue;
        };
        let values = [&item.owner, &item.due, &item.priority, &item.ticket];
        for (name, value) in ATTRIBUTES.into_iter().zip(values) {
            let wanted = right(wanted, name);
            let value = value.as_deref();
            let linked = value.is_some_and(|value| {
                name == "ticket" && wanted.iter().any(|one| value.contains(one))
            });
            outcome.state(kind_of(name), linked || is_one_of(&wanted, value), || {
                format!("{begins:?}: {}", differs(&wanted, &value))
            });
        }
        let done = wanted.get("done").is_some();
        outcome.state("item's state", item.done == done, || {
            format!("{begins:?}: expected done {done}, read {}", item.done)
        });
    }
    let mut all: Vec<&ActionItem> = Vec::new();
    while let Some(item) = items.pop() {
        items.extend(&item.children);
        all.push(item);
    }
    for wrong in reading.texts("not_items") {
        let found = all.iter().find(|item| has(&text(item), &words(&wrong)));
        outcome.state("item that is none", found.is_none(), || wrong.clone());
    }
}

fn kind_of(attribute: &str) -> &'static str {
    match attribute {
        "owner" => "item's owner",
        "due" => "item's due date",
        "priority" => "item's priority",
        _ => "item's ticket",
    }
}

fn differs(wanted: &Right, read: &impl fmt::Debug) -> String {
    format!("expected {wanted:?}, read {read:?}")
}

/// Whether a value is one of those that are right, or is absent where none is stated.
fn is_one_of(right: &Right, value: Option<&str>) -> bool {
    let value = words(&visible(value.unwrap_or_default()));
    right.iter().any(|one| words(one) == value) || right.is_empty() && value.is_empty()
}

/// Whether two headings have the same words.
fn same(one: &str, other: &str) -> bool {
    words(&visible(one)) == words(other)
}

/// Whether the words stand in the text one after the other.
fn has(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} ")) || !words.is_ascii() && text.contains(words)
}

/// The words of a text in lower case, without anything between them.
fn words(text: &str) -> String {
    let text = text.to_lowercase();
    let words: Vec<_> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The text without the targets of its links and without the names that headings have for links.
fn visible(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    match out.split_once(" {#") {
        Some((before, _)) => before.to_owned(),
        None => out,
    }
}
