//! The laws of import on real documents, if `DEBRIEF_CORPUS` names a folder that has them in `raw/*.md`. The
//! documents belong to other people and are not part of the project.

use std::collections::HashMap;
use std::path::PathBuf;

use debrief_core::export::as_imported;
use debrief_core::frame::assemble;
use debrief_core::import;
use debrief_core::model::to_json;

/// Counts words as the scorer of the corpus does: letters, digits and underscores, in lower case.
fn words(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in text
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
    {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    counts
}

/// Collects every text of a JSON value, except the fields that hold names.
fn texts(value: &serde_json::Value, out: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            out.push_str(text);
            out.push('\n');
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| texts(value, out)),
        serde_json::Value::Object(map) => {
            let named = [
                "kind", "format", "template", "id", "at", "raw", "original", "source",
            ];
            map.iter()
                .filter(|(key, _)| !named.contains(&key.as_str()))
                .for_each(|(_, value)| texts(value, out));
        }
        _ => {}
    }
}

#[test]
fn every_real_document_is_whole_and_given_back() {
    let Some(folder) = std::env::var_os("DEBRIEF_CORPUS").map(PathBuf::from) else {
        println!(
            "left out: the corpus of real postmortems (set DEBRIEF_CORPUS to a folder with raw/*.md)"
        );
        return;
    };
    // Cargo runs tests in the folder of the package, so a relative path is relative to that.
    let raw = folder.join("raw");
    let mut files: Vec<_> = std::fs::read_dir(&raw)
        .unwrap_or_else(|error| panic!("DEBRIEF_CORPUS: {}: {error}", raw.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    assert!(
        !files.is_empty(),
        "DEBRIEF_CORPUS: no .md file in {}",
        raw.display()
    );
    for file in &files {
        let text = std::fs::read_to_string(file).expect("UTF-8");
        let name = file.display();
        let imported = import::text(&text, "x");
        assert!(!imported.kept_whole, "{name}: could not be taken apart");
        assert_eq!(
            assemble(&imported.postmortem),
            text,
            "{name}: not given back as it was"
        );
        assert_eq!(
            as_imported(&imported.postmortem),
            text,
            "{name}: not exported as it was"
        );
        let mut kept = String::new();
        texts(
            &serde_json::from_str(&to_json(&imported.postmortem)).expect("our own JSON"),
            &mut kept,
        );
        let kept = words(&kept);
        for (word, count) in words(&text) {
            let have = kept.get(&word).copied().unwrap_or(0);
            assert!(
                have >= count,
                "{name}: {word:?} stands {count} times in the file and {have} times in the JSON"
            );
        }
    }
    println!(
        "{} real documents: none crashed, every word kept, all given back byte for byte",
        files.len()
    );
}
