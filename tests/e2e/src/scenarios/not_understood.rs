//! Timelines that are not understood: the review and a finding say how many rows and where, one click corrects
//! what was read, and one undo takes that back. The file keeps its bytes.

use std::fs;

use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::{BrowserPool, TestPage};
use crate::folder::Folder;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::text::same_text;

/// Rows without a time before and between others, and dates that do not tell which number is the month.
const ROWS: &str = "# Mail was late\n\n## Timeline\n\nAll times are in UTC.\n\n- some day: A disk fills\n\
    - 03/05/2024 18:02 Queue full\n- later: Ana looks\n  for an hour\n- 04/05/2024 18:40 Queue empty\n\n\
    * [Graphs](https://graphs.example)\n";

/// A timeline whose heading is not known, and a table of which no column has a name but that of the times.
const LISTS: &str = "# Mail was late\n\n## The evening\n\nIn UTC.\n\n- 18:02 Queue full\n- 18:40 Queue empty\n\n\
    ## Timeline of the day after\n\n| Time (UTC) | | |\n|---|---|---|\n| 09:00 | Ana | Reads all the logs |\n\
    | 09:30 | Ida | Finds the disk that was full |\n";

/// The rows of a timeline of which some have no time, and the day and the month of its dates.
pub(crate) async fn rows(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let _files = review(&test_page, &page, ROWS).await?;
    page.reads("2 rows of the timeline have no time that is understood.")
        .await?;
    let told = "2 rows (lines 7, 9–10) have no time that is understood.";
    page.reads("2 entries, from 03/05/2024 18:02 to 04/05/2024 18:40.")
        .await?;
    page.reads(told).await?;

    let keys = Keyboard::new(&test_page.browser).await?;
    let take = "These rows belong to the timeline: “Timeline”";
    page.click("button", take).await?;
    page.reads(
        "4 entries, from 03/05/2024 18:02 to 04/05/2024 18:40, 2 without a time (lines 7, 9–10).",
    )
    .await?;
    // A list that may as well be remarks is offered by itself.
    page.find(
        "button",
        "The list in line 13 belongs to the timeline: “Timeline”",
    )
    .await?;
    page.click("button", "Undo: “Timeline”").await?;
    page.reads(told).await?;
    keys.expect_focus_on("combobox", "Kind: “Timeline”").await?;
    page.click("button", take).await?;

    page.reads("“03/05/2024” can be read in two ways").await?;
    page.click("button", "The month comes first: 5 March: mail.md")
        .await?;
    page.reads("Dates are read with the month first.").await?;
    page.click("button", "Undo: “Dates are read with the month first.”")
        .await?;
    page.click("button", "The day comes first: 3 May: mail.md")
        .await?;
    page.reads("Dates are read with the day first.").await?;
    page.shows("textbox", "Date: mail.md", "2024-05-03").await?;

    page.click("button", "Import: mail.md").await?;
    page.shows("textbox", "What happened", "some day: A disk fills")
        .await?;
    page.find("image", "Timeline from 18:02 to 18:40.").await?;
    keeps_its_bytes(&test_page, &page, ROWS).await?;
    page.expect_no_alert().await
}

/// A list and a column that are chosen by keyboard, one undo after each.
pub(crate) async fn by_keyboard(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let _files = review(&test_page, &page, LISTS).await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    let list = "This list is the timeline: “The evening”";
    keys.reach(&page, "button", list).await?;
    for is_last in [false, true] {
        keys.press(Key::Enter).await?;
        page.reads("2 entries, from 18:02 to 18:40.").await?;
        keys.expect_focus_on("button", "Undo: “The evening”")
            .await?;
        if is_last {
            break;
        }
        keys.press(Key::Enter).await?;
        keys.expect_focus_on("combobox", "Kind: “The evening”")
            .await?;
        keys.tab_to("button", list).await?;
    }
    let column = "Column 2 (“Ana”) is what happened: “Timeline of the day after”";
    keys.tab_to("button", column).await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("button", "Undo: “Timeline of the day after”")
        .await?;
    page.find(
        "button",
        "Column 3 (“Reads all the logs”) is what happened: “Timeline of the day after”",
    )
    .await?;
    keys.press(Key::Enter).await?;
    page.find("button", column).await?;

    keys.reach(&page, "button", "Import: mail.md").await?;
    keys.press(Key::Enter).await?;
    page.find("image", "Timeline from 18:02 to 18:40.").await?;
    page.shows("textbox", "What happened", "Queue full").await?;
    keeps_its_bytes(&test_page, &page, LISTS).await?;
    page.expect_no_alert().await
}

/// The same rows in the editor: a finding makes entries of them, and one undo takes that back.
pub(crate) async fn in_the_editor(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let files = Folder::new("rows-of-a-draft")?;
    let file = files.path().join("mail.md");
    fs::write(&file, ROWS)?;
    page.open(&test_page.server.url()).await?;
    page.choose_file("Import files", &file).await?;
    page.reads("2 rows of the timeline have no time that is understood.")
        .await?;
    page.click("link", "Mail was late").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    let quoted = "2 rows of the timeline have no time that is understood: “some day: A disk fills”, “later: Ana looks”.";
    page.reads(quoted).await?;
    let before = page.findings("row-without-time").await?;
    keys.reach(&page, "button", "Make entries of them").await?;
    keys.press(Key::Enter).await?;
    page.shows("textbox", "What happened", "some day: A disk fills")
        .await?;
    keys.chord(&[Key::Control], 'z').await?;
    until("the finding that was there before", TIMEOUT, async || {
        Ok((page.findings("row-without-time").await? == before).then_some(()))
    })
    .await?;
    page.reads(quoted).await?;
    keeps_its_bytes(&test_page, &page, ROWS).await?;
    page.expect_no_alert().await
}

/// Opens a file in the review. The folder is deleted with what is returned.
async fn review(test_page: &TestPage<'_>, page: &Page<'_>, text: &str) -> Result<Folder, Problem> {
    let files = Folder::new("not-understood")?;
    let file = files.path().join("mail.md");
    fs::write(&file, text)?;
    page.open(&test_page.server.url()).await?;
    page.run("location.hash = '#/import'").await?;
    page.find("heading", "Review the import").await?;
    page.choose_file("Import files", &file).await?;
    page.find("heading", "mail.md").await?;
    Ok(files)
}

/// Downloads the draft that is open, as Markdown, and compares it with the file.
async fn keeps_its_bytes(
    test_page: &TestPage<'_>,
    page: &Page<'_>,
    text: &str,
) -> Result<(), Problem> {
    let (name, markdown) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    same_text(&name, &String::from_utf8(markdown)?, text)
}
