//! A draft that is switched to another template and back, and a team's own template that leaves the browser
//! as a file and comes back.

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::Page;

/// Switches the finished example to another template, and undoes that.
pub(crate) async fn switched(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    choose_pagerduty(&page).await?;
    page.reads("Summary → Overview").await?;
    page.reads("Has no place and follows at the end").await?;
    page.click("button", "Switch").await?;
    page.shows("textbox", "Overview", "33 % of checkouts")
        .await?;
    // A browser does not always report the text of what was never in view.
    page.run("document.querySelector('[aria-label=Trigger]').scrollIntoView()")
        .await?;
    page.shows("textbox", "Trigger", "expired at 09:04").await?;
    page.wait_until_saved().await?;
    let (_, file) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    let text = String::from_utf8(file)?;
    for words in [
        "## Overview\n",
        "| Time (UTC) | Event | Data Link |\n",
        "## How'd We Do?\n",
        "## Trigger\n\nThe certificate that pool C",
    ] {
        if !text.contains(words) {
            return Err(format!("“{words}” is not in the file:\n{text}").into());
        }
    }
    page.click("button", "Undo").await?;
    page.shows("textbox", "Summary", "33 % of checkouts")
        .await?;
    page.find("button", "Template SRE book Switch…").await?;
    page.expect_no_alert().await
}

/// Opens the finished example and chooses another template for it. The switch is not confirmed yet.
pub(super) async fn choose_pagerduty(page: &Page<'_>) -> Result<(), Problem> {
    page.click("button", "Open the finished example").await?;
    page.click("button", "Template SRE book Switch…").await?;
    page.find("dialog", "Switch the template").await?;
    page.choose("New template", "PagerDuty").await
}

/// Makes a template, downloads it, deletes it, imports it and starts a postmortem with it.
pub(crate) async fn own(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let address = [&test_page.server.url(), "#/templates"].concat();
    page.open(&address).await?;
    page.choose("Make it from", "Real-World SRE").await?;
    page.click("button", "Make a template").await?;
    page.retype("Name", "After Real-World SRE", "Ours").await?;
    page.click("button", "Save the template").await?;
    page.reads("“Ours” is saved").await?;
    page.click("button", "Download").await?;
    let (name, file) = test_page.downloads.take_file(".json").await?;
    page.click("button", "Delete").await?;
    page.find("dialog", "Delete this template?").await?;
    page.click("button", "Delete the template").await?;
    page.reads("“Ours” is deleted.").await?;
    page.reads("You have no template of your own yet.").await?;
    let path = test_page.downloads.path().join(&name);
    std::fs::write(&path, file)?;
    page.choose_file("Import templates", &path).await?;
    page.reads("“Ours” is imported").await?;
    page.reload().await?;
    page.click("button", "Begin a postmortem").await?;
    page.find("button", "Template Ours Switch…").await?;
    page.find("textbox", "Root Cause(s)").await?;
    page.expect_no_alert().await
}
