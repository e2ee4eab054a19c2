//! Fault 4: other keys of the origin leave little room or none in `localStorage`, and the disk is full too.

use serde_json::json;

use super::play::{
    DISK, SECOND, alert, begin, download_by, expect, load, records, same, shows_title, write,
};
use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::page::{PATIENCE, Page, until};

/// Fills `localStorage` until LEFT characters are left.
const FILL: &str = "
    const left = LEFT; localStorage.removeItem('filler'); let size = 0;
    for (let step = 4 << 20; step >= 1; step >>= 1) {
        try { localStorage.setItem('filler', 'x'.repeat(size + step)); size += step; } catch {}
    }
    localStorage.setItem('filler', 'x'.repeat(Math.max(0, size - left)));
    return localStorage.getItem('filler').length";

/// Inserts COUNT characters into the title at once, and notes when the page first says that they are not
/// saved. The time counts from the frame in which a person sees them: laying out 65,000 characters takes a
/// browser up to half a second.
const TYPE: &str = "
    const field = document.querySelector('[aria-label=Title]');
    field.focus(); field.setSelectionRange(1e9, 1e9);
    window.typed = window.told = undefined;
    const look = () => {
        const alerts = [...document.querySelectorAll('[role=alert]')].map((one) => one.innerText).join('');
        if (alerts.includes('storage for this site is full')) window.told = performance.now();
        else setTimeout(look, 20);
    };
    look();
    document.execCommand('insertText', false, 'y'.repeat(COUNT));
    requestAnimationFrame(() => setTimeout(() => { window.typed = performance.now(); }));";

/// Fills storage, types, downloads the draft, and makes room again.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.own_stage_with(DISK).await?;
    let page = Page::new(&stage.browser);
    let home = stage.server.url();
    no_room_for_the_quick_copy(&page, &home).await?;
    for left in [0, 40, 65_536] {
        let mut times = Vec::new();
        // Other programs may be using this machine: the page only counts as slow if it is slow three times.
        while times.iter().all(|took| *took >= SECOND.as_millis() as f64) {
            expect(
                times.len() < 3,
                &format!("with {left} left it was told after {times:?} ms"),
            )?;
            times.push(full(&page, stage.downloads, &home, left).await?);
        }
    }
    Ok(())
}

/// With this many characters left in storage, expects that the page says so, offers the draft as a download,
/// and saves it once there is room. Returns after how many milliseconds it said so.
async fn full(
    page: &Page<'_>,
    downloads: &Folder,
    home: &str,
    left: usize,
) -> Result<f64, Problem> {
    begin(page, home, "Room").await?;
    let filled = page.run(&FILL.replace("LEFT", &left.to_string())).await?;
    page.run("window.diskThrows = () => new DOMException('no', 'QuotaExceededError')")
        .await?;
    let before = records(page).await?;
    page.run(&TYPE.replace("COUNT", &(left + 400).to_string()))
        .await?;
    alert(page, "storage for this site is full").await?;
    let took = until("the page to note when it told", PATIENCE, async || {
        let took = page.run("return window.told && window.typed && window.told - window.typed");
        Ok(took.await?.as_f64())
    })
    .await?;
    same("what was stored", &records(page).await?, &before)?;
    let filler = page.run("return localStorage.getItem('filler').length");
    same("the other key", &filler.await?, &filled)?;
    let wanted = format!("Room{}", "y".repeat(left + 400));
    let file = download_by(page, downloads, "Download now", ".json").await?;
    expect(file.contains(&wanted), "the download lacks what was typed")?;

    page.run("localStorage.removeItem('filler'); window.diskThrows = undefined")
        .await?;
    page.saved().await?;
    let quiet = async || Ok(page.alerts().await?.is_empty().then_some(()));
    until("the alert to go", PATIENCE, quiet).await?;
    let stored = records(page).await?;
    expect(
        stored.iter().any(|(_, text)| text.contains(&wanted)),
        "it was not saved when there was room again",
    )?;
    let shown = page.run("return document.querySelector('[aria-label=Title]').value");
    same("the title", &shown.await?, &json!(wanted))?;
    page.run("localStorage.clear()").await?;
    Ok(took)
}

/// If other keys of the origin have taken all the room, what is written is saved in the database.
async fn no_room_for_the_quick_copy(page: &Page<'_>, home: &str) -> Result<(), Problem> {
    let address = begin(page, home, "Room").await?;
    let filled = page.run(&FILL.replace("LEFT", "0")).await?;
    write(page, " on the disk").await?;
    page.saved().await?;
    expect(
        page.alerts().await?.is_empty(),
        "it was kept, and told as lost",
    )?;
    load(page, &address).await?;
    shows_title(page, "Room on the disk").await?;
    let filler = page.run("return localStorage.getItem('filler').length");
    same("the other key", &filler.await?, &filled)?;
    page.run("localStorage.clear()").await?;
    Ok(())
}
