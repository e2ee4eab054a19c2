//! What can be done about a finding: it is fixed by keyboard, undone and fixed again; another is set aside
//! with a reason that is saved in the file.

use thirtyfour::Key;
use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::watch::Watch;

const FILE: &str = "tests/fixtures/bad.md";
const TITLE: &str = "Payment outage";
const REASON: &str = "It quotes the vendor.";

/// Sorts a timeline by the button of its finding, ignores another finding, and opens the file in another
/// browser.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    page.choose_file("Import files", &places::root().join(FILE))
        .await?;
    page.click("link", TITLE).await?;
    page.shows("textbox", "Title", TITLE).await?;
    wait_for_finding(&page, "out-of-order", true).await?;

    let keys = Keyboard::new(&test_page.browser).await?;
    // A fix moves the focus into the form, which comes after the findings in the order of Tab.
    for _ in 0..2 {
        keys.reach(&page, "button", "Sort the entries by time")
            .await?;
        keys.press(Key::Enter).await?;
        wait_for_finding(&page, "out-of-order", false).await?;
        keys.chord(&[Key::Control], 'z').await?;
        wait_for_finding(&page, "out-of-order", true).await?;
    }
    keys.chord(&[Key::Control, Key::Shift], 'z').await?;
    wait_for_finding(&page, "out-of-order", false).await?;

    let more = "More: “Human error” stands here as an explanation.";
    keys.reach(&page, "button", more).await?;
    keys.press(Key::Enter).await?;
    let ignore = "Ignore: “Human error” stands here as an explanation.";
    keys.tab_to("button", ignore).await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("textbox", "Why can this be ignored?")
        .await?;
    keys.write(REASON).await?;
    keys.press(Key::Enter).await?;
    wait_for_finding(&page, "human-error", false).await?;
    page.shows("group", "Ignored", REASON).await?;
    page.wait_until_saved().await?;
    let (_, json) = page.download(test_page.downloads, "JSON", ".json").await?;
    // The document has errors: downloading it says so, once, and offers a way to them.
    page.click("button", "Show the errors").await?;
    keys.expect_focus_on("heading", "Health").await?;
    page.download(test_page.downloads, "Markdown", ".md")
        .await?;
    page.wait_until_gone("button", "Show the errors").await?;
    // The other stage below clears the folder of downloads, so the file is copied elsewhere.
    let file = places::root().join("target/payment-outage.json");
    std::fs::write(&file, json)?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()?;

    // Opens the file in another browser, which has never seen the document.
    let other_browser = pool.test_page_in_own_browser().await?;
    let page = Page::new(&other_browser.browser);
    page.open(&other_browser.server.url()).await?;
    page.choose_file("Import files", &file).await?;
    page.click("link", TITLE).await?;
    page.shows("group", "Ignored", REASON).await?;
    wait_for_finding(&page, "human-error", false).await?;
    page.click(
        "button",
        "Bring back: “Human error” stands here as an explanation.",
    )
    .await?;
    wait_for_finding(&page, "human-error", true).await
}

/// Waits until a rule has findings or, if `is_expected` is false, has none.
async fn wait_for_finding(page: &Page<'_>, rule: &str, is_expected: bool) -> Result<(), Problem> {
    let what = if is_expected {
        "a finding of"
    } else {
        "no finding of"
    };
    until(&format!("{what} {rule}"), TIMEOUT, async || {
        let any = !page.findings(rule).await?.is_empty();
        Ok((any == is_expected).then_some(()))
    })
    .await
}
