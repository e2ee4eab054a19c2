//! The closing comment of a Markdown file: shown before it is written, switched off, and switched on again.

use serde_json::json;

use super::templates::choose_pagerduty;
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{PATIENCE, Page, until};

/// How the comment starts, both in the file and in the dialog that shows it.
const OPENING: &str = "<!-- debrief:1 ";
const CHOICE: &str = "Write this comment into Markdown files";

/// Switches the finished example to another template, and downloads it without the comment and with it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage().await?;
    let page = Page::new(&stage.browser);
    page.open(&stage.server.url()).await?;
    choose_pagerduty(&page).await?;
    page.click("button", "Switch").await?;
    page.find("textbox", "Overview").await?;

    let shown = look(&page).await?;
    if !(shown.starts_with(OPENING) && shown.contains("Summary")) {
        return Err(format!("the comment is shown as {shown}").into());
    }
    page.click("checkbox", CHOICE).await?;
    leave(&page).await?;
    page.saved().await?;
    let (_, file) = page.download(stage.downloads, "Markdown", ".md").await?;
    let without = String::from_utf8(file)?;
    if without.contains("<!-- debrief") {
        return Err(format!("the comment is written all the same:\n{without}").into());
    }

    // The choice is stored with the draft, so it outlives a reload.
    page.reload().await?;
    page.find("textbox", "Overview").await?;
    look(&page).await?;
    page.click("checkbox", CHOICE).await?;
    leave(&page).await?;
    page.saved().await?;
    let (_, file) = page.download(stage.downloads, "Markdown", ".md").await?;
    let with = String::from_utf8(file)?;
    if with.trim_end() != [without.trim_end(), "\n\n", shown.trim_end()].concat() {
        return Err(format!(
            "the file is not the other one with what was shown at its end:\n{with}\nshown:\n{shown}"
        )
        .into());
    }
    page.is_calm().await
}

/// Opens the dialog and returns the comment that it shows.
async fn look(page: &Page<'_>) -> Result<String, Problem> {
    page.click("button", "Download").await?;
    page.click("menuitem", "Comment in the file…").await?;
    page.find("dialog", "Comment at the end of the file")
        .await?;
    page.text("region", "The comment as it is written").await
}

/// Closes the dialog and waits until the focus is back on “Download”, from where it was opened.
async fn leave(page: &Page<'_>) -> Result<(), Problem> {
    page.click("button", "Done").await?;
    until("the focus on “Download”", PATIENCE, async || {
        let focus = page.run("return document.activeElement.id").await?;
        Ok((focus == json!("download-button")).then_some(()))
    })
    .await
}
