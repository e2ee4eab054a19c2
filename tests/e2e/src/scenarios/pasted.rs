//! Pasting into the text of a section: formatted text becomes Markdown in one step, plain text stays as it
//! is, an image gets a placeholder for its link, and nothing that the HTML tries to run or load has any
//! effect.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::watch::Watch;

/// HTML as a word processor puts it on the clipboard.
const DOCUMENT: &str = "<meta charset='utf-8'><b style='font-weight:normal' id='docs-internal-guid-0'>\
    <h2><span style='font-weight:400'>Cause</span></h2><p>The disk was <span style='font-weight:700'>full</span>.</p>\
    <ul><li><p>no <a href='https://logs.example/1'>alert</a></p></li></ul></b>";

/// The Markdown that `DOCUMENT` becomes.
const MARKDOWN: &str = "## Cause\n\nThe disk was **full**.\n\n- no [alert](https://logs.example/1)";

/// HTML that would run scripts, load something or lead a reader astray.
const HOSTILE: &str = "<b>safe</b><script>window.ran = 1</script><img src='https://elsewhere.invalid/a.png' onerror='window.ran = 2' width=1>\
    <svg onload='window.ran = 3'></svg><a href='javascript:window.ran = 4'>words</a><iframe srcdoc='<script>parent.ran = 5</script>'></iframe>";

/// Pastes formatted text, plain text, hostile HTML and an image.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    page.click("button", "New postmortem").await?;
    page.click("button", "SRE book").await?;
    page.find("textbox", "Summary").await?;
    page.click("textbox", "Summary").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    keys.write("Before").await?;

    expect_handling(
        &paste(
            &page,
            &[("text/html", DOCUMENT), ("text/plain", "Cause")],
            false,
        )
        .await?,
        true,
    )?;
    wait_for_text(&page, &["Before\n\n", MARKDOWN].concat()).await?;
    page.shows("region", "Report preview", "no alert").await?;
    // One undo removes everything that was pasted, and keeps what was typed before.
    keys.chord(&[Key::Control], 'z').await?;
    wait_for_text(&page, "Before").await?;

    let plain = [
        ("text/html", "<p># is <span>not</span> mine</p>"),
        ("text/plain", "# is not mine"),
    ];
    expect_handling(&paste(&page, &plain, false).await?, false)?;
    expect_handling(
        &paste(&page, &[("text/plain", "**a**")], false).await?,
        false,
    )?;
    wait_for_text(&page, "Before").await?;

    expect_handling(
        &paste(
            &page,
            &[("text/html", HOSTILE), ("text/plain", "safe")],
            false,
        )
        .await?,
        true,
    )?;
    let field = page.text("textbox", "Summary").await?;
    if !field.contains("**safe**") || field.contains("script") || field.contains("](javascript") {
        return Err(format!("hostile HTML became: {field}").into());
    }
    page.expect_no_alert().await?;

    expect_handling(&paste(&page, &[], true).await?, true)?;
    page.alert("An image cannot be kept in a postmortem")
        .await?;
    let selected = "const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)";
    if page.run(selected).await? != json!("what it shows") {
        return Err("the words of the image are not selected".into());
    }
    keys.write("disk usage").await?;
    page.shows("textbox", "Summary", "![disk usage](link to the image)")
        .await?;
    page.wait_until_saved().await?;
    if page.run("return window.ran ?? null").await? != Value::Null {
        return Err("what was pasted ran".into());
    }
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}

/// Pastes texts of these types, or an image, where the focus is. Returns whether the page handled the event
/// itself instead of leaving it to the browser.
async fn paste(page: &Page<'_>, texts: &[(&str, &str)], image: bool) -> Result<Value, Problem> {
    let texts = serde_json::to_string(texts)?;
    let script = format!(
        "const data = new DataTransfer(); for (const [kind, text] of {texts}) data.setData(kind, text); \
         if ({image}) data.items.add(new File(['x'], 'image.png', {{ type: 'image/png' }})); \
         const event = new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}); \
         if (event.clipboardData !== data) Object.defineProperty(event, 'clipboardData', {{ value: data }}); \
         document.activeElement.dispatchEvent(event); return event.defaultPrevented"
    );
    page.run(&script).await
}

fn expect_handling(found: &Value, expects_handled: bool) -> Result<(), Problem> {
    match (found == &json!(expects_handled), expects_handled) {
        (true, _) => Ok(()),
        (false, true) => Err("what was pasted is left to the browser".into()),
        (false, false) => Err("plain text is not left to the browser".into()),
    }
}

async fn wait_for_text(page: &Page<'_>, text: &str) -> Result<(), Problem> {
    until(&format!("“{text}” in the field"), TIMEOUT, async || {
        let field = page.text("textbox", "Summary").await?;
        if field == text {
            return Ok(Some(()));
        }
        Err(format!("it holds “{field}”").into())
    })
    .await
}
