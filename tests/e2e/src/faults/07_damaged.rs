//! Fault 7: a record is cut off, is empty, has a wrong character, has another shape, or is nested too deeply.

use super::play::{begin_draft, download_with_button, expect, expect_same, load, records};
use crate::Problem;
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::Page;

/// Ways to damage a record, as expressions in JavaScript of its `text`.
const DAMAGES: &[&str] = &[
    "text.slice(0, text.length / 2)",
    "''",
    "text.replace('\"schema\":1', '\"schema\":q')",
    "'{\"schema\":1,\"id\":\"x\",\"rev\":1,\"saved_at\":1,\"doc\":{\"format\":\"debrief\",\"version\":1,\"sections\":7}}'",
    "text.replace('{', '{\"deep\":' + '['.repeat(200) + ']'.repeat(200) + ',')",
];

/// Damages one of two drafts, and expects that the library and the editor offer its record as a download and
/// leave it as it is.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    begin_draft(&page, &home, "Sound").await?;
    let sound = records(&page).await?;
    let address = begin_draft(&page, &home, "Damaged").await?;
    let id = address.rsplit('/').next().unwrap_or_default().to_owned();
    let key = format!("debrief:{}:draft:{id}", crate::browser_pool::PREFIX);
    let original = records(&page).await?;
    let original = original.iter().find(|(other, _)| *other == key);
    let original = &original.ok_or("the draft is not stored")?.1;
    for damage in DAMAGES {
        let arguments = vec![key.as_str().into(), original.as_str().into()];
        let script = format!(
            "const [key, text] = arguments; const damaged = {damage}; localStorage.setItem(key, damaged); return damaged"
        );
        load(&page, &home).await?;
        let damaged = test_page.browser.execute(&script, arguments).await?;
        let damaged = damaged.json().as_str().unwrap_or_default().to_owned();
        page.reload().await?;
        page.find("link", "Sound").await?;
        expect(
            page.all("link", "Damaged").await?.is_empty(),
            "a damaged record is listed as a draft",
        )?;
        let button = format!("Download the record {key}");
        expect_download(&test_page, &button, &damaged).await?;
        load(&page, &address).await?;
        page.find("heading", "There is nothing here").await?;
        expect_download(&test_page, "Download the record", &damaged).await?;
        let stored = records(&page).await?;
        expect(
            stored.contains(&sound[0]) && stored.contains(&(key.clone(), damaged)),
            "the records have changed",
        )?;
    }
    Ok(())
}

/// Expects that a button downloads this record, unchanged.
async fn expect_download(
    test_page: &TestPage<'_>,
    button: &str,
    record: &str,
) -> Result<(), Problem> {
    let page = Page::new(&test_page.browser);
    if record.is_empty() && !test_page.downloads.can_detect_empty_files() {
        crate::say(
            "  without the download of an empty record, whose end cannot be told in this browser",
        );
        page.find("button", button).await?;
        return Ok(());
    }
    let file = download_with_button(&page, test_page.downloads, button, ".json").await?;
    expect_same("the record as downloaded", &*file, record)
}
