//! The review of imports: a document with sections that are not recognised, and several files of which some
//! need an answer.

use std::fs;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::page::Page;
use crate::text::same_text;

/// A document with three sections whose headings are not known.
const UNKNOWN: &str = "# Mail was late\n\n## The evening\n\nIn UTC.\n\n- 18:02 Queue full\n- 18:40 Queue empty\n\n\
    ## We promise\n\n- [ ] Alert on the queue (owner: Ida)\n\n## Who\n\nAll 40,000 people.\n";

/// A postmortem that needs no review.
const CLEAR: &str =
    "# Search was slow\n\nDate: 2024-11-30\n\n## Summary\n\nAn index was lost in Zürich.\n";

/// A person chooses what the unrecognised sections are, and the draft has them as such; the file that is
/// downloaded is still the one that was imported.
pub(crate) async fn corrected(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let files = Folder::new("corrected")?;
    let file = files.path().join("mail.md");
    fs::write(&file, UNKNOWN)?;
    page.open(&test_page.server.url()).await?;
    page.run("location.hash = '#/import'").await?;
    page.find("heading", "Review the import").await?;
    page.choose_file("Import files", &file).await?;
    page.reads("3 sections were not recognised.").await?;
    page.shows("region", "Text of mail.md", "18:40 Queue empty")
        .await?;

    page.click("button", "This list is the timeline: “The evening”")
        .await?;
    page.reads("2 entries, from 18:02 to 18:40.").await?;
    page.click("button", "This list is the action items: “We promise”")
        .await?;
    page.reads("1 action item, with an owner.").await?;
    page.choose("Kind: “Who”", "Impact").await?;
    page.reads("3 sections, 2 timeline entries, 1 action item.")
        .await?;
    page.click("button", "Import: mail.md").await?;

    page.shows("textbox", "Title", "Mail was late").await?;
    page.find("list", "Timeline").await?;
    page.find("list", "Action items").await?;
    page.shows("textbox", "Who", "All 40,000 people.").await?;
    let (name, markdown) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    same_text(&name, &String::from_utf8(markdown)?, UNKNOWN)?;
    page.expect_no_alert().await
}

/// Imports several files at once: one that is here already, one in UTF-16, and one from a word processor.
pub(crate) async fn several(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let files = Folder::new("several")?;
    let path = |name: &str| files.path().join(name);
    fs::write(path("clear.md"), CLEAR)?;
    let wide = [
        "\u{feff}",
        "# Caída del buzón\n\n## Resumen\n\nCola llena.\n",
    ]
    .concat();
    let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(path("wide.md"), wide)?;
    fs::write(path("report.docx"), b"PK\x03\x04 word/document.xml")?;

    page.open(&home).await?;
    page.choose_file("Import files", &path("clear.md")).await?;
    page.find("link", "Search was slow").await?;
    page.choose_files(
        "Import files",
        &[path("clear.md"), path("wide.md"), path("report.docx")],
    )
    .await?;
    page.find("heading", "Review the import").await?;
    page.reads("This file is here already, as the draft “Search was slow”.")
        .await?;
    page.reads("It was read as UTF-16").await?;
    page.reads("report.docx is a document of a word processor.")
        .await?;
    page.reads("3 files, 2 wait to be imported, 1 could not be read.")
        .await?;

    // No draft is made before somebody asks for it, and nothing is lost when another page is visited.
    page.run("location.hash = '#/'").await?;
    page.titles(&["Search was slow"]).await?;
    page.reads("2 files wait to be reviewed.").await?;
    page.click("link", "Review them").await?;

    page.click("button", "Import: wide.md").await?;
    page.find("link", "Open the draft: wide.md").await?;
    page.click("button", "Import a second copy: clear.md")
        .await?;
    page.find("link", "Open the draft: clear.md").await?;
    page.click("link", "Open the draft: wide.md").await?;
    page.shows("textbox", "Resumen", "Cola llena.").await?;
    page.open(&home).await?;
    page.titles_in_any_order(&["Caída del buzón", "Search was slow", "Search was slow"])
        .await?;

    // Imported on its own, the same file raises the question too, and leads to its draft.
    page.choose_file("Import files", &path("clear.md")).await?;
    page.click("link", "Open the draft that is here: clear.md")
        .await?;
    page.shows("textbox", "Title", "Search was slow").await?;
    page.expect_no_alert().await
}
