//! A postmortem written from scratch without a mouse: from the first visit to the downloaded file, then
//! everything undone and redone.

use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::{BrowserPool, TestPage};
use crate::keyboard::Keyboard;
use crate::page::{PATIENCE, Page, until};
use crate::text::same_text;
use crate::watch::Watch;

/// The file that results from what is typed below, in the form of the SRE book.
const WRITTEN: &str = "\
# Checkout failed

### Date

2024-11-23

### Authors

- Ada
- Grace

### Status

In review

### Summary

Receipts were lost for **one buyer in five**.

- cause: a full disk
- effect: complaints

### Impact

### Root Causes

### Trigger

### Resolution

### Detection

## Action Items

| Action Item | Type | Owner | Bug |
| --- | --- | --- | --- |
| Warn before a disk is full |  | Ada | OPS-12 |
| Rotate logs |  | Grace |  |

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
const MANY: usize = 100;

/// Writes the postmortem, follows a finding, downloads the file, undoes everything and redoes it.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage().await?;
    let page = Page::new(&stage.browser);
    let home = stage.server.url();
    let mut watch = Watch::new(&home);
    page.open(&home).await?;
    let keys = Keyboard::new(&stage.browser).await?;

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
    page.saved().await?;
    let first = download(&keys, &stage).await?;
    same_text("the file", &first, WRITTEN)?;

    step(&page, &keys, "Undo", &[Key::Control]).await?;
    nothing_is_left(&page).await?;
    step(&page, &keys, "Redo", &[Key::Control, Key::Shift]).await?;
    let second = download(&keys, &stage).await?;
    same_text("the file after undo and redo", &second, WRITTEN)?;

    no_pointer(&page, &keys).await?;
    watch.look(&stage.browser).await?;
    watch.verdict()
}

async fn write_head(keys: &Keyboard<'_>) -> Result<(), Problem> {
    keys.is_led_to("textbox", "Title").await?;
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
    keys.is_led_to("textbox", "Action").await?;
    keys.write("Warn before a disk is full").await?;
    keys.tab_to("textbox", "Owner").await?;
    keys.write("Ada").await?;
    keys.tab_to("textbox", "Ticket").await?;
    keys.write("OPS-12").await?;
    keys.press(Key::Enter).await?;
    keys.is_led_to("textbox", "Action").await?;
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
    for (at, (time, what, letter, mark)) in entries.into_iter().enumerate() {
        if at > 0 {
            keys.tab_back_to("textbox", "What happened").await?;
            keys.press(Key::Enter).await?;
        }
        keys.is_led_to("textbox", "Time").await?;
        keys.write(time).await?;
        keys.tab_to("textbox", "What happened").await?;
        keys.write(what).await?;
        keys.tab_to("combobox", "Mark").await?;
        keys.write(letter).await?;
        let chosen = keys.chosen().await?;
        if chosen != mark {
            return Err(format!("“{letter}” chose the mark “{chosen}” and not “{mark}”").into());
        }
    }
    Ok(())
}

/// Reads the finding about an action item without an owner, follows it to the field and names an owner.
async fn follow_a_finding(page: &Page<'_>, keys: &Keyboard<'_>) -> Result<(), Problem> {
    const RULE: &str = "action-without-owner";
    let (text, way) = until("the finding", PATIENCE, async || {
        let found = page.findings(RULE).await?;
        Ok(found.into_iter().next())
    })
    .await?;
    if !text.contains("Rotate logs") {
        return Err(format!("the finding does not say what it is about: {text}").into());
    }
    keys.tab_back_to("button", &way).await?;
    keys.press(Key::Enter).await?;
    keys.is_led_to("textbox", "Owner").await?;
    keys.write("Grace").await?;
    until("the finding to go", PATIENCE, async || {
        Ok(page.findings(RULE).await?.is_empty().then_some(()))
    })
    .await
}

async fn download(keys: &Keyboard<'_>, stage: &TestPage<'_>) -> Result<String, Problem> {
    // Past the end of the page, Tab may continue into the browser's own controls, so the way back is taken.
    if keys.focused().await?.name != "Download" {
        keys.tab_back_to("button", "Download").await?;
    }
    keys.press(Key::Enter).await?;
    keys.is_led_to("menuitem", "Markdown").await?;
    keys.press(Key::Enter).await?;
    let (name, bytes) = stage.downloads.take(".md").await?;
    if name != "checkout-failed.md" {
        return Err(format!("the file is called {name}").into());
    }
    keys.is_led_to("button", "Download").await?;
    Ok(String::from_utf8(bytes)?)
}

/// Presses the keys for undo or redo until the button of that name is disabled.
async fn step(
    page: &Page<'_>,
    keys: &Keyboard<'_>,
    name: &str,
    held: &[Key],
) -> Result<(), Problem> {
    for _ in 0..MANY {
        if !page.find("button", name).await?.is_enabled().await? {
            return Ok(());
        }
        keys.chord(held, 'z').await?;
    }
    Err(format!("“{name}” has no end").into())
}

async fn nothing_is_left(page: &Page<'_>) -> Result<(), Problem> {
    until("the words to be undone", PATIENCE, async || {
        let fields = page
            .run("return [...document.querySelectorAll('input, textarea, select')].map((field) => field.value).join('\\n')")
            .await?;
        let preview = page.text("region", "Report preview").await?;
        let all = format!("{}\n{preview}", fields.as_str().unwrap_or_default());
        let left: Vec<&str> = WORDS.iter().copied().filter(|word| all.contains(word)).collect();
        if left.is_empty() {
            return Ok(Some(()));
        }
        Err(format!("still there: {}", left.join(", ")).into())
    })
    .await
}

/// Checks that the page saw no pointer events, then clicks once to prove that it would have seen them.
async fn no_pointer(page: &Page<'_>, keys: &Keyboard<'_>) -> Result<(), Problem> {
    let pointed = keys.pointed().await?;
    if pointed != 0 {
        return Err(format!("the page saw {pointed} events of a pointer").into());
    }
    // This button is in the bar, where no message covers it.
    page.click("button", "Download").await?;
    if keys.pointed().await? == 0 {
        return Err("even a click was not seen, so the count is blind".into());
    }
    Ok(())
}
