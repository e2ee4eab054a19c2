//! Fault 4: other keys of the origin leave little room or none in `localStorage`, and the disk is full too.

use serde_json::json;

use super::play::{
    DISK, SECOND, begin_draft, download_with_button, expect, expect_same, load, records,
    type_in_title, wait_for_alert, wait_for_title,
};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::page::{Page, TIMEOUT, until};
use crate::until::TooLate;

/// Fills `localStorage` until LEFT characters are left.
const FILL: &str = "
    const left = LEFT; localStorage.removeItem('filler'); let size = 0;
    for (let step = 4 << 20; step >= 1; step >>= 1) {
        try { localStorage.setItem('filler', 'x'.repeat(size + step)); size += step; } catch {}
    }
    localStorage.setItem('filler', 'x'.repeat(Math.max(0, size - left)));
    return localStorage.getItem('filler').length";

/// Notes when the page first says, after it has asked the disk, that something is saved or that it is not.
const LOOK: &str = "
    window.told = window.lastPut = undefined;
    const says = (where, words) =>
        [...document.querySelectorAll(where)].some((one) => one.innerText.includes(words));
    const look = () => {
        const full = says('[role=alert]', 'storage for this site is full');
        if (full || (window.lastPut && says('[role=status], output', 'Saved'))) window.told = performance.now();
        else setTimeout(look, 20);
    };
    look();";

/// Inserts COUNT characters into the title at once, and notes the frame in which a person sees them: laying
/// out 65,000 characters takes a browser up to half a second.
const TYPE: &str = "
    const field = document.querySelector('[aria-label=Title]');
    field.focus(); field.setSelectionRange(1e9, 1e9);
    window.typed = undefined;
    document.execCommand('insertText', false, 'y'.repeat(COUNT));
    requestAnimationFrame(() => setTimeout(() => { window.typed = performance.now(); }));";

/// How many times as long as until “Saved” it may take the page to say that a save was refused, on a machine
/// on which that is more than a second: it then draws the page once more, with the alert.
const LATER: f64 = 3.0;

/// Fills storage, types, downloads the draft, and makes room again.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser_with_script(DISK).await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    no_room_for_the_quick_copy(&page, &home).await?;
    for left in [0, 40, 65_536] {
        let mut times = Vec::new();
        // The promise is a second. Other programs may be using this machine: the page then says later that
        // the same is saved, and so it may say later that it is not.
        while times
            .iter()
            .all(|(saved, refused)| *refused >= (LATER * saved).max(SECOND.as_millis() as f64))
        {
            if times.len() == 3 {
                return Err(TooLate(format!(
                    "with {left} left, it said that it saved and that it could not after {times:?} ms"
                ))
                .into());
            }
            let saved = saved(&page, &home, left).await?;
            times.push((saved, full(&page, test_page.downloads, &home, left).await?));
        }
    }
    Ok(())
}

/// With room in storage, types as much as `full` does, and returns after how many milliseconds the page said
/// that it is saved.
async fn saved(page: &Page<'_>, home: &str, left: usize) -> Result<f64, Problem> {
    begin_draft(page, home, "Room").await?;
    page.run(LOOK).await?;
    page.run(&TYPE.replace("COUNT", &(left + 400).to_string()))
        .await?;
    page.wait_until_saved().await?;
    let elapsed_ms = told(page).await?;
    page.run("localStorage.clear()").await?;
    Ok(elapsed_ms)
}

/// With this many characters left in storage, expects that the page says so, offers the draft as a download,
/// and saves it once there is room. Returns after how many milliseconds it said so.
async fn full(
    page: &Page<'_>,
    downloads: &Folder,
    home: &str,
    left: usize,
) -> Result<f64, Problem> {
    begin_draft(page, home, "Room").await?;
    let filled = page.run(&FILL.replace("LEFT", &left.to_string())).await?;
    page.run("window.diskThrows = () => new DOMException('no', 'QuotaExceededError')")
        .await?;
    let before = records(page).await?;
    page.run(LOOK).await?;
    page.run(&TYPE.replace("COUNT", &(left + 400).to_string()))
        .await?;
    wait_for_alert(page, "storage for this site is full").await?;
    let elapsed_ms = told(page).await?;
    expect_same("what was stored", &records(page).await?, &before)?;
    let filler = page.run("return localStorage.getItem('filler').length");
    expect_same("the other key", &filler.await?, &filled)?;
    let expected = format!("Room{}", "y".repeat(left + 400));
    let file = download_with_button(page, downloads, "Download now", ".json").await?;
    expect(
        file.contains(&expected),
        "the download lacks what was typed",
    )?;

    page.run("localStorage.removeItem('filler'); window.diskThrows = undefined")
        .await?;
    page.wait_until_saved().await?;
    let no_alert = async || Ok(page.alerts().await?.is_empty().then_some(()));
    until("the alert to go", TIMEOUT, no_alert).await?;
    let stored = records(page).await?;
    expect(
        stored.iter().any(|(_, text)| text.contains(&expected)),
        "it was not saved when there was room again",
    )?;
    let shown = page.run("return document.querySelector('[aria-label=Title]').value");
    expect_same("the title", &shown.await?, &json!(expected))?;
    page.run("localStorage.clear()").await?;
    Ok(elapsed_ms)
}

/// If other keys of the origin have taken all the room, what is written is saved in the database.
async fn no_room_for_the_quick_copy(page: &Page<'_>, home: &str) -> Result<(), Problem> {
    let address = begin_draft(page, home, "Room").await?;
    let filled = page.run(&FILL.replace("LEFT", "0")).await?;
    type_in_title(page, " on the disk").await?;
    page.wait_until_saved().await?;
    expect(
        page.alerts().await?.is_empty(),
        "it was kept, and told as lost",
    )?;
    load(page, &address).await?;
    wait_for_title(page, "Room on the disk").await?;
    let filler = page.run("return localStorage.getItem('filler').length");
    expect_same("the other key", &filler.await?, &filled)?;
    page.run("localStorage.clear()").await?;
    Ok(())
}

/// How many milliseconds after the characters were seen the page said what became of them.
async fn told(page: &Page<'_>) -> Result<f64, Problem> {
    until("the page to note when it told", TIMEOUT, async || {
        let elapsed_ms =
            page.run("return window.told && window.typed && window.told - window.typed");
        Ok(elapsed_ms.await?.as_f64())
    })
    .await
}
