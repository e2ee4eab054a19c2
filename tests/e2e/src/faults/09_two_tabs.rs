//! Fault 9: one draft in two tabs, which write in turn and then in many random orders.

use serde_json::json;
use xtask::browser::Engine;

use super::play::{
    TwoTabs, begin_draft, expect, expect_follower, expect_same, records, titles, type_in_title,
    wait_for_title, wait_until_writable,
};
use crate::browser_pool::{BrowserPool, TestPage};
use crate::page::{Page, TIMEOUT, until};
use crate::{Problem, browser};

/// How many random orders of typing and taking over are tried. The native test tries ten thousand.
const fn orders(engine: Engine) -> u32 {
    match engine {
        Engine::Chromium => 100,
        Engine::Firefox | Engine::WebKit => 25,
    }
}

/// Inserts a word into the title, if the tab can write it. Returns whether it did.
const TYPE: &str = "
    const field = document.querySelector('[aria-label=Title]');
    if (!field || field.readOnly) return false;
    field.focus(); field.setSelectionRange(1e9, 1e9);
    document.execCommand('insertText', false, arguments[0]);
    return field.value.includes(arguments[0])";

const TAKE_OVER: &str = "
    const found = [...document.querySelectorAll('button')].find((one) => one.innerText === 'Edit here instead');
    found?.click();";

const SETTLED: &str = "
    const lines = [...document.querySelectorAll('[role=status]')].map((one) => one.innerText);
    return lines.some((line) => line.startsWith('Saved'))";

/// Lets the tabs write in turn first, then in random orders.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    let test_page = pool.test_page_in_own_browser().await?;
    let browser = &test_page.browser;
    let page = Page::new(browser);
    let address = begin_draft(&page, &test_page.server.url(), "One").await?;
    let tabs = TwoTabs::open(&test_page).await?;
    page.open(&address).await?;
    expect_follower(&page).await?;
    tabs.to_first(browser).await?;
    type_in_title(&page, " two").await?;
    tabs.to_second(browser).await?;
    wait_for_title(&page, "One two").await?;

    // What was typed just before the other tab takes over is handed to it.
    tabs.to_first(browser).await?;
    browser.execute(TYPE, vec![json!(" three")]).await?;
    tabs.to_second(browser).await?;
    page.click("button", "Edit here instead").await?;
    wait_for_title(&page, "One two three").await?;
    type_in_title(&page, " four").await?;
    page.wait_until_saved().await?;
    tabs.to_first(browser).await?;
    expect_follower(&page).await?;
    wait_for_title(&page, "One two three four").await?;
    expect_same(
        "drafts",
        &titles(&page).await?,
        &vec!["One two three four".to_owned()],
    )?;

    in_any_order(&test_page, &page, &tabs).await?;

    // The tab that is left becomes the writer by itself.
    tabs.to_second(browser).await?;
    browser.close_window().await?;
    tabs.to_first(browser).await?;
    wait_until_writable(&page).await
}

async fn in_any_order(
    test_page: &TestPage<'_>,
    page: &Page<'_>,
    tabs: &TwoTabs,
) -> Result<(), Problem> {
    let browser = &test_page.browser;
    let mut state = 20_261_122_u64;
    let mut next = move |below: u64| {
        // Knuth's MMIX generator: the orders are the same in every run.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut accepted = Vec::new();
    let mut in_first = true;
    let orders = orders(browser::engine(&test_page.browser));
    // On a slow machine a tab takes over late, and takes fewer words until then: it gets more orders.
    for order in 0..10 * orders {
        if order >= orders && accepted.len() > orders as usize {
            break;
        }
        for step in 0..4 {
            if next(2) == 0 {
                in_first = !in_first;
                if in_first {
                    tabs.to_first(browser).await?;
                } else {
                    tabs.to_second(browser).await?;
                }
            }
            match next(5) {
                0 | 1 => drop(browser.execute(TAKE_OVER, vec![]).await?),
                _ => {
                    let word = format!("-{order}.{step}-");
                    let typed = browser.execute(TYPE, vec![json!(word)]).await?;
                    if typed.json() == &json!(true) {
                        accepted.push(word);
                    }
                }
            }
        }
    }
    for first in [true, false] {
        if first {
            tabs.to_first(browser).await?;
        } else {
            tabs.to_second(browser).await?;
        }
        until("“Saved” in both tabs", TIMEOUT, async || {
            let saved = browser.execute(SETTLED, vec![]).await?;
            Ok((saved.json() == &json!(true)).then_some(()))
        })
        .await?;
    }
    expect(
        accepted.len() > orders as usize,
        &format!("only {} words were taken", accepted.len()),
    )?;
    // A window behind another may draw nothing, and then receives the last word a moment later.
    until("every word in storage", TIMEOUT, async || {
        let stored = records(page).await?;
        let stored: String = stored.into_iter().map(|(_, text)| text).collect();
        let lost: Vec<&String> = accepted
            .iter()
            .filter(|word| !stored.contains(*word))
            .collect();
        if lost.is_empty() {
            return Ok(Some(()));
        }
        Err(format!("lost: {lost:?}").into())
    })
    .await
}
