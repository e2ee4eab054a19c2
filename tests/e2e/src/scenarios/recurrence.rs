//! A cause that recurs: the page compares a draft with the other drafts. It also warns when a report is
//! downloaded while errors are still open.

use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};

const CAUSE: &str = "## Root causes\n\nThe renewal of the certificate reloaded the gateway pools from a stored registry.\n";
const FIRST: &str = "Logins refused in spring";
const SECOND: &str = "Logins refused in autumn";
const OPEN: &str = "still open in this postmortem";

/// Imports two files with the same cause, then downloads the report of the second, which has an error.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    for (title, timeline) in [
        (FIRST, ""),
        (
            SECOND,
            "\n## Timeline\n\n- 10:36 UTC second\n- 10:29 UTC first\n",
        ),
    ] {
        let file = places::root().join("target/recurrence.md");
        std::fs::write(&file, ["# ", title, "\n\n", CAUSE, timeline].concat())?;
        page.choose_file("Import files", &file).await?;
        page.find("link", title).await?;
    }
    page.click("link", SECOND).await?;
    until("the finding that names the first", TIMEOUT, async || {
        let found = page.findings("recurrence").await?;
        let names = found.iter().any(|(says, _)| says.contains(FIRST));
        Ok(names.then_some(()))
    })
    .await?;
    page.wait_until_saved().await?;

    page.click("button", "Report").await?;
    page.find("button", "Print").await?;
    page.download(test_page.downloads, "Markdown", ".md")
        .await?;
    page.reads(OPEN).await?;
    page.expect_no_alert().await
}
