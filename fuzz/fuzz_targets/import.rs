//! Any text is imported without a panic, taken apart, and given back byte for byte; its JSON reads
//! back as the same document.
#![no_main]

use debrief_core::frame::assemble;
use debrief_core::import;
use debrief_core::model::{from_json, to_json};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let imported = import::text(text, "x");
    assert!(!imported.kept_whole, "could not be taken apart");
    assert_eq!(assemble(&imported.postmortem), text);
    let read = from_json(&to_json(&imported.postmortem));
    assert_eq!(read.as_ref().ok(), Some(&imported.postmortem));
});
