//! Files that go out: their names and what they are.

use crate::draft::{self, Envelope};
use crate::export;
use crate::model::Postmortem;
use crate::template;

/// What a draft can be downloaded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Markdown, in the form of the imported file while that is kept.
    Markdown,
    /// Markdown in the form of the template.
    InTemplate,
    /// The JSON of the model.
    Json,
    /// The report as a page of its own.
    Html,
}

/// A file to hand out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outgoing {
    /// Its name, with the ending.
    pub(crate) name: String,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// What is in it.
    pub(crate) text: String,
}

/// The document as a file. `today` is in the name of one that has neither title nor date.
#[must_use]
pub(crate) fn outgoing(postmortem: &Postmortem, form: Form, today: &str) -> Outgoing {
    // RFC 7763 and RFC 8259.
    let (ending, media_type, text) = match form {
        Form::Markdown => (
            "md",
            "text/markdown;charset=utf-8",
            export::markdown(postmortem),
        ),
        Form::InTemplate => (
            "md",
            "text/markdown;charset=utf-8",
            export::in_template(postmortem),
        ),
        Form::Json => ("json", JSON, export::json(postmortem)),
        Form::Html => (
            "html",
            "text/html;charset=utf-8",
            export::html_file(postmortem),
        ),
    };
    let name = export::file_name(
        postmortem.title.as_deref(),
        postmortem.date.as_deref(),
        today,
        ending,
    );
    Outgoing {
        name,
        media_type,
        text,
    }
}

/// What a draft can be copied as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Copied {
    /// The Markdown that a download gives.
    Markdown,
    /// Formatted text, with the Markdown for those who take plain text only.
    Formatted,
}

/// The document for the clipboard: as plain text and, where that is asked for, as HTML too.
#[must_use]
pub(crate) fn copied(postmortem: &Postmortem, form: Copied) -> (String, Option<String>) {
    let html = (form == Copied::Formatted).then(|| export::formatted(postmortem));
    (export::markdown(postmortem), html)
}

/// All drafts in one file. `at` is the time in milliseconds since 1970, `today` its day.
#[must_use]
pub(crate) fn backup(drafts: &[Envelope], at: u64, today: &str) -> Outgoing {
    Outgoing {
        name: ["debrief-backup-", today, ".json"].concat(),
        media_type: JSON,
        text: draft::backup::write(drafts, at),
    }
}

/// The media type of JSON.
pub(crate) const JSON: &str = "application/json";

/// The forms that a document can be had in; both Markdown forms only where they differ in kind.
#[must_use]
pub(crate) fn forms(postmortem: &Postmortem) -> &'static [Form] {
    if postmortem.keeps_imported_form() && template::of(postmortem).is_some() {
        &[Form::Markdown, Form::InTemplate, Form::Json, Form::Html]
    } else {
        &[Form::Markdown, Form::Json, Form::Html]
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, forms, outgoing};
    use crate::model::{Postmortem, Source};

    #[test]
    fn a_file_is_named_after_its_title_and_form() {
        let mut postmortem = Postmortem::new("a", "google-sre");
        postmortem.title = Some("Sign-in refused".into());
        assert_eq!(
            outgoing(&postmortem, Form::Markdown, "2026-02-17").name,
            "sign-in-refused.md"
        );
        assert_eq!(
            outgoing(&postmortem, Form::Json, "2026-02-17").name,
            "sign-in-refused.json"
        );
        let html = outgoing(&postmortem, Form::Html, "2026-02-17");
        assert_eq!(html.name, "sign-in-refused.html");
        assert!(html.text.starts_with("<!doctype html>"), "it opens alone");
    }

    #[test]
    fn a_document_that_was_imported_can_be_had_in_its_template_too() {
        let mut postmortem = Postmortem::new("a", "google-sre");
        assert_eq!(forms(&postmortem), [Form::Markdown, Form::Json, Form::Html]);
        postmortem.source = Some(Source {
            template: "google-sre".into(),
            ..Source::default()
        });
        assert_eq!(
            forms(&postmortem),
            [Form::Markdown, Form::InTemplate, Form::Json, Form::Html]
        );
        postmortem.template = "as-imported".into();
        postmortem.source = Some(Source {
            template: "as-imported".into(),
            ..Source::default()
        });
        assert_eq!(forms(&postmortem), [Form::Markdown, Form::Json, Form::Html]);
    }
}
