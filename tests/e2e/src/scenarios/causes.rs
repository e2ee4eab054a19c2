//! Work on root causes: questions whose answers start the next question, and causes that link to entries of
//! the timeline. All of it is plain Markdown in the section and in the file.

use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::text::same_text;

const FILE: &str = "# Mail was late\n\n## Root causes\n\nThe queue has no limit.\n\n## Timeline\n\n- 18:02 Queue full\n- 18:40 Queue empty\n";

/// Asks, answers, branches and links, using the keyboard where a person would.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let files = Folder::new("causes")?;
    let file = files.path().join("mail.md");
    std::fs::write(&file, FILE)?;
    page.open(&test_page.server.url()).await?;
    page.choose_file("Import files", &file).await?;
    page.click("link", "Mail was late").await?;

    page.click("button", "Ask why it happened").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    keys.expect_focus_on("textbox", "Question").await?;
    keys.write("Why was mail late?").await?;
    keys.press(Key::Tab).await?;
    keys.expect_focus_on("textbox", "Answer: Why was mail late?")
        .await?;
    keys.write("The queue was full.").await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("textbox", "Answer: Why “The queue was full”?")
        .await?;
    keys.write("Nothing limits it.").await?;
    wait_for_list(
        &page,
        "- Why was mail late? The queue was full.\n  - Why? Nothing limits it.",
    )
    .await?;
    page.click("button", "Another answer: “Nothing limits it.”")
        .await?;
    keys.expect_focus_on("textbox", "Answer: Why “The queue was full”?")
        .await?;
    keys.write("Nobody was told.").await?;
    let tree = "- Why was mail late? The queue was full.\n  - Why? Nothing limits it.\n  - Why? Nobody was told.";
    wait_for_list(&page, tree).await?;

    // An edit of the text also changes the fields, and the other way round.
    page.retype("Root causes", "Nobody", "No one").await?;
    page.shows(
        "textbox",
        "Answer: Why “The queue was full”?",
        "Nothing limits it.",
    )
    .await?;
    page.click("button", "Remove: “No one was told.”").await?;
    wait_for_list(
        &page,
        "- Why was mail late? The queue was full.\n  - Why? Nothing limits it.",
    )
    .await?;
    keys.chord(&[Key::Control], 'z').await?;
    wait_for_list(&page, &tree.replace("Nobody", "No one")).await?;

    page.click("button", "Link to the timeline").await?;
    page.choose("Entry of the timeline", "18:40 Queue empty")
        .await?;
    let add = page.find("button", "Add the link").await?;
    add.scroll_into_view().await?;
    add.click().await?;
    page.shows("textbox", "Root causes", "(see 18:40)").await?;
    let link = page.find("link", "18:40").await?;
    link.scroll_into_view().await?;
    link.click().await?;
    until("the entry that the link leads to", TIMEOUT, async || {
        let at = page.run("return document.activeElement.innerText").await?;
        let at = at.as_str().unwrap_or_default();
        Ok(at.contains("Queue empty").then_some(()))
    })
    .await?;
    let text = page.text("textbox", "Root causes").await?;
    let (_, markdown) = page
        .download(test_page.downloads, "Markdown", ".md")
        .await?;
    let expected = FILE.replace("The queue has no limit.", text.trim_end());
    same_text("mail.md", &String::from_utf8(markdown)?, &expected)?;

    page.expect_no_alert().await
}

async fn wait_for_list(page: &Page<'_>, list: &str) -> Result<(), Problem> {
    let expected = ["The queue has no limit.\n\n", list].concat();
    until(
        &format!("“{expected}” in the section"),
        TIMEOUT,
        async || {
            let field = page.text("textbox", "Root causes").await?;
            if field.trim_end() == expected {
                return Ok(Some(()));
            }
            Err(format!("it holds “{field}”").into())
        },
    )
    .await
}
