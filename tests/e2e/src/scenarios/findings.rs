//! What can be done about a finding: it is fixed by keyboard, undone and fixed again; another is set aside
//! with a reason that is saved in the file.

use thirtyfour::Key;
use xtask::places;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::Keyboard;
use crate::page::{PATIENCE, Page, until};
use crate::watch::Watch;

const FILE: &str = "tests/fixtures/bad.md";
const TITLE: &str = "Payment outage";
const REASON: &str = "It quotes the vendor.";

/// Sorts a timeline by the button of its finding, ignores another finding, and opens the file in another
/// browser.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage().await?;
    let page = Page::new(&stage.browser);
    let home = stage.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    page.hand_over("Import files", &places::root().join(FILE))
        .await?;
    page.click("link", TITLE).await?;
    page.shows("textbox", "Title", TITLE).await?;
    told(&page, "out-of-order", true).await?;

    let keys = Keyboard::new(&stage.browser).await?;
    // A fix moves the focus into the form, which comes after the findings in the order of Tab.
    for _ in 0..2 {
        keys.reach(&page, "button", "Sort the entries by time")
            .await?;
        keys.press(Key::Enter).await?;
        told(&page, "out-of-order", false).await?;
        keys.chord(&[Key::Control], 'z').await?;
        told(&page, "out-of-order", true).await?;
    }
    keys.chord(&[Key::Control, Key::Shift], 'z').await?;
    told(&page, "out-of-order", false).await?;

    let more = "More: “Human error” stands here as an explanation.";
    keys.reach(&page, "button", more).await?;
    keys.press(Key::Enter).await?;
    let ignore = "Ignore: “Human error” stands here as an explanation.";
    keys.tab_to("button", ignore).await?;
    keys.press(Key::Enter).await?;
    keys.is_led_to("textbox", "Why can this be ignored?")
        .await?;
    keys.write(REASON).await?;
    keys.press(Key::Enter).await?;
    told(&page, "human-error", false).await?;
    page.shows("group", "Ignored", REASON).await?;
    page.saved().await?;
    let (_, json) = page.download(stage.downloads, "JSON", ".json").await?;
    // The document has errors: downloading it says so, once, and offers a way to them.
    page.click("button", "Show the errors").await?;
    keys.is_led_to("heading", "Health").await?;
    page.download(stage.downloads, "Markdown", ".md").await?;
    page.gone("button", "Show the errors").await?;
    // The other stage below clears the folder of downloads, so the file is copied elsewhere.
    let file = places::root().join("target/payment-outage.json");
    std::fs::write(&file, json)?;
    watch.look(&stage.browser).await?;
    watch.verdict()?;

    // Opens the file in another browser, which has never seen the document.
    let other = pool.own_stage().await?;
    let page = Page::new(&other.browser);
    page.open(&other.server.url()).await?;
    page.hand_over("Import files", &file).await?;
    page.click("link", TITLE).await?;
    page.shows("group", "Ignored", REASON).await?;
    told(&page, "human-error", false).await?;
    page.click(
        "button",
        "Bring back: “Human error” stands here as an explanation.",
    )
    .await?;
    told(&page, "human-error", true).await
}

/// Waits until a rule has findings or, if `wanted` is false, has none.
async fn told(page: &Page<'_>, rule: &str, wanted: bool) -> Result<(), Problem> {
    let what = if wanted {
        "a finding of"
    } else {
        "no finding of"
    };
    until(&format!("{what} {rule}"), PATIENCE, async || {
        let any = !page.findings(rule).await?.is_empty();
        Ok((any == wanted).then_some(()))
    })
    .await
}
