//! Faults 11 and 13: a newer build has migrated a draft that is open here; the library contains records of a
//! newer version.

use super::play::{
    begin_draft, download_with_button, expect, expect_same, load, records, titles, type_in_title,
    wait_for_alert,
};
use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX};
use crate::page::Page;

const NEWER: &str = r#"{"schema":2,"id":"x","rev":9,"saved_at":9,"document":["of a later form"]}"#;

/// Continues to write in a draft that was migrated meanwhile, then opens its record from the library and from
/// its own address.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let address = begin_draft(&page, &home, "Old").await?;
    let id = address.rsplit('/').next().unwrap_or_default();
    let key = format!("debrief:{PREFIX}:draft:{id}");
    let script = "localStorage.setItem(arguments[0], arguments[1])";
    let arguments = vec![key.as_str().into(), NEWER.into()];
    test_page.browser.execute(script, arguments).await?;
    type_in_title(&page, " build").await?;
    wait_for_alert(&page, "Both are kept").await?;
    page.wait_until_saved().await?;
    let newer = (key.clone(), NEWER.to_owned());
    expect(
        records(&page).await?.contains(&newer),
        "the newer record was overwritten",
    )?;
    // The durable copy of the migrated draft is as it was, and what is written from now on is saved beside
    // it.
    let expected = vec!["Old".to_owned(), "Old build".to_owned()];
    expect_same("drafts", &titles(&page).await?, &expected)?;

    load(&page, &home).await?;
    let button = format!("Download the record {key}");
    let file = download_with_button(&page, test_page.downloads, &button, ".json").await?;
    expect_same("the record", &file, &NEWER.to_owned())?;
    page.find("link", "Old build").await?;
    load(&page, &address).await?;
    let file =
        download_with_button(&page, test_page.downloads, "Download the record", ".json").await?;
    expect_same("the record from its own address", &file, &NEWER.to_owned())?;
    expect(
        page.all("textbox", "Title").await?.is_empty(),
        "a newer record can be edited",
    )?;
    expect(records(&page).await?.contains(&newer), "it was changed")
}
