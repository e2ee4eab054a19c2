//! How postmortems get into the library and are found there: started empty, opened as the example, pasted,
//! dropped, searched and sorted.

use std::fs;

use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::keyboard::Keyboard;
use crate::page::Page;

/// Three postmortems that are in another order by title, by date and by severity.
const THREE: [(&str, &str); 3] = [
    (
        "one.md",
        "# beta: mail was late\n\n- **Date**: 2024-03-01\n- **Severity**: SEV-3\n\n## Summary\n\nThe queue in Zürich was full.\n",
    ),
    (
        "two.md",
        "# Alpha: sign-in failed\n\n- **Date**: 2023-07-19\n- **Severity**: SEV-2\n\n## Summary\n\nA key had expired.\n",
    ),
    (
        "three.md",
        "# Gamma: search was slow\n\n- **Date**: 2024-11-30\n- **Severity**: SEV-1\n\n## Summary\n\nAn index was lost in Zürich.\n",
    ),
];

/// Starts a draft without a template and adds a section.
pub(crate) async fn start_empty(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    page.click("button", "New postmortem").await?;
    page.click("button", "Start empty").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    keys.expect_focus_on("textbox", "Title").await?;
    keys.write("A small one").await?;
    page.click("button", "Add section").await?;
    keys.expect_focus_on("textbox", "Heading").await?;
    keys.write("What broke").await?;
    keys.press(Key::Enter).await?;
    keys.expect_focus_on("heading", "What broke").await?;
    page.click("textbox", "What broke").await?;
    keys.write("Nothing much.").await?;
    page.shows("region", "Report preview", "Nothing much.")
        .await?;
    page.wait_until_saved().await?;
    page.reload().await?;
    page.shows("textbox", "Title", "A small one").await?;
    page.shows("textbox", "What broke", "Nothing much.").await?;
    page.open(&test_page.server.url()).await?;
    page.find("link", "A small one").await?;
    page.expect_no_alert().await
}

/// Opens the example that a first visit offers; no rule finds anything in it.
pub(crate) async fn example(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    // A quick user puts the focus into a field before the first frame of the editor.
    page.run(
        "addEventListener('hashchange', () => document.querySelector('main textarea')?.focus(), { once: true })",
    )
    .await?;
    page.click("button", "Open the finished example").await?;
    page.shows("region", "Health", "No problems found.").await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    keys.expect_focus_on("textbox", "Title").await?;
    page.shows("region", "Health", "Time to detect").await?;
    page.shows("region", "Report preview", "certificate")
        .await?;
    page.expect_no_alert().await
}

/// Pastes a postmortem and drops a file, anywhere on the page.
pub(crate) async fn pasted_and_dropped(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    let data = |what: &str, event: &str| {
        format!(
            "const data = new DataTransfer(); {what}; const event = new {event}; \
             if (!event.clipboardData?.types.length) Object.defineProperty(event, 'clipboardData', {{ value: data }}); \
             document.querySelector('main').dispatchEvent(event); return event.defaultPrevented"
        )
    };
    let pasted = data(
        "data.setData('text/plain', '# Pasted\\n\\n## Summary\\n\\nBy hand.\\n')",
        "ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })",
    );
    page.run(&pasted).await?;
    page.find("link", "Pasted").await?;
    let file =
        "data.items.add(new File(['# Dropped\\n\\n## Summary\\n\\nFrom afar.\\n'], 'dropped.md'))";
    let dragover = data(
        file,
        "DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true })",
    );
    if page.run(&dragover).await? != serde_json::json!(true) {
        return Err("the page does not take what is dragged over it".into());
    }
    page.reads("Drop files to import them").await?;
    let dropped = data(
        file,
        "DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })",
    );
    page.run(&dropped).await?;
    page.reads("Imported dropped.md as “Dropped”.").await?;
    page.click("link", "Dropped").await?;
    page.shows("textbox", "Summary", "From afar.").await?;

    // What is pasted into a field goes into the field and is not imported.
    page.open(&test_page.server.url()).await?;
    page.titles(&["Dropped", "Pasted"]).await?;
    page.click("searchbox", "Search drafts").await?;
    let field = pasted.replace("querySelector('main')", "activeElement");
    if page.run(&field).await? != serde_json::json!(false) {
        return Err("the page takes what is pasted into the search".into());
    }
    page.titles(&["Dropped", "Pasted"]).await?;
    page.expect_no_alert().await
}

/// Searches for a draft among others, and sorts the list.
pub(crate) async fn found_and_sorted(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    let home = test_page.server.url();
    let files = Folder::new("three")?;
    page.open(&home).await?;
    let (beta, alpha, gamma) = (
        "beta: mail was late",
        "Alpha: sign-in failed",
        "Gamma: search was slow",
    );
    for ((name, text), title) in THREE.into_iter().zip([beta, alpha, gamma]) {
        let path = files.path().join(name);
        fs::write(&path, text)?;
        page.choose_file("Import files", &path).await?;
        page.find("link", title).await?;
    }
    page.titles(&[gamma, alpha, beta]).await?;
    let keys = Keyboard::new(&test_page.browser).await?;
    page.click("searchbox", "Search drafts").await?;
    keys.write("zurich QUEUE").await?;
    page.titles(&[beta]).await?;
    page.reads("1 of 3 drafts").await?;
    keys.write(" nowhere").await?;
    page.reads("No draft has all of these words.").await?;
    page.click("button", "Show all drafts").await?;
    page.titles(&[gamma, alpha, beta]).await?;

    for (order, titles) in [
        ("Title", [alpha, beta, gamma]),
        ("Date of the incident", [gamma, beta, alpha]),
        ("Severity", [gamma, alpha, beta]),
        ("Title", [alpha, beta, gamma]),
    ] {
        page.choose("Sort by", order).await?;
        page.titles(&titles).await?;
    }
    page.reload().await?;
    page.titles(&[alpha, beta, gamma]).await?;
    page.expect_no_alert().await
}
