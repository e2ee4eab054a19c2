//! A document on its way from a file through the page and back into a file: it is edited, kept over a reload,
//! and used without a network.

use serde_json::Value;
use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};
use crate::text::same_text;
use crate::watch::Watch;

/// A document, and the word that is replaced in it.
pub(crate) struct Document {
    /// The file in `tests/fixtures`.
    file: &'static str,
    /// The title that it has on the page.
    title: &'static str,
    /// The section that is edited, by its heading.
    section: &'static str,
    /// A word of that section that occurs only once in the file.
    word: &'static str,
    /// The word that replaces it.
    replacement: &'static str,
    /// The word that replaces it after the server was stopped.
    offline_replacement: &'static str,
}

/// A postmortem in the form of the SRE book, written in Spanish.
pub(crate) const SRE_BOOK: Document = Document {
    file: "sre-book.md",
    title: "2024-03-05-checkout-certificate-expired",
    section: "Summary",
    word: "caducó",
    replacement: "venció",
    offline_replacement: "expiró",
};

/// A postmortem in the form of the incident reports that many companies publish.
pub(crate) const INCIDENT_REPORT: Document = Document {
    file: "incident-report.md",
    title: "Search API outage",
    section: "Issue Summary",
    word: "doubled",
    replacement: "tripled",
    offline_replacement: "quadrupled",
};

/// Imports the document, edits and reloads it, downloads it, imports its JSON, and edits it again without the
/// server.
pub(crate) async fn run(pool: &BrowserPool, document: &Document) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let downloads = test_page.downloads;
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    let fixture = places::root().join("tests/fixtures").join(document.file);
    let original = std::fs::read_to_string(&fixture)?;
    let edited = original.replacen(document.word, document.replacement, 1);
    assert_one_line_differs(&original, &edited)?;

    page.open(&home).await?;
    page.choose_file("Import files", &fixture).await?;
    page.click("link", document.title).await?;
    page.shows("textbox", "Title", document.title).await?;
    page.shows("textbox", document.section, document.word)
        .await?;
    assert_styled(&page).await?;

    page.retype(document.section, document.word, document.replacement)
        .await?;
    page.shows("region", "Report preview", document.replacement)
        .await?;
    page.wait_until_saved().await?;
    page.reload().await?;
    page.shows("textbox", document.section, document.replacement)
        .await?;
    page.shows("region", "Report preview", document.replacement)
        .await?;

    let (name, markdown) = page.download(downloads, "Markdown", ".md").await?;
    same_text(&name, &String::from_utf8(markdown)?, &edited)?;
    let (name, json) = page.download(downloads, "JSON", ".json").await?;
    check_json(&json, document)?;

    page.open(&home).await?;
    page.choose_file("Import files", &downloads.path_of_taken(&name))
        .await?;
    wait_for_drafts(&page, document.title, 2).await?;
    watch.read_log(&test_page.browser).await?;
    page.expect_no_alert().await?;

    page.wait_for_service_worker().await?;
    test_page.server.stop();
    page.reload().await?;
    wait_for_drafts(&page, document.title, 2).await?;
    page.click("link", document.title).await?;
    page.shows("textbox", document.section, document.replacement)
        .await?;
    page.retype(
        document.section,
        document.replacement,
        document.offline_replacement,
    )
    .await?;
    page.shows("region", "Report preview", document.offline_replacement)
        .await?;
    page.wait_until_saved().await?;
    page.reload().await?;
    page.shows("textbox", document.section, document.offline_replacement)
        .await?;
    let (name, markdown) = page.download(downloads, "Markdown", ".md").await?;
    let offline_text = original.replacen(document.word, document.offline_replacement, 1);
    same_text(&name, &String::from_utf8(markdown)?, &offline_text)?;

    page.expect_no_alert().await?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}

/// Waits until the list of drafts has exactly this many with this title.
async fn wait_for_drafts(page: &Page<'_>, title: &str, count: usize) -> Result<(), Problem> {
    page.find("list", "Drafts").await?;
    until(
        &format!("{count} drafts “{title}”"),
        TIMEOUT,
        async || Ok((page.all("link", title).await?.len() == count).then_some(())),
    )
    .await
}

fn check_json(bytes: &[u8], document: &Document) -> Result<(), Problem> {
    let json: Value = serde_json::from_slice(bytes)?;
    if json["format"] != "debrief" || json["title"] != document.title {
        return Err(format!(
            "the JSON has format {} and title {}",
            json["format"], json["title"]
        )
        .into());
    }
    let sections = json["sections"].as_array().into_iter().flatten();
    let mut edited = sections.filter(|section| section["heading"] == document.section);
    let has_word = edited.any(|section| {
        let text = section["markdown"].as_str();
        text.is_some_and(|text| text.contains(document.replacement))
    });
    if has_word {
        Ok(())
    } else {
        Err(format!("the JSON lacks “{}”", document.replacement).into())
    }
}

/// Checks that the style sheet, which the policy allows by its hash, is applied: it removes the margin around
/// the page.
async fn assert_styled(page: &Page<'_>) -> Result<(), Problem> {
    match page
        .run("return getComputedStyle(document.body).margin")
        .await?
    {
        Value::String(margin) if margin == "0px" => Ok(()),
        margin => Err(format!("the page is drawn without its style sheet: margin {margin}").into()),
    }
}

/// Checks what the test expects: the edit changes exactly one line.
fn assert_one_line_differs(original: &str, edited: &str) -> Result<(), Problem> {
    let pairs = original.lines().zip(edited.lines());
    let different = pairs.filter(|(one, other)| one != other).count();
    if different == 1 && original.lines().count() == edited.lines().count() {
        Ok(())
    } else {
        Err(format!("the edit would change {different} lines").into())
    }
}
