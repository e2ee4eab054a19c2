//! After any edit of any field, front matter is a valid block in which only that value differs. The blocks
//! are made here, and judged by parsers that Debrief does not use.

use debrief_core::export::html::report;
use debrief_core::export::{as_imported, formatted, plain_text};
use debrief_core::frame::assemble;
use debrief_core::import;
use debrief_core::model::{Field, Postmortem};
use proptest::prelude::*;
use serde_norway::Value as Yaml;

use crate::front_matter_blocks::file;

/// A word that only keys and comments which are nobody's business have.
const SECRET: &str = "zqx";

/// Values that are easily written wrongly.
const EVIL: &[&str] = &[
    "API down: second wave",
    "@ida",
    "say \"x\"",
    "It's down",
    "open #2",
    "yes",
    "1.10",
    "- x",
    "[draft]",
    "*x*",
    "null",
    "~",
    "a\\b",
    "Ana",
    "café – ü",
    "key: value: more",
    "'",
    "\"",
    "%x",
    "!tag",
    "&a",
    "| x",
    "> x",
    "{x}",
    "2024-03-05",
    "`x`",
    "# x",
    "a, b",
    "x:",
    ": x",
    "- ",
    "---",
    "+++",
    "...",
    "<<",
    "=",
    "0x1F",
    "12:30",
    ".5",
    "1e3",
    "a\tb",
    "🚒 fire",
    "مرحبا",
    "a\u{a0}b",
    "a\u{200b}b",
    "''",
    "\"\"",
    "\\",
    "\\n",
    "?",
    "? x",
    "a #b",
    "a: ",
    "true",
    "}",
    "]",
    "a]b",
    "a\nb",
    " lead",
    "trail ",
    "x\u{85}y",
    "\u{feff}x",
    "@",
    "-1",
    "SEV-2",
    "**x**",
    "x|y",
    "|",
];

fn edit() -> impl Strategy<Value = (Field, Vec<String>)> {
    let field = prop::sample::select(Field::ALL.to_vec());
    let evil = || prop::sample::select(EVIL.to_vec()).prop_map(str::to_owned);
    (field, prop::collection::vec(evil(), 0..4)).prop_map(|(field, mut values)| {
        match field {
            Field::Audience => values = vec!["public".into()],
            Field::Date | Field::Published => values = vec!["2025-11-30".into()],
            Field::Timezone => values = vec!["Europe/Madrid".into()],
            field if !field.is_list() => values.truncate(1),
            _ => {}
        }
        (field, values)
    })
}

/// The block of a text between its fences, and the text after it.
fn cut(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('\u{feff}');
    if text.starts_with('{') {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
        assert!(values.next().is_some_and(|value| value.is_ok()), "{text}");
        return text.split_at(values.byte_offset());
    }
    let fence = &text[..3];
    let mut at = 0;
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        if number == 0 {
            start = line.len();
        } else if bare == fence || (fence == "---" && bare == "...") {
            return (&text[start..at], &text[at + line.len()..]);
        }
        at += line.len();
    }
    panic!("no closing fence in {text:?}")
}

/// What a reader finds in a block: each key with its value.
fn judged(fence: &str, block: &str) -> Result<Vec<(String, Yaml)>, String> {
    if fence == "+++" {
        let read: toml::Table = block.parse().map_err(|error| format!("{error}"))?;
        let pairs = read.into_iter();
        return Ok(pairs
            .map(|(key, value)| {
                (
                    key,
                    serde_norway::to_value(format!("{value:?}")).expect("text"),
                )
            })
            .collect());
    }
    // JSON is YAML, too, and the reader of YAML is not the one that Debrief reads JSON with.
    let read: Yaml = serde_norway::from_str(block).map_err(|error| format!("{error}"))?;
    let Yaml::Mapping(pairs) = read else {
        return Err("no map".into());
    };
    Ok(pairs
        .into_iter()
        .map(|(key, value)| (format!("{key:?}"), value))
        .collect())
}

/// What a reader finds in the block that a text begins with; `None` if it takes none.
pub(crate) fn keys(fence: &str, text: &str) -> Option<Vec<(String, Yaml)>> {
    text.starts_with(fence)
        .then(|| judged(fence, cut(text).0))?
        .ok()
}

fn tidy(values: &[String]) -> Vec<String> {
    let lines = values.iter().map(|value| {
        if value.contains(['\n', '\r']) {
            value.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            value.trim().to_owned()
        }
    });
    lines.filter(|value| !value.is_empty()).collect()
}

fn set(document: &mut Postmortem, field: Field, values: &[String]) {
    document.set_values(field, values.to_vec());
}

proptest! {
    #![proptest_config(super::cases(500))]

    /// One field is changed: the block is valid, every other key says what it said, the comments are there,
    /// and the field is read again.
    #[test]
    fn one_edit_changes_one_key((text, fence) in file(), (field, values) in edit()) {
        let (block, body) = cut(&text);
        let Ok(before) = judged(fence, block) else {
            return Ok(());
        };
        if before.is_empty() {
            return Ok(());
        }
        let mut document = import::text(&text, "x").postmortem;
        prop_assert_eq!(&assemble(&document), &text, "unedited");
        set(&mut document, field, &values);
        let out = as_imported(&document);
        let (new_block, new_body) = cut(&out);
        let after = judged(fence, new_block);
        prop_assert!(after.is_ok(), "no reader takes the block any more: {:?}\n{out}", after);
        let after = after.unwrap_or_default();
        let changed: Vec<&(String, Yaml)> = before.iter().filter(|pair| !after.contains(pair)).collect();
        let added: Vec<&(String, Yaml)> = after
            .iter()
            .filter(|(name, _)| !before.iter().any(|(known, _)| known == name))
            .collect();
        prop_assert!(changed.len() + added.len() <= 1, "changed {changed:?}, added {added:?}\n{out}");
        for line in block.lines().filter(|line| line.contains("# zqx")) {
            let comment = &line[line.find("# zqx").unwrap_or(0)..];
            let on_item = line.trim_start().starts_with("- ");
            prop_assert!(on_item || new_block.contains(comment), "a comment is gone: {comment}\n{out}");
        }
        let mut lines = new_body.lines();
        let old_title = document.title.as_deref() != import::text(&text, "x").postmortem.title.as_deref();
        for line in body.lines().filter(|line| !(line.trim().is_empty() || old_title && line.starts_with("# "))) {
            prop_assert!(lines.any(|new| new == line), "the body has lost {line:?}\n{out}");
        }
        let again = import::text(&out, "x").postmortem;
        if new_block == block {
            // It is a line below the block, or the title: `metadata_laws` says what holds for these.
            return Ok(());
        }
        prop_assert_eq!(again.values(field), tidy(&values), "read again\n{}", out);
    }

    /// Nothing of a block but the values of fields is in a report.
    #[test]
    fn no_report_shows_front_matter((text, fence) in file()) {
        if !judged(fence, cut(&text).0).is_ok_and(|keys| !keys.is_empty()) {
            return Ok(());
        }
        let document = import::text(&text, "x").postmortem;
        for shown in [report(&document), plain_text(&document), formatted(&document)] {
            prop_assert!(!shown.contains(SECRET), "{text}\n{shown}");
        }
    }
}

#[test]
fn a_map_of_json_is_front_matter_as_well() {
    let text = "{\n  \"title\": \"API down\",\n  \"zqx\": {\"owner\": \"zqx\"},\n  \"status\": \"open\"\n}\n\n## Summary\n\nText.\n";
    let mut document = import::text(text, "x").postmortem;
    assert_eq!(as_imported(&document), text);
    assert_eq!(document.title.as_deref(), Some("API down"));
    assert!(!report(&document).contains(SECRET));
    let sre = debrief_core::template::by_id("google-sre");
    let (switched, _) = debrief_core::template::switch(&document, sre, || "new".into());
    let block = text.split("\n\n").next().expect("a block");
    let out = debrief_core::export::in_template(&switched);
    assert!(out.starts_with(block), "{out}");
    set(&mut document, Field::Status, &["\"final\"".into()]);
    set(&mut document, Field::Owner, &["@ida".into()]);
    let wanted = text.replace(
        "\"status\": \"open\"",
        "\"status\": \"\\\"final\\\"\",\n  \"owner\": \"@ida\"",
    );
    assert_eq!(as_imported(&document), wanted);
    for text in [
        "{\n  \"title\": \n}\n\n## Summary\n",
        "{}\n\nText\n",
        "{{ x }}\n\nText\n",
    ] {
        assert!(
            import::text(text, "x").postmortem.front.is_empty(),
            "{text}"
        );
    }
}
