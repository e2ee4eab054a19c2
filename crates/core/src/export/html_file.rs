//! The report as a single HTML file that needs nothing else: it opens from a disk, a mail or a wiki, without
//! a network.
//!
//! The policy of the file forbids everything except its own style, which it names by its hash: no script, no
//! image, no request. The file does not depend on the page; it only shares its style sheets, so that both
//! look the same.

use std::collections::BTreeSet;

use super::Export;
use super::html;
use crate::model::Postmortem;

/// The style of the file: that of the report page, plus the layout around the report.
const STYLE: &str = concat!(
    include_str!("../../../../style/tokens.css"),
    include_str!("../../../../style/reset.css"),
    include_str!("../../../../style/report.css"),
    include_str!("../../../../style/print.css"),
    include_str!("html_file.css"),
);

/// The SHA-256 of `STYLE` in base64, as a policy names it (Content Security Policy Level 3, section 2.3.1).
/// When a style sheet has changed, the test below prints the new one.
const STYLE_HASH: &str = "N3PDe0kMTrKMDP5LZad+rGFtQ9EBd2xUh3iXUXBNGPQ=";

/// HTML in a file of its own.
pub(super) static EXPORT: Export = Export {
    id: "html",
    ending: "html",
    media_type: "text/html;charset=utf-8",
    write: html_file,
    is_offered: |_| true,
};

/// The report as a complete HTML document, which shows the same as the report page. It is light or dark as
/// the reader prefers, and prints like the page.
#[must_use]
pub fn html_file(postmortem: &Postmortem) -> String {
    let title = postmortem.title.as_deref().map(str::trim);
    let title = title.filter(|title| !title.is_empty());
    let labels = html::labels(postmortem);
    let language = postmortem.language.as_deref().filter(|tag| is_tag(tag));
    [
        "<!doctype html>\n<html lang=\"",
        language.unwrap_or(labels.tag()),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
        STYLE_HASH,
        "'; img-src 'none'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Debrief\">\n<title>",
        &html::plain(title.unwrap_or(labels.words().untitled)),
        "</title>\n<style>",
        STYLE,
        "</style>\n</head>\n<body>\n<main>\n<article class=\"paper\">\n",
        &with_ids(&html::report(postmortem)),
        "</article>\n</main>\n</body>\n</html>\n",
    ]
    .concat()
}

/// Whether a text has the form of a language tag (BCP 47): letters, digits and hyphens.
fn is_tag(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Turns the names of headings and entries into ids, so that links within the report work without a script. A
/// name that is taken already gets a number, as on GitHub.
fn with_ids(report: &str) -> String {
    const NAMED: &str = " data-anchor=\"";
    let mut out = String::with_capacity(report.len());
    let mut taken = BTreeSet::new();
    let mut rest = report;
    // No text of the user can contain this: its quotes are escaped.
    while let Some((before, after)) = rest.split_once(NAMED) {
        let (name, after) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(before);
        if !name.is_empty() {
            let mut id = name.to_owned();
            let mut count = 0;
            while taken.contains(&id) {
                count += 1;
                id = [name, "-", &count.to_string()].concat();
            }
            for part in [" id=\"", &id, "\""] {
                out.push_str(part);
            }
            taken.insert(id);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use sha2::{Digest as _, Sha256};

    use super::*;

    fn imported(text: &str) -> String {
        html_file(&crate::import::text(text, "x").postmortem)
    }

    #[test]
    fn the_policy_allows_the_style_and_nothing_else() {
        let file = imported("# Outage\n");
        let style = file
            .split_once("<style>")
            .and_then(|(_, rest)| rest.split_once("</style>"))
            .map(|(style, _)| style)
            .expect("a style");
        let hash = STANDARD.encode(Sha256::digest(style));
        assert_eq!(
            STYLE_HASH, hash,
            "a style sheet has changed: write the hash on the right into STYLE_HASH"
        );
        assert!(file.contains(&format!(
            "content=\"default-src 'none'; style-src 'sha256-{hash}'; img-src 'none'; "
        )));
        for refused in [
            "<script",
            "<link",
            "<img",
            " style=",
            "@import",
            "url(",
            "@font-face",
        ] {
            assert!(!file.contains(refused), "{refused}");
        }
    }

    #[test]
    fn the_file_shows_the_report_and_nothing_of_a_user_gets_out_of_it() {
        let file = imported(
            "# </title><script>alert(1)</script>\n\n## Summary\n\n</main><p onclick=x>1 data-anchor=\"y\"\n",
        );
        assert!(
            file.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>")
        );
        assert_eq!(file.matches("</main>").count(), 1);
        assert!(file.contains("<h2 id=\"summary\">Summary</h2>"), "{file}");
        assert!(!file.contains("<script") && !file.contains("<p onclick"));
    }

    #[test]
    fn links_inside_the_report_find_their_headings() {
        let file =
            imported("# T\n\n## Caída\n\n[below](#caída-1)\n\n## Caída\n\ntwo\n\n## !\n\nthree\n");
        for part in [
            "<h2 id=\"caída\">",
            "<a href=\"#caída-1\">",
            "<h2 id=\"caída-1\">",
            "<h2>!</h2>",
        ] {
            assert!(file.contains(part), "{part} in {file}");
        }
    }

    #[test]
    fn the_language_is_told_when_it_is_known() {
        let mut doc = crate::import::text("# Título\n", "x").postmortem;
        doc.language = Some("es".into());
        assert!(html_file(&doc).contains("<html lang=\"es\">"));
        doc.language = Some("\"><script>".into());
        assert!(html_file(&doc).contains("<html lang=\"en\">"));
    }
}
