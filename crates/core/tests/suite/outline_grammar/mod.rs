//! Headings, action items and the lines of the header as people write them: each thing has the reading that a
//! careful person would give it. What is not read is a number here, and not a surprise.
//!
//! `cargo test -p debrief-core --test suite outline_grammar -- --nocapture` shows the share that is read right
//! with each alternative, and examples of what is not. `DEBRIEF_DUMP=path` writes every failure to a file.
//!
//! Nothing here knows how the importer works: it asks `import::text` what it read, and compares.

mod actions;
mod header;
mod headings;
mod reading;
mod report;
mod sentences;
mod shapes;

use debrief_core::export::as_imported;
use debrief_core::import;
use debrief_core::model::Postmortem;

use super::floors::Floors;
use report::{Fault, Report};

/// How many things every run checks, about; an item counts with each of its six fields.
/// `cargo xtask laws --cases 200000 outline_grammar` checks more.
const THINGS: u32 = 10_000;

/// What chooses them unless the environment says otherwise.
const SEED: u64 = 20_261_201;

/// By how many thousandths a larger or another sample may fall short of what the usual one reaches.
const SPARE: usize = 150;

const FLOORS: Floors = Floors {
    test: "outline_grammar",
    of: "things are read right at least: in all, and with each alternative.",
    text: include_str!("floors.txt"),
};

#[test]
fn headings_items_and_headers_as_people_write_them() {
    let things = crate::cases(THINGS).cases as usize;
    let seed = std::env::var("PROPTEST_RNG_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
    // Another sample is mixed in another way.
    let is_usual = std::env::var_os("DEBRIEF_CASES").is_none() && seed == SEED;
    let spare = if is_usual { 0 } else { SPARE };
    let mut report = Report::default();
    for (document, expected) in headings::documents(things / 2, seed) {
        let read = imported(&document);
        for one in expected {
            let result = reading::heading(&read, &one);
            report.add("headings", &document, one.labels, result);
        }
    }
    for (document, expected) in actions::documents(things / 20, seed) {
        let read = imported(&document);
        for one in expected {
            for (dimension, result) in reading::item(&read, &one) {
                // A field's share says how its own notation is read, in each language.
                let labels = one.labels.iter();
                let labels = labels.filter(|(of, _)| [dimension, "item language"].contains(of));
                report.add(
                    "fields of items",
                    &document,
                    labels.cloned().collect(),
                    result,
                );
            }
        }
    }
    for (document, expected) in header::documents(things / 5, seed) {
        let read = imported(&document);
        for one in expected {
            let result = reading::field(&read, &one);
            report.add("header", &document, one.labels, result);
        }
    }
    add_shapes(&mut report);
    add_what_is_none(&mut report);
    println!("{}", report.table());
    if let Some(path) = std::env::var_os("DEBRIEF_DUMP") {
        std::fs::write(path, report.dump()).expect("a file");
    }
    FLOORS.hold(report.shares(), spare);
}

fn add_shapes(report: &mut Report) {
    for shape in shapes::shapes() {
        let read = imported(&shape.document);
        let found = shapes::understood(&read, shape.sort);
        let result = match found == shape.understood {
            true => Ok(()),
            false => Err(Fault {
                kind: format!("{} another", shape.sort),
                expected: shape.understood,
                read: found,
            }),
        };
        let labels = vec![("shape", shape.name)];
        report.add("shapes", &shape.document, labels, result);
    }
}

fn add_what_is_none(report: &mut Report) {
    for (name, document) in sentences::sentences() {
        let read = imported(&document);
        let headings: Vec<_> = read.sections.iter().map(|one| &one.heading).collect();
        let result = match headings.len() {
            1 => Ok(()),
            _ => Err(Fault {
                kind: "a sentence is a heading".to_owned(),
                expected: "one section".to_owned(),
                read: format!("{headings:?}"),
            }),
        };
        report.add(
            "headings",
            &document,
            vec![("sentence", name.to_owned())],
            result,
        );
    }
    for (name, document) in sentences::without_items() {
        let read = imported(&document);
        let items: Vec<_> = reading::items(&read).iter().map(|one| &one.text).collect();
        let result = match items.len() {
            0 => Ok(()),
            _ => Err(Fault {
                kind: "an item that is none".to_owned(),
                expected: "no item".to_owned(),
                read: format!("{items:?}"),
            }),
        };
        report.add(
            "action items",
            &document,
            vec![("no item", name.to_owned())],
            result,
        );
    }
}

fn imported(document: &str) -> Postmortem {
    let read = import::text(document, "x").postmortem;
    assert_eq!(as_imported(&read), document, "not exported as it was");
    read
}
