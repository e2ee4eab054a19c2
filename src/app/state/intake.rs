//! What becomes of a picked file: a document, or a reason why not. Pure: the bytes, the ids and the
//! words of the answer come and go as values.

use crate::import;
use crate::model::{JsonError, Postmortem, from_json};
use crate::text::en::interface::import as words;

/// A file that has been read.
#[derive(Debug, PartialEq)]
pub(crate) struct Taken {
    /// The document.
    pub(crate) postmortem: Postmortem,
    /// Whether it got a new id because another draft has the one in the file.
    pub(crate) second: bool,
}

/// Reads a file.
///
/// # Errors
/// Says in words what is wrong with the file, where, and what to do.
pub(crate) fn take(
    name: &str,
    bytes: &[u8],
    is_taken: &dyn Fn(&str) -> bool,
    fresh_id: &dyn Fn() -> String,
) -> Result<Taken, String> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| words::not_text(name, error.valid_up_to() + 1))?;
    if !is_json(name, text) {
        let imported = import::text(text, &fresh_id());
        return Ok(Taken {
            postmortem: imported.postmortem,
            second: false,
        });
    }
    let mut postmortem = from_json(text).map_err(|error| match error {
        JsonError::Malformed {
            line,
            column,
            message,
        } => words::malformed(name, line, column, &message),
        JsonError::NotAPostmortem => words::not_a_postmortem(name),
        JsonError::Newer(version) => words::newer(name, version),
    })?;
    let second = is_taken(&postmortem.id);
    if second || postmortem.id.is_empty() {
        postmortem.id = fresh_id();
    }
    Ok(Taken { postmortem, second })
}

/// Whether a file is JSON: by its ending, or because it is a postmortem in JSON whatever its ending.
fn is_json(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return true;
    }
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('{') && from_json(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Taken, take};
    use crate::model::{Postmortem, to_json};

    fn read(name: &str, bytes: &[u8]) -> Result<Taken, String> {
        take(name, bytes, &|id| id == "taken", &|| "fresh".into())
    }

    #[test]
    fn markdown_becomes_a_document_with_a_new_id() {
        let taken = read("notes.md", b"# Sign-in refused\n").expect("readable");
        assert_eq!(taken.postmortem.id, "fresh");
        assert_eq!(taken.postmortem.title.as_deref(), Some("Sign-in refused"));
    }

    #[test]
    fn json_keeps_its_id_unless_a_draft_has_it() {
        let json = |id: &str| to_json(&Postmortem::new(id, "google-sre"));
        let taken = read("a.json", json("free").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("free", false)
        );
        let taken = read("a.JSON", json("taken").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("fresh", true)
        );
        let taken = read("a.txt", json("").as_bytes()).expect("readable");
        assert_eq!(
            (taken.postmortem.id.as_str(), taken.second),
            ("fresh", false)
        );
    }

    #[test]
    fn a_mistake_in_json_is_told_with_its_place() {
        let said =
            read("a.json", b"{\n  \"format\": \"debrief\",\n  oops\n}").expect_err("malformed");
        assert!(
            said.starts_with("a.json") && said.contains("Line 3, column 3"),
            "{said}"
        );
        let said = read("a.json", b"[1, 2]").expect_err("something else");
        assert!(said.contains("not a postmortem"), "{said}");
        let said = read("a.json", br#"{"format": "debrief", "version": 9}"#).expect_err("newer");
        assert!(said.contains("newer Debrief (version 9"), "{said}");
    }

    #[test]
    fn bytes_that_are_no_text_are_told_with_their_place() {
        let said = read("a.md", b"caf\xe9").expect_err("Latin-1");
        assert!(said.contains("number 4"), "{said}");
    }

    #[test]
    fn text_in_braces_is_text() {
        let taken = read("a.txt", b"{not json}\n").expect("readable");
        assert_eq!(taken.postmortem.id, "fresh");
    }
}
