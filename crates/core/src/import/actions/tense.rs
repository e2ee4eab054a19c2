//! Items that say by their tense that they are done: `We rotated the keys`, `A limit has been added`, and
//! headings that say it of all items below them. An order is open, whatever follows in it.

use super::super::headings::normalise;
use super::words::{DONE, is_order};
use crate::frame::{rows, slots};
use crate::model::{ActionItem, SectionLayout};

/// What stands for a state that other words give: nothing while the item is done, a box when it is opened again.
pub(super) const SILENT: &str = "{open:[ ] }{done:}";

/// The slot of rows whose section says that they are done. Nothing is written for it.
const BY_SECTION: &str = "{section:}";

/// Whether the heading of a section says that its items are done: `Action items (completed)`, `Already done`.
#[must_use]
pub(in super::super) fn is_finished(heading: &str) -> bool {
    let plain = normalise(heading);
    let bare = ALREADY.iter().fold(plain.as_str(), |plain, word| {
        plain.strip_prefix(word).unwrap_or(plain)
    });
    let inner = heading.rsplit_once(['(', '（', '[']);
    let note = inner.map(|(_, note)| normalise(note));
    DONE.contains(&bare) || note.is_some_and(|note| DONE.contains(&note.as_str()))
}

/// Sets the items of a section that says so to done, if they do not say anything else themselves.
pub(in super::super) fn finish(layout: &mut SectionLayout, items: &mut [ActionItem]) {
    if layout.list_head.is_some() {
        return;
    }
    let usual = layout.row.clone().unwrap_or_else(|| rows::ITEM.to_owned());
    if let Some(told) = told(&usual) {
        layout.row = Some(told);
    }
    set(items, &usual);
}

fn set(items: &mut [ActionItem], usual: &str) {
    for item in items {
        let own = item.layout.frame.as_deref();
        if let Some(told) = told(own.unwrap_or(usual)) {
            item.done = true;
            item.layout.frame = item.layout.frame.is_some().then_some(told);
        }
        // The frames of children are their own.
        set(&mut item.children, "");
    }
}

/// The frame of a list item with a place for the state that its section gives. `None` if it has a state.
fn told(frame: &str) -> Option<String> {
    let marker = rows::list_marker(frame);
    let silent = !marker.is_empty() && !slots::has(frame, "done");
    silent.then(|| [marker, SILENT, BY_SECTION, &frame[marker.len()..]].concat())
}

/// Whether a text says that something was done.
#[must_use]
pub(super) fn is_past(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let lower = line.trim_start_matches(['*', '_', '~', '`']).to_lowercase();
    let clause = CLAUSES.iter().filter_map(|word| lower.find(word)).min();
    let clause = &lower[..clause.unwrap_or(lower.len())];
    if is_order(line) {
        return false;
    }
    let is_participle = |rest: &str, ends: &[&str]| {
        let mut words = rest
            .split([' ', ',', '.', ';', ':'])
            .filter(|word| !word.is_empty());
        let word = words
            .find(|word| !ADVERBS.contains(word))
            .unwrap_or_default();
        !NO_PARTICIPLES.contains(&word)
            && ends.iter().any(|end| match end.strip_prefix('-') {
                Some(end) => word.len() > end.len() + 1 && word.ends_with(end),
                None => word == *end,
            })
    };
    let active = ACTIVE.iter().any(|(phrase, ends)| {
        let rest = clause.strip_prefix(phrase);
        rest.is_some_and(|rest| is_participle(rest, ends))
    });
    let passive = PASSIVE.iter().any(|(phrase, ends)| {
        let rest = clause.split_once(phrase);
        rest.is_some_and(|(_, rest)| is_participle(rest, ends))
    });
    // `Raised the limit`, but not `Automated tests`.
    let (first, rest) = clause.split_once(' ').unwrap_or_default();
    let began = is_participle(first, PARTICIPLES)
        && OBJECTS.contains(&rest.split(' ').next().unwrap_or_default());
    active || passive || began
}

/// Words before a state that add nothing to it.
const ALREADY: &[&str] = &[
    "already ", "ya ", "já ", "déjà ", "bereits ", "schon ", "già ",
];

/// Where the first clause of a text ends.
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    " if ", " when ", " until ", " after ", " because ", " that ", " which ", " who ", " once ", " unless ", " so that ", " whether ",
    " si ", " cuando ", " que ", " quand ", " qui ", " wenn ", ", die ", ", der ", ", das ", " dass ", " se ", " quando ", " che ", "; ", ". ",
];

const ADVERBS: &[&str] = &[
    "already", "now", "since", "also", "ya", "déjà", "bereits", "já", "già",
];

const NO_PARTICIPLES: &[&str] = &[
    "need", "feed", "speed", "embed", "seed", "exceed", "proceed", "red", "shed", "indeed",
];

/// Past participles and past forms in English: an ending after a hyphen, or a word.
#[rustfmt::skip]
const PARTICIPLES: &[&str] = &[
    "-ed", "made", "wrote", "written", "built", "rebuilt", "set", "put", "ran", "run", "cut", "sent", "gave", "given", "took", "taken",
    "brought", "chose", "chosen", "held", "found", "got", "rewrote", "rewritten", "split", "shut", "taught",
];

const ES: &[&str] = &[
    "-ado", "-ido", "-ados", "-idos", "-ada", "-adas", "-ida", "-idas", "hecho", "escrito",
    "puesto", "abierto",
];
const FR: &[&str] = &[
    "-é", "-ée", "-és", "-ées", "mis", "mise", "fait", "faite", "écrit", "écrite", "réduit", "-ie",
    "-i", "-u",
];
const IT: &[&str] = &[
    "-ato", "-ata", "-ati", "-ate", "-ito", "-ita", "-uto", "-uta", "scritto", "scritta", "fatto",
    "ridotto", "corretto",
];
const DE: &[&str] = &["-"];

/// Who did something, at the start of a text.
#[rustfmt::skip]
const ACTIVE: &[(&str, &[&str])] = &[
    ("we have ", PARTICIPLES), ("we've ", PARTICIPLES), ("we’ve ", PARTICIPLES), ("we ", PARTICIPLES), ("i have ", PARTICIPLES),
    ("i've ", PARTICIPLES), ("i ", PARTICIPLES), ("the team has ", PARTICIPLES), ("the team ", PARTICIPLES),
    ("hemos ", ES), ("se ha ", ES), ("se han ", ES), ("nous avons ", FR), ("on a ", FR), ("abbiamo ", IT),
];

/// What was done with something, behind what it was done with.
#[rustfmt::skip]
const PASSIVE: &[(&str, &[&str])] = &[
    (" has been ", PARTICIPLES), (" have been ", PARTICIPLES), (" was ", PARTICIPLES), (" were ", PARTICIPLES),
    (" ha sido ", ES), (" han sido ", ES), (" se ha ", ES), (" se han ", ES), (" foi ", ES), (" foram ", ES), (" fue ", ES), (" fueron ", ES),
    (" a été ", FR), (" ont été ", FR), (" è stato ", IT), (" è stata ", IT), (" sono stati ", IT), (" sono state ", IT),
    (" wurde ", DE), (" wurden ", DE),
];

/// Words that what was done begins with.
#[rustfmt::skip]
const OBJECTS: &[&str] = &["the", "a", "an", "all", "our", "its", "this", "these", "both", "every", "each", "to"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_from_orders_and_things() {
        for text in [
            "We rotated the keys",
            "We have already raised the limit",
            "A limit has been added",
            "Raised the limit",
            "The limit was raised",
            "Se ha añadido una alerta",
            "Hemos subido el límite",
            "Une alerte a été ajoutée",
            "Nous avons ajouté une alerte",
            "Die Grenze wurde erhöht",
            "Un allarme è stato attivato",
            "O limite foi aumentado",
        ] {
            assert!(is_past(text), "{text}");
        }
        for text in [
            "Add an alert",
            "Alert when the queue has been full",
            "We need a limit",
            "We will raise the limit",
            "Automated tests for the pool",
            "Runbook for nodes that were drained",
            "Improved alerting",
            "Shared dashboards",
            "Añadir una alerta",
            "Ein Alarm, wenn die Grenze erreicht wurde",
            "Nous avons besoin d'une alerte",
        ] {
            assert!(!is_past(text), "{text}");
        }
    }

    #[test]
    fn headings_that_say_done() {
        for heading in [
            "Action items (completed)",
            "Already done",
            "Feito",
            "Ya hecho",
        ] {
            assert!(is_finished(heading), "{heading}");
        }
        for heading in ["Action items", "To be completed", "What was done"] {
            assert!(!is_finished(heading), "{heading}");
        }
    }
}
