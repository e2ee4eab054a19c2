//! A postmortem written from scratch without a mouse: from the first visit to the downloaded file, then
//! everything undone and redone.

use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::{BrowserPool, TestPage};
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::text::same_text;
use crate::watch::Watch;

/// The file that results from what is typed below, in the form of the SRE book.
const WRITTEN: &str = "\
# Checkout failed

## Date

2024-11-23

## Authors

- Ada
- Grace

## Status

In review

## Summary

Receipts were lost for **one buyer in five**.

- cause: a full disk
- effect: complaints

## Impact

## Root Causes

## Trigger

## Resolution

## Detection

## Action Items

| Action Item | Type | Owner | Bug | Priority | Due |
| --- | --- | --- | --- | --- | --- |
| Warn before a disk is full |  | Ada | OPS-12 |  |  |
| Rotate logs |  | Grace |  |  |  |

## Lessons Learned

## Timeline

- 14:02 -> **Impact started.** db-3 is full
- 14:09 -> **Detected.** The pager rings
- 14:40 -> **Mitigated.** Old logs removed
";

/// Words from what is typed; none of them occurs in the page's own text.
const WORDS: &[&str] = &[
    "Checkout",
    "2024-11-23",
    "Ada",
    "Grace",
    "In review",
    "Receipts",
    "buyer",
    "disk",
    "complaints",
    "OPS-12",
    "logs",
    "14:02",
    "14:09",
    "14:40",
    "db-3",
    "pager",
];

/// How often undo or redo is pressed before the test fails because there is no end to it.
const MAX_STEPS: usize = 100;

/// Writes the postmortem, follows a finding, downloads the file, undoes everything and redoes it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    let keys = Keyboard::new(&test_page.browser).await?;

    keys.tab_to("button", "New postmortem").await?;
    keys.press(Key::Enter).await?;
    page.find("heading", "New postmortem").await?;
    keys.tab_to("button", "SRE book").await?;
    keys.press(Key::Enter).await?;
    write_head(&keys).await?;
    write_summary(&keys).await?;
    write_actions(&keys).await?;
    write_timeline(&keys).await?;
    send_no_key(&page).await?;
    follow_a_finding(&page, &keys).await?;
    page.wait_until_saved().await?;
    let first = download(&keys, &test_page).await?;
    same_text("the file", &first, WRITTEN)?;

    press_until_disabled(&page, &keys, "Undo", &[Key::Control]).await?;
    expect_nothing_left(&page).await?;
    press_until_disabled(&page, &keys, "Redo", &[Key::Control, Key::Shift]).await?;
    let second = download(&keys, &test_page).await?;
    same_text("the file after undo and redo", &second, WRITTEN)?;

    expect_no_pointer(&page, &keys).await?;
    watch.read_log(&test_page.browser).await?;
    watch.verdict()
}

async fn write_head(keys: &Keyboard<'_>) -> Result<(), Problem> {
    keys.expect_focus_on("textbox", "Title").await?;
    keys.write("Checkout failed").await?;
    for (field, text) in [
        ("Date", "2024-11-23"),
        ("Status", "In review"),
        ("Authors", "Ada, Grace"),
    ] {
        keys.tab_to("textbox", field).await?;
        keys.write(text).await?;
    }
    Ok(())
}

/// Does what password managers do: sends a `keydown` event that says nothing about a key.
async fn send_no_key(page: &Page<'_>) -> Result<(), Problem> {
    let uncaught = page
        .run(
            "const uncaught = []; \
             addEventListener('error', ({ message }) => uncaught.push(message)); \
             document.activeElement.dispatchEvent(new Event('keydown', { bubbles: true })); \
             return uncaught.join('; ')",
        )
        .await?;
    match uncaught.as_str() {
        Some("") => Ok(()),
        _ => Err(format!("a key that is no key: {uncaught}").into()),
    }
}

/// Writes the summary: bold by its shortcut, and a list whose second item comes from Enter.
async fn write_summary(keys: &Keyboard<'_>) -> Result<(), Problem> {
    keys.tab_to("textbox", "Summary").await?;
    keys.write("Receipts were lost for ").await?;
    keys.chord(&[Key::Control], 'b').await?;
    keys.write("one buyer in five").await?;
    keys.press(Key::Right).await?;
    keys.press(Key::Right).await?;
    keys.write(".").await?;
    keys.press(Key::Enter).await?;
    keys.press(Key::Enter).await?;
    keys.write("- cause: a full disk").await?;
    keys.press(Key::Enter).await?;
    keys.write("effect: complaints").await
}

async fn write_actions(keys: &Keyboard<'_>) -> Result<(), Problem> {
    keys.tab_to("button", "Add action item").await?;
    keys.press(Key::Space).await?;
    keys.expect_focus_on("textbox", "Action").await?;
    keys.write("Warn before a disk is full").await?;
    keys.tab_to("textbox", "Owner").await?;
    keys.write("Ada").await?;
    keys.tab_to("textbox", "Ticket").await?;
    keys.write("OPS-12").await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("textbox", "Action").await?;
    keys.write("Rotate logs").await
}

async fn write_timeline(keys: &Keyboard<'_>) -> Result<(), Problem> {
    keys.tab_to("button", "Add entry").await?;
    keys.press(Key::Enter).await?;
    let entries = [
        ("14:02", "db-3 is full", "i", "impact started"),
        ("14:09", "The pager rings", "d", "detected"),
        ("14:40", "Old logs removed", "m", "mitigated"),
    ];
    for (index, (time, what, letter, mark)) in entries.into_iter().enumerate() {
        if index > 0 {
            keys.tab_back_to("textbox", "What happened").await?;
            keys.press(Key::Enter).await?;
        }
        keys.expect_focus_on("textbox", "Time").await?;
        keys.write(time).await?;
        keys.tab_to("textbox", "What happened").await?;
        keys.write(what).await?;
        keys.tab_to("combobox", "Mark").await?;
        keys.write(letter).await?;
        let chosen = keys.selected_option().await?;
        if chosen != mark {
            return Err(format!("“{letter}” chose the mark “{chosen}” and not “{mark}”").into());
        }
    }
    Ok(())
}

/// Reads the finding about an action item without an owner, follows it to the field and names an owner.
async fn follow_a_finding(page: &Page<'_>, keys: &Keyboard<'_>) -> Result<(), Problem> {
    const RULE: &str = "action-without-owner";
    let (text, button_name) = until("the finding", TIMEOUT, async || {
        let found = page.findings(RULE).await?;
        Ok(found.into_iter().next())
    })
    .await?;
    if !text.contains("Rotate logs") {
        return Err(format!("the finding does not say what it is about: {text}").into());
    }
    keys.tab_back_to("button", &button_name).await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("textbox", "Owner").await?;
    keys.write("Grace").await?;
    until("the finding to go", TIMEOUT, async || {
        Ok(page.findings(RULE).await?.is_empty().then_some(()))
    })
    .await
}

async fn download(keys: &Keyboard<'_>, test_page: &TestPage<'_>) -> Result<String, Problem> {
    // Past the end of the page, Tab may continue into the browser's own controls, so the way back is taken.
    if keys.focused().await?.name != "Download" {
        keys.tab_back_to("button", "Download").await?;
    }
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("menuitem", "Markdown").await?;
    keys.press(Key::Enter).await?;
    let (name, bytes) = test_page.downloads.take_file(".md").await?;
    if name != "checkout-failed.md" {
        return Err(format!("the file is called {name}").into());
    }
    keys.expect_focus_on("button", "Download").await?;
    Ok(String::from_utf8(bytes)?)
}

/// Presses the keys for undo or redo until the button of that name is disabled.
async fn press_until_disabled(
    page: &Page<'_>,
    keys: &Keyboard<'_>,
    name: &str,
    modifiers: &[Key],
) -> Result<(), Problem> {
    for _ in 0..MAX_STEPS {
        if !page.find("button", name).await?.is_enabled().await? {
            return Ok(());
        }
        keys.chord(modifiers, 'z').await?;
    }
    Err(format!("“{name}” has no end").into())
}

async fn expect_nothing_left(page: &Page<'_>) -> Result<(), Problem> {
    until("the words to be undone", TIMEOUT, async || {
        let fields = page
            .run("return [...document.querySelectorAll('input, textarea, select')].map((field) => field.value).join('\\n')")
            .await?;
        let preview = page.text("region", "Report preview").await?;
        let all = format!("{}\n{preview}", fields.as_str().unwrap_or_default());
        let remaining: Vec<&str> = WORDS.iter().copied().filter(|word| all.contains(word)).collect();
        if remaining.is_empty() {
            return Ok(Some(()));
        }
        Err(format!("still there: {}", remaining.join(", ")).into())
    })
    .await
}

/// Checks that the page saw no pointer events, then clicks once to prove that it would have seen them.
async fn expect_no_pointer(page: &Page<'_>, keys: &Keyboard<'_>) -> Result<(), Problem> {
    let pointer_events = keys.pointer_events().await?;
    if pointer_events != 0 {
        return Err(format!("the page saw {pointer_events} events of a pointer").into());
    }
    // This button is in the bar, where no message covers it.
    page.click("button", "Download").await?;
    if keys.pointer_events().await? == 0 {
        return Err("even a click was not seen, so the count is blind".into());
    }
    Ok(())
}
