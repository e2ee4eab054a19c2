//! A file of a site generator: a field is added and saved back. The file differs in one line, its front
//! matter is read by a parser that the page does not use, and no report shows what is in it.

use serde_json::Value;

use super::saved_back::{open_text, wait_for_change, wait_for_content};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;
use crate::watch::Watch;

const FILE: &str = "+++\ntitle = \"Checkout: down\"\ndate = 2026-03-12\ndraft = true # until legal agrees\n\
    [params]\n  reviewer = \"ida@example.com\"\n+++\n\n## Summary\n\nPayments failed for an hour.\n";

const OWNER: &str = "Ida \"the boss\" Berg";

/// Adds an owner and saves; then edits the front matter as text.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit("WebKitGTK cannot write files of its private file system from a page")?;
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    open_text(&page, FILE, "Checkout: down").await?;
    let report = page.text("region", "Report preview").await?;
    for hidden in ["legal", "reviewer", "ida@example.com", "draft", "+++"] {
        if report.contains(hidden) {
            return Err(format!("the report shows “{hidden}”").into());
        }
    }

    page.click_into("Owner").await?.send_keys(OWNER).await?;
    page.wait_until_saved().await?;
    page.click("button", "Save to file mail.md").await?;
    page.find("dialog", "Save to the file").await?;
    page.reads("mail.md: 1 line added.").await?;
    wait_for_change(&page, "Added: owner =").await?;
    page.click("button", "Save").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    let line = "owner = \"Ida \\\"the boss\\\" Berg\"\n";
    let wanted = FILE.replacen("draft", &[line, "draft"].concat(), 1);
    wait_for_content(&page, &wanted, "the owner is a line of the front matter").await?;
    is_read(&page, OWNER).await?;

    page.run("document.querySelector('.front-matter summary').click()")
        .await?;
    page.retype("Front matter", "until legal agrees", "until Monday")
        .await?;
    page.retype("Front matter", "Checkout: down", "Checkout down")
        .await?;
    page.shows("textbox", "Title", "Checkout down").await?;
    page.retype("Front matter", "draft = true", "draft = ")
        .await?;
    page.reads("Line 4 cannot be read").await?;
    page.expect_no_alert().await?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}

/// Reads the front matter of the saved file and compares the owner.
async fn is_read(page: &Page<'_>, owner: &str) -> Result<(), Problem> {
    let bytes: Vec<u8> = serde_json::from_value::<Value>(page.run("return bytes()").await?)
        .and_then(serde_json::from_value)?;
    let text = String::from_utf8(bytes)?;
    let block = text.split("+++\n").nth(1).unwrap_or_default();
    let read: toml::Table = block.parse()?;
    let found = read.get("owner").and_then(toml::Value::as_str);
    let reviewer = read.get("params").and_then(|params| params.get("reviewer"));
    if found == Some(owner) && reviewer.is_some() {
        Ok(())
    } else {
        Err(format!("a reader finds {read:?}").into())
    }
}
