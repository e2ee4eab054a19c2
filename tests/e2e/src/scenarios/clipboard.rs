//! The real clipboard, between the page and another program, which a page of our own stands in for: what is
//! copied arrives with its structure, and what other editors write arrives as Markdown.

mod sources;

use serde_json::{Value, json};
use thirtyfour::{Key, WindowHandle};

use crate::Problem;
use crate::browser_pool::BrowserPool;
use crate::folder::Folder;
use crate::keyboard::Keyboard;
use crate::page::{Page, TIMEOUT, until};
use crate::watch::Watch;
use sources::{HOSTILE, SOURCES};

/// A postmortem with every structure that other editors have to preserve.
const DOCUMENT: &str = "# Mail was late\n\nDate: 2025-02-03\n\n## Summary\n\nThe queue was **full**, see [the graph](https://graphs.example/1).\n\n\
    - no alert\n- no limit\n\n### Impact\n\n| Region | Users |\n| --- | --- |\n| Norte | 40,000 |\n\n## Timeline\n\n- 18:02 Queue full\n- 18:40 Queue empty\n\n\
    ## Action items\n\n- [ ] Alert on the queue (owner: Ida)\n";

/// The structure that `DOCUMENT` has after it was pasted into the other program.
fn structure() -> Value {
    json!({
        "headings": ["H1 Mail was late", "H2 Summary", "H3 Impact", "H2 Timeline", "H2 Action items"],
        "tables": [
            [["Region", "Users"], ["Norte", "40,000"]],
            [["Time", "What happened"], ["18:02", "Queue full"], ["18:40", "Queue empty"]],
            [["Action", "Owner"], ["Alert on the queue", "Ida"]],
        ],
        "items": ["no alert", "no limit"],
        "links": ["the graph https://graphs.example/1"],
        "bold": true,
    })
}

/// The page that stands in for another program: its contents can be edited, and what is copied from it is
/// whatever `brings` contains.
const OTHER_PROGRAM: &str = "data:text/html;charset=utf-8,<!doctype html><title>Elsewhere</title><div id=x contenteditable role=textbox aria-label=Elsewhere>.</div>\
    <script>window.brings = []; addEventListener('copy', (event) => { event.preventDefault(); \
    for (const [kind, text] of brings) event.clipboardData.setData(kind, text); window.copied = true; })</script>";

/// A script that returns the structure as a person sees it in the other program.
const READ_STRUCTURE: &str = "const all = (what, say) => [...document.querySelectorAll('#x ' + what)].map(say); \
    const words = (element) => element.innerText.trim(); \
    return { headings: all('h1, h2, h3, h4', (one) => `${one.tagName} ${words(one)}`), \
    tables: all('table', (table) => [...table.rows].map((row) => [...row.cells].map(words))), \
    items: all('li', words), \
    links: all('a[href^=http]', (link) => `${words(link)} ${link.getAttribute('href')}`), \
    bold: all('*', (one) => one).some((one) => words(one) === 'full' && getComputedStyle(one).fontWeight >= 600) }";

/// Copies the report to the other program, then pastes what other editors write into the page.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.not_in_webkit("its driver does not press the keys of the clipboard")?;
    let test_page = pool.test_page().await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let home = test_page.server.url();
    let mut watch = Watch::new(&home);
    let files = Folder::new("clipboard")?;
    let file = files.path().join("mail.md");
    std::fs::write(&file, DOCUMENT)?;
    page.open(&home).await?;
    page.choose_file("Import files", &file).await?;
    page.click("link", "Mail was late").await?;
    page.shows("textbox", "Title", "Mail was late").await?;
    let debrief = browser.window().await?;
    page.click("button", "Copy").await?;
    page.click("menuitem", "Formatted text").await?;
    page.reads("Copied.").await?;

    let other_program = browser.new_tab().await?;
    switch_to(&page, &other_program).await?;
    watch.read_log(browser).await?;
    browser.goto(OTHER_PROGRAM).await?;
    // The requests of the other program are not requests of our page.
    Watch::forget(browser).await?;
    let keys = Keyboard::new(browser).await?;
    page.click("textbox", "Elsewhere").await?;
    keys.chord(&[Key::Control], 'v').await?;
    until("the structure of what was copied", TIMEOUT, async || {
        let found = page.run(READ_STRUCTURE).await?;
        if found == structure() {
            return Ok(Some(()));
        }
        Err(format!("it is {found}").into())
    })
    .await?;

    for (name, html, markdown) in SOURCES {
        copy_from_other_program(&page, &keys, &other_program, html).await?;
        switch_to(&page, &debrief).await?;
        page.click("textbox", "Summary").await?;
        keys.chord(&[Key::Control], 'a').await?;
        keys.chord(&[Key::Control], 'v').await?;
        wait_for_text(&page, name, markdown).await?;
        keys.chord(&[Key::Control], 'z').await?;
        page.shows("textbox", "Summary", "The queue was **full**")
            .await?;
        // With Shift, only the plain text is pasted.
        keys.chord(&[Key::Control], 'a').await?;
        keys.chord(&[Key::Control, Key::Shift], 'v').await?;
        wait_for_text(&page, name, PLAIN).await?;
        keys.chord(&[Key::Control], 'z').await?;
        page.shows("textbox", "Summary", "The queue was **full**")
            .await?;
    }

    copy_from_other_program(&page, &keys, &other_program, HOSTILE).await?;
    switch_to(&page, &debrief).await?;
    page.click("textbox", "Summary").await?;
    keys.chord(&[Key::Control], 'a').await?;
    keys.chord(&[Key::Control], 'v').await?;
    page.shows("textbox", "Summary", "safe").await?;
    page.shows("region", "Report preview", "safe").await?;
    let written = page.text("textbox", "Summary").await?;
    if written.contains("script") || written.contains("onerror") || written.contains("](data:") {
        return Err(format!("hostile HTML became {written}").into());
    }
    if page.run("return window.ran ?? null").await? != Value::Null {
        return Err("what was pasted ran".into());
    }
    // A row of the timeline takes only the plain text.
    scroll_to(&page, "Timeline").await?;
    page.click("textbox", "What happened").await?;
    keys.chord(&[Key::Control], 'a').await?;
    keys.chord(&[Key::Control], 'v').await?;
    page.shows("textbox", "What happened", PLAIN).await?;
    images(&page).await?;
    page.wait_until_saved().await?;
    watch.read_log(browser).await?;
    watch.verdict()
}

/// Checks that an image that is dropped on a text, or pasted into a row, gets an explanation and a
/// placeholder for its link.
async fn images(page: &Page<'_>) -> Result<(), Problem> {
    let placeholder = "![what it shows](link to the image)";
    let dispatch = |event: &str, event_class: &str| {
        format!(
            "const data = new DataTransfer(); data.items.add(new File(['x'], 'graph.png', {{ type: 'image/png' }})); \
             const event = new {event_class}('{event}', {{ dataTransfer: data, clipboardData: data, bubbles: true, cancelable: true }}); \
             if ('clipboardData' in event && event.clipboardData !== data) Object.defineProperty(event, 'clipboardData', {{ value: data }}); \
             document.activeElement.dispatchEvent(event); return event.defaultPrevented"
        )
    };
    for (container, field, event, event_class) in [
        ("Timeline", "What happened", "paste", "ClipboardEvent"),
        ("Impact", "Impact", "drop", "DragEvent"),
    ] {
        scroll_to(page, container).await?;
        page.click("textbox", field).await?;
        if page.run(&dispatch(event, event_class)).await? != json!(true) {
            return Err(format!("the image in “{field}” is left to the browser").into());
        }
        page.alert("An image cannot be kept in a postmortem")
            .await?;
        page.shows("textbox", field, placeholder).await?;
    }
    Ok(())
}

/// Scrolls a list or a field of this name to where no message can cover it.
async fn scroll_to(page: &Page<'_>, name: &str) -> Result<(), Problem> {
    let script = format!(
        "const place = document.querySelector(':is([role=list], textarea)[aria-label={name}]'); \
         place?.scrollIntoView({{ block: 'center' }}); return !!place"
    );
    until(&format!("“{name}”"), TIMEOUT, async || {
        Ok((page.run(&script).await? == json!(true)).then_some(()))
    })
    .await
}

/// The plain text that is on the clipboard together with the HTML of every source.
const PLAIN: &str = "the words alone";

/// Copies this HTML in the other program, together with `PLAIN`.
async fn copy_from_other_program(
    page: &Page<'_>,
    keys: &Keyboard<'_>,
    other_program: &WindowHandle,
    html: &str,
) -> Result<(), Problem> {
    switch_to(page, other_program).await?;
    page.run(&format!(
        "window.copied = false; window.brings = [['text/html', {}], ['text/plain', {}]]; \
         document.querySelector('#x').textContent = '.'",
        json!(html),
        json!(PLAIN)
    ))
    .await?;
    page.click("textbox", "Elsewhere").await?;
    keys.chord(&[Key::Control], 'a').await?;
    keys.chord(&[Key::Control], 'c').await?;
    until("the copy elsewhere", TIMEOUT, async || {
        Ok((page.run("return copied").await? == json!(true)).then_some(()))
    })
    .await
}

async fn switch_to(page: &Page<'_>, tab: &WindowHandle) -> Result<(), Problem> {
    page.browser().switch_to_window(tab.clone()).await?;
    Ok(())
}

async fn wait_for_text(page: &Page<'_>, name: &str, text: &str) -> Result<(), Problem> {
    until(
        &format!("what {name} brings as “{text}”"),
        TIMEOUT,
        async || {
            let field = page.text("textbox", "Summary").await?;
            if field == text {
                return Ok(Some(()));
            }
            Err(format!("it is “{field}”").into())
        },
    )
    .await
}
