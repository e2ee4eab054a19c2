//! A file that is opened, edited and saved back: the page shows first what will change, overwrites nothing
//! that somebody else would miss, and if a save fails leaves both the file and the draft as they are.
//!
//! The browser's file picker cannot be driven. A file in the origin's private file system, which is read and
//! written in the same way, takes its place.

use serde_json::{Value, json};

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::page::{Page, TIMEOUT, until};
use crate::watch::Watch;

/// A file with a byte order mark, with CRLF line ends, and with no line end after its last line.
const FILE: &str = "\u{feff}# Mail was late\r\n\r\n- **Date:** 2025-02-03\r\n- **Detected by:** alerts\r\n\r\n## Summary\r\n\r\nThe queue was full for an hour.\r\n\r\n\
    ## Timeline\r\n\r\n* 18:02 Queue full\r\n* 18:40 Queue empty\r\n\r\n## Who\r\n\r\nIda";

/// A script that replaces the file picker by a file of our own, and defines functions that make saving fail.
const STAND_IN: &str = "return (async () => { \
    const folder = await navigator.storage.getDirectory(); \
    const handle = await folder.getFileHandle('mail.md', { create: true }); \
    window.fill = async (text) => { const stream = await handle.createWritable(); await stream.write(text); await stream.close(); }; \
    window.bytes = async () => [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]; \
    window.showOpenFilePicker = async () => [handle]; \
    window.kept = { ask: handle.requestPermission, make: handle.createWritable }; \
    window.allow = (answer) => { FileSystemFileHandle.prototype.requestPermission = async () => answer; }; \
    window.break = (name) => { FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('no', name); }; }; \
    window.mend = () => { Object.assign(FileSystemFileHandle.prototype, { requestPermission: kept.ask, createWritable: kept.make }); }; \
    })()";

/// Saves, and tries to save where that is refused.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit("WebKitGTK cannot write files of its private file system from a page")?;
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    open_file(&page).await?;
    page.click("button", "Save to file mail.md").await?;
    page.reads("mail.md already holds this, word for word.")
        .await?;
    page.retype("Summary", "full", "blocked").await?;
    page.wait_until_saved().await?;
    page.click("button", "Save to file mail.md").await?;
    page.find("dialog", "Save to the file").await?;
    page.reads("mail.md: 1 line changed.").await?;
    wait_for_change(&page, "Removed: The queue was full for").await?;
    wait_for_change(&page, "Added: The queue was blocked for").await?;
    wait_for_content(&page, FILE, "before the save").await?;
    page.click("button", "Save").await?;
    page.reads("Saved to mail.md: 1 line changed.").await?;
    let mut current = FILE.replacen("full", "blocked", 1);
    wait_for_content(&page, &current, "the edited word").await?;
    one_line_differs(FILE, &current)?;

    // A field that only this file has.
    page.retype("Detected by", "alerts", "a customer").await?;
    page.wait_until_saved().await?;
    page.click("button", "Save to file mail.md").await?;
    page.find("dialog", "Save to the file").await?;
    wait_for_change(&page, "Added: - **Detected by:** a customer").await?;
    page.click("button", "Save").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    let before = current;
    current = before.replacen("alerts", "a customer", 1);
    wait_for_content(&page, &current, "the edited value").await?;
    one_line_differs(&before, &current)?;

    let changed_again = current.replacen("blocked", "stuck", 1);
    changed_elsewhere(&page, &current, &changed_again).await?;
    current = changed_again;

    page.retype("Summary", "stuck", "jammed").await?;
    let expected = current.replacen("stuck", "jammed", 1);
    for (fault, words) in [
        ("allow('denied')", "the permission was refused"),
        (
            "break('NoModificationAllowedError')",
            "another program or tab holds it",
        ),
        (
            "break('QuotaExceededError')",
            "not enough room on the device",
        ),
    ] {
        page.run(&format!("window.{fault}")).await?;
        page.click("button", "Save to file mail.md").await?;
        page.find("dialog", "Save to the file").await?;
        page.click("button", "Save").await?;
        page.alert(words).await?;
        wait_for_content(&page, &current, words).await?;
        page.run("mend()").await?;
        page.click("button", "Cancel").await?;
        page.wait_until_gone("dialog", "Save to the file").await?;
    }
    page.shows("textbox", "Summary", "jammed").await?;
    page.click("button", "Save to file mail.md").await?;
    page.click("checkbox", SKIP_REVIEW).await?;
    page.click("button", "Save").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    wait_for_content(&page, &expected, "a save after those that failed").await?;

    // After the check box was ticked, the page saves without showing the changes.
    page.retype("Who", "Ida", "Ida and Bo").await?;
    page.click("button", "Save to file mail.md").await?;
    wait_for_content(
        &page,
        &expected.replacen("Ida", "Ida and Bo", 1),
        "a quiet save",
    )
    .await?;
    after_a_reload(&page).await?;
    page.expect_no_alert().await?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}

/// The connection to the file survives a reload. The browser asks for permission again, and if that is
/// refused the page says so.
async fn after_a_reload(page: &Page<'_>) -> Result<(), Problem> {
    page.wait_until_saved().await?;
    let before = page.run_async("return window.bytes()").await?;
    page.reload().await?;
    page.run(STAND_IN).await?;
    page.retype("Who", "Ida and Bo", "Ida, Bo and Cleo").await?;
    page.wait_until_saved().await?;
    page.run("allow('denied')").await?;
    page.click("button", "Save to file mail.md").await?;
    page.alert("the browser does not let Debrief use it again")
        .await?;
    page.find("button", "Open the file again").await?;
    let unchanged = page.run_async("return window.bytes()").await?;
    expect(
        unchanged == before,
        "a file that may not be used has changed",
    )?;
    page.run("mend()").await?;
    page.click("button", "Save to file mail.md").await?;
    page.reads("mail.md: 1 line changed.").await?;
    page.click("button", "Save").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    let expected = FILE
        .replacen("full", "jammed", 1)
        .replacen("alerts", "a customer", 1)
        .replacen("Ida", "Ida, Bo and Cleo", 1);
    wait_for_content(page, &expected, "a save after a reload").await
}

fn expect(holds: bool, what: &str) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err(what.into()) }
}

/// Opens the file that takes the place of one on the device; it is then open in the editor.
pub(crate) async fn open_file(page: &Page<'_>) -> Result<(), Problem> {
    open_text(page, FILE, "Mail was late").await
}

/// Opens a file with this text, whose title is given.
pub(super) async fn open_text(page: &Page<'_>, text: &str, title: &str) -> Result<(), Problem> {
    page.run(STAND_IN).await?;
    fill(page, text).await?;
    // The page checks what the browser can do whenever it is drawn, so it is drawn again.
    page.run("location.hash = '#/help'").await?;
    page.find("heading", "Help").await?;
    page.run("location.hash = '#/'").await?;
    page.click("button", "Open a file").await?;
    page.shows("textbox", "Title", title).await
}

const SKIP_REVIEW: &str =
    "Save without showing this while the page is open, unless the file was changed elsewhere";

/// Checks that what somebody else has written to the file is shown, is kept as long as the person does not
/// agree to replace it, and is never overwritten without having been shown.
async fn changed_elsewhere(page: &Page<'_>, current: &str, expected: &str) -> Result<(), Problem> {
    page.retype("Summary", "blocked", "stuck").await?;
    let other = [current, "\r\nBo"].concat();
    fill(page, &other).await?;
    page.click("button", "Save to file mail.md").await?;
    page.reads("mail.md was changed elsewhere since it was opened here.")
        .await?;
    wait_for_change(page, "Removed: Bo").await?;
    page.click("button", "Cancel").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    wait_for_content(page, &other, "a save that was not agreed to").await?;

    page.click("button", "Save to file mail.md").await?;
    page.find("dialog", "Save to the file").await?;
    let changed_meanwhile = [&other, " and Cleo"].concat();
    fill(page, &changed_meanwhile).await?;
    page.click("button", "Replace it").await?;
    page.alert("was changed elsewhere while this was shown")
        .await?;
    wait_for_content(
        page,
        &changed_meanwhile,
        "what came while the dialog was open",
    )
    .await?;
    wait_for_change(page, "Removed: Bo and Cleo").await?;
    page.click("button", "Replace it").await?;
    page.wait_until_gone("dialog", "Save to the file").await?;
    wait_for_content(page, expected, "what was replaced").await
}

/// Waits until the comparison contains these words, as assistive technology reads it.
pub(super) async fn wait_for_change(page: &Page<'_>, words: &str) -> Result<(), Problem> {
    let region = page.find("region", "What changes in the file").await?;
    until(
        &format!("“{words}” among what changes"),
        TIMEOUT,
        async || {
            let text = region.prop("textContent").await?.unwrap_or_default();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(text.contains(words).then_some(()))
        },
    )
    .await
}

async fn fill(page: &Page<'_>, text: &str) -> Result<(), Problem> {
    page.run(&format!("return fill({})", json!(text))).await?;
    Ok(())
}

/// Waits until the file consists of exactly these bytes.
pub(super) async fn wait_for_content(
    page: &Page<'_>,
    text: &str,
    when: &str,
) -> Result<(), Problem> {
    let expected: Vec<Value> = text.bytes().map(Value::from).collect();
    until(
        &format!("the file to be right: {when}"),
        TIMEOUT,
        async || {
            let found = page.run("return bytes()").await?;
            if found.as_array() == Some(&expected) {
                return Ok(Some(()));
            }
            let bytes: Vec<u8> = serde_json::from_value(found)?;
            Err(format!("it holds {:?}", String::from_utf8_lossy(&bytes)).into())
        },
    )
    .await
}

/// Checks what the test expects: the two texts differ in exactly one line.
fn one_line_differs(one: &str, other: &str) -> Result<(), Problem> {
    let pairs = one.split('\n').zip(other.split('\n'));
    let different = pairs.filter(|(one, other)| one != other).count();
    if different == 1 && one.split('\n').count() == other.split('\n').count() {
        Ok(())
    } else {
        Err(format!("{different} lines differ").into())
    }
}
