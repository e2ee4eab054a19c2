//! Postmortems as people in different companies write them, each beside what a careful reader understands:
//! `read_documents/<name>.md` and `<name>.toml`. The readings were written before the documents were imported.
//!
//! `cargo test -p debrief-core --test suite read_documents -- --nocapture` shows how much of each is read right
//! and every difference. `floors.txt` says what was reached last; `DEBRIEF_BLESS=1` raises it.
//!
//! A reading states a field, or leaves it out if the document does not say it; then nothing may be read. A list
//! in place of a text names what is right as well. `field_headings` are those over metadata, `groups` those
//! over days of a timeline or themes of action items: they may be sections or not.

mod compare;
mod reading;

use std::path::{Path, PathBuf};

use debrief_core::export::as_imported;
use debrief_core::import;

use super::floors::Floors;
use compare::Outcome;
use reading::Reading;

const FLOORS: Floors = Floors {
    test: "read_documents",
    of: "statements about each document are read right at least.",
    text: include_str!("read_documents/floors.txt"),
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/read_documents")
}

/// The documents by name, in the order of their names.
fn documents() -> Vec<(String, String, Reading)> {
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let reading = std::fs::read_to_string(path.with_extension("toml")).expect("a reading");
            (name.to_string(), text, Reading::from_toml(&name, &reading))
        })
        .collect()
}

#[test]
fn documents_are_read_as_a_person_reads_them() {
    let (mut all, mut shares) = (Outcome::default(), Vec::new());
    for (name, text, reading) in documents() {
        let read = import::text(&text, "x").postmortem;
        assert_eq!(as_imported(&read), text, "{name}: not exported as it was");
        let outcome = compare::compare(&reading, &read);
        println!("{name}: {outcome}");
        for difference in &outcome.differences {
            println!("    {difference}");
        }
        shares.push((name, outcome.share));
        all.add(outcome);
    }
    println!("all: {all}\n{}", all.by_kind());
    FLOORS.hold(shares, 0);
}
