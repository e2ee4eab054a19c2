//! Faults 11 and 13: a newer build has migrated a draft that is open here; the library contains records of a
//! newer version.

use super::play::{alert, begin, download_by, expect, load, records, same, titles, write};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::Page;

const NEWER: &str = r#"{"schema":2,"id":"x","rev":9,"saved_at":9,"document":["of a later form"]}"#;

/// Continues to write in a draft that was migrated meanwhile, then opens its record from the library and from
/// its own address.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let stage = pool.stage().await?;
    let page = Page::new(&stage.browser);
    let home = stage.server.url();
    let address = begin(&page, &home, "Old").await?;
    let id = address.rsplit('/').next().unwrap_or_default();
    let key = format!("debrief:{PREFIX}:draft:{id}");
    let script = "localStorage.setItem(arguments[0], arguments[1])";
    let arguments = vec![key.as_str().into(), NEWER.into()];
    stage.browser.execute(script, arguments).await?;
    write(&page, " build").await?;
    alert(&page, "Both are kept").await?;
    page.saved().await?;
    let newer = (key.clone(), NEWER.to_owned());
    expect(
        records(&page).await?.contains(&newer),
        "the newer record was overwritten",
    )?;
    // The durable copy of the migrated draft is as it was, and what is written from now on is saved beside
    // it.
    let wanted = vec!["Old".to_owned(), "Old build".to_owned()];
    same("drafts", &titles(&page).await?, &wanted)?;

    load(&page, &home).await?;
    let button = format!("Download the record {key}");
    let file = download_by(&page, stage.downloads, &button, ".json").await?;
    same("the record", &file, &NEWER.to_owned())?;
    page.find("link", "Old build").await?;
    load(&page, &address).await?;
    let file = download_by(&page, stage.downloads, "Download the record", ".json").await?;
    same("the record from its own address", &file, &NEWER.to_owned())?;
    expect(
        page.all("textbox", "Title").await?.is_empty(),
        "a newer record can be edited",
    )?;
    expect(records(&page).await?.contains(&newer), "it was changed")
}
