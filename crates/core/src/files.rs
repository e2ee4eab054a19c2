//! Files that leave the program: their names, media types and contents.

use crate::draft::{self, Envelope};
use crate::export::{self, Export};
use crate::model::Postmortem;

/// A file to save or download, ready to be handed to the browser or written to disk.
#[derive(Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name, including the extension: `.md`, `.json`.
    pub name: String,
    /// Its media type, such as `application/json`.
    pub media_type: &'static str,
    /// The whole content of the file.
    pub text: String,
}

/// The document as a file in one of the export forms. `today` goes into the name of a document that has
/// neither title nor date. `compose` puts a text into normalisation form C, so that a letter with a mark in
/// the file name is a single character on every system.
#[must_use]
pub fn outgoing(
    postmortem: &Postmortem,
    form: &Export,
    today: &str,
    compose: fn(&str) -> String,
) -> Outgoing {
    let title = postmortem.title.as_deref().map(compose);
    let title = title.as_deref();
    let date = postmortem.date.as_deref();
    Outgoing {
        name: export::file_name(title, date, today, form.ending),
        media_type: form.media_type,
        text: (form.write)(postmortem),
    }
}

/// The two forms in which a draft can be copied to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The Markdown of a download, but without the closing comment.
    Markdown,
    /// Formatted text (HTML), together with the Markdown for programs that paste plain text only.
    Formatted,
}

/// The document for the clipboard: always as plain text, and as HTML as well if `form` is `Formatted`.
#[must_use]
pub fn copied(postmortem: &Postmortem, form: Copied) -> (String, Option<String>) {
    let html = (form == Copied::Formatted).then(|| export::formatted(postmortem));
    (export::without_closing(&export::markdown(postmortem)), html)
}

/// All drafts in one JSON file. `made_at` is the time in milliseconds since 1970, `today` the day of that
/// time, which goes into the file name.
#[must_use]
pub fn backup(drafts: &[Envelope], made_at: u64, today: &str) -> Outgoing {
    Outgoing {
        name: ["debrief-backup-", today, ".json"].concat(),
        media_type: JSON,
        text: draft::backup::write(drafts, made_at),
    }
}

/// The media type of JSON files, which backups have too.
pub const JSON: &str = "application/json";

/// The export forms that are offered for this document; some forms only suit certain documents.
#[must_use]
pub fn forms(postmortem: &Postmortem) -> Vec<&'static Export> {
    let all = export::ALL.iter().copied();
    all.filter(|form| (form.is_offered)(postmortem)).collect()
}

#[cfg(test)]
mod tests {
    use super::{forms, outgoing};
    use crate::export::by_id;
    use crate::model::{Postmortem, Source};

    fn ids(postmortem: &Postmortem) -> Vec<&'static str> {
        forms(postmortem).iter().map(|form| form.id).collect()
    }

    #[test]
    fn a_file_is_named_after_its_title_and_form() {
        let mut postmortem = Postmortem::new("a", "google-sre");
        postmortem.title = Some("Sign-in refused".into());
        let file = |id| {
            outgoing(
                &postmortem,
                by_id(id).expect("a form"),
                "2026-02-17",
                str::to_owned,
            )
        };
        assert_eq!(file("markdown").name, "sign-in-refused.md");
        assert_eq!(file("json").name, "sign-in-refused.json");
        assert_eq!(file("text").name, "sign-in-refused.txt");
        assert_eq!(file("html").name, "sign-in-refused.html");
        assert!(
            file("html").text.starts_with("<!doctype html>"),
            "it opens alone"
        );
    }

    #[test]
    fn the_name_of_a_file_is_composed() {
        let mut postmortem = Postmortem::new("a", "google-sre");
        postmortem.title = Some("Cai\u{301}da".into());
        let compose = |text: &str| text.replace("i\u{301}", "í");
        let form = by_id("markdown").expect("a form");
        let file = outgoing(&postmortem, form, "2026-02-17", compose);
        assert_eq!(file.name, "caída.md");
    }

    #[test]
    fn an_imported_document_is_also_offered_in_its_template() {
        let mut postmortem = Postmortem::new("a", "google-sre");
        assert_eq!(ids(&postmortem), ["markdown", "json", "html", "text"]);
        postmortem.source = Some(Source {
            template: "google-sre".into(),
            ..Source::default()
        });
        assert_eq!(
            ids(&postmortem),
            ["markdown", "template", "json", "html", "text"]
        );
        postmortem.template = "as-imported".into();
        postmortem.source = Some(Source {
            template: "as-imported".into(),
            ..Source::default()
        });
        assert_eq!(ids(&postmortem), ["markdown", "json", "html", "text"]);
    }
}
