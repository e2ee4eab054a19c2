//! The closing comment of a Markdown file: shown before it is written, switched off, and switched on again.

use serde_json::json;

use super::templates::choose_pagerduty;
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};

/// How the comment starts, both in the file and in the dialog that shows it.
const OPENING: &str = "<!-- debrief:1 ";
const CHOICE: &str = "Write this comment into Markdown files";

/// Switches the finished example to another template, and downloads it without the comment and with it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    choose_pagerduty(&page).await?;
    page.click("button", "Switch").await?;
    page.find("textbox", "Overview").await?;

    let comment = open_dialog(&page).await?;
    if !(comment.starts_with(OPENING) && comment.contains("Summary")) {
        return Err(format!("the comment is shown as {comment}").into());
    }
    page.click("checkbox", CHOICE).await?;
    close_dialog(&page).await?;
    page.wait_until_saved().await?;
    let (_, file) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    let without_comment = String::from_utf8(file)?;
    if without_comment.contains("<!-- debrief") {
        return Err(format!("the comment is written all the same:\n{without_comment}").into());
    }

    // The choice is stored with the draft, so it outlives a reload.
    page.reload().await?;
    page.find("textbox", "Overview").await?;
    open_dialog(&page).await?;
    page.click("checkbox", CHOICE).await?;
    close_dialog(&page).await?;
    page.wait_until_saved().await?;
    let (_, file) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    let with_comment = String::from_utf8(file)?;
    if with_comment.trim_end() != [without_comment.trim_end(), "\n\n", comment.trim_end()].concat()
    {
        return Err(format!(
            "the file is not the other one with what was shown at its end:\n{with_comment}\nshown:\n{comment}"
        )
        .into());
    }
    page.expect_no_alert().await
}

/// Opens the dialog and returns the comment that it shows.
async fn open_dialog(page: &Page<'_>) -> Result<String, Problem> {
    page.click("button", "Download").await?;
    page.click("menuitem", "Comment in the file…").await?;
    page.find("dialog", "Comment at the end of the file")
        .await?;
    page.text("region", "The comment as it is written").await
}

/// Closes the dialog and waits until the focus is back on “Download”, from where it was opened.
async fn close_dialog(page: &Page<'_>) -> Result<(), Problem> {
    page.click("button", "Done").await?;
    until("the focus on “Download”", TIMEOUT, async || {
        let focus = page.run("return document.activeElement.id").await?;
        Ok((focus == json!("download-button")).then_some(()))
    })
    .await
}
