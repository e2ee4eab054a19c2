//! The finished report: its links, printing, and the HTML file that needs nothing else.

use serde_json::json;
use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};
use crate::watch::Watch;

/// Opens a report, follows a link in it, prints it, and opens its HTML file without any server.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    let fixture = places::root().join("tests/fixtures/every-block.md");
    page.choose_file("Import files", &fixture).await?;
    page.click("link", "Open it").await?;
    page.click("button", "Report").await?;
    page.find("button", "Print").await?;
    let address = page.run("return location.href").await?;

    page.click("link", "the timeline").await?;
    until(
        "the focus on the heading “Timeline”",
        TIMEOUT,
        async || {
            let script =
                "const at = document.activeElement; return at.closest('article') && at.innerText";
            Ok((page.run(script).await? == json!("Timeline")).then_some(()))
        },
    )
    .await?;
    let current_address = page.run("return location.href").await?;
    if current_address != address {
        return Err(
            format!("a link inside the report led from {address} to {current_address}").into(),
        );
    }

    page.run("window.printed = 0; window.print = () => { window.printed += 1; }")
        .await?;
    page.click("button", "Print").await?;
    if page.run("return window.printed").await? != json!(1) {
        return Err("“Print” does not print".into());
    }

    let read_words =
        "return document.querySelector('article').innerText.split(/\\s+/).filter(Boolean)";
    let shown = page.run(read_words).await?;
    let (name, _) = page.download(test_page.downloads, "HTML", ".html").await?;
    page.expect_no_alert().await?;
    let file = format!(
        "file://{}",
        test_page.downloads.path_of_taken(&name).display()
    );
    let mut watch = Watch::new(&file);
    // Requests made until now are not requests of the file.
    watch.read_log(&test_page.browser).await?;
    watch.take_problems();
    test_page.server.stop();
    test_page.browser.goto(&file).await?;
    let standalone_text = read_words.replace("querySelector('article')", "body");
    let standalone_text = page.run(&standalone_text).await?;
    if standalone_text != shown {
        return Err(format!("the file shows {standalone_text}\nand the report {shown}").into());
    }
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}
