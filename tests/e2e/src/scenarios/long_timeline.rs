//! A timeline of hundreds of entries: rows are plain text until they come near the view, and a person does
//! not notice.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;
use thirtyfour::TypingData;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::page::{Page, TIMEOUT, until};
use crate::text::same_text;

/// The number of entries in the timeline, far more than have fields at the same time.
const ENTRIES: usize = 400;

/// Checks a row that is far away, scrolls to it and edits it, scrolls away, and downloads the file.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let text = document("The queue grows");
    let files = Folder::new("long-timeline")?;
    let file = files.path().join("long-timeline.md");
    fs::write(&file, &text)?;

    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    page.choose_file("Import files", &file).await?;
    page.click("link", "Open it").await?;
    page.find("button", "Add entry").await?;
    let shown = page
        .run("return document.querySelectorAll('.form .entries .row:not(.heads)').length")
        .await?;
    if shown != json!(ENTRIES) {
        return Err(format!("the timeline of {ENTRIES} entries shows {shown}").into());
    }
    let has_fields = |row: usize| {
        format!(
            "return !!document.querySelectorAll('.form .entries .row:not(.heads)')[{row}].querySelector('textarea')"
        )
    };
    if page.run(&has_fields(200)).await? != json!(false) {
        return Err("a row that is far away has its fields, so nothing is proved here".into());
    }
    let row_text = page
        .run("return document.querySelectorAll('.form .entries .row:not(.heads)')[200].textContent")
        .await?;
    if row_text
        .as_str()
        .is_none_or(|row_text| !row_text.contains("number 200"))
    {
        return Err(format!("a row that is far away says {row_text}").into());
    }

    scroll_to_row(&page, 200).await?;
    let field = "const row = document.querySelectorAll('.form .entries .row:not(.heads)')[200]; \
        const field = row.querySelector('textarea'); field.focus(); \
        field.setSelectionRange(field.value.length, field.value.length); return field.id";
    page.run(field).await?;
    test_page
        .browser
        .action_chain()
        .send_keys(TypingData::from(" again"))
        .perform()
        .await?;
    page.wait_until_saved().await?;

    // The row with the focus keeps its fields, however far away it is.
    page.run("document.querySelector('#main').scrollTo(0, 0)")
        .await?;
    scroll_to_row(&page, 0).await?;
    if page.run(&has_fields(200)).await? != json!(true) {
        return Err("the row that is written in has lost its fields".into());
    }

    let (name, bytes) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    let wanted = text.replace("number 200\n", "number 200 again\n");
    same_text(&name, &String::from_utf8(bytes)?, &wanted)?;
    page.expect_no_alert().await
}

/// Scrolls a row into view and waits for its fields.
async fn scroll_to_row(page: &Page<'_>, row: usize) -> Result<(), Problem> {
    let script = format!(
        "const row = document.querySelectorAll('.form .entries .row:not(.heads)')[{row}]; \
         row.scrollIntoView({{ block: 'center' }}); return !!row.querySelector('textarea')"
    );
    until("the fields of a row that is near", TIMEOUT, async || {
        Ok((page.run(&script).await? == json!(true)).then_some(()))
    })
    .await
}

fn document(event: &str) -> String {
    let mut text =
        String::from("# A queue that grew all day\n\n## Timeline\n\nAll times in UTC.\n\n");
    for entry in 0..ENTRIES {
        let (hour, minute) = (8 + entry / 60, entry % 60);
        let _ = writeln!(text, "- {hour:02}:{minute:02} {event}, number {entry}");
    }
    text
}
