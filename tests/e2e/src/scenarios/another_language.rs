//! Every page in the pseudo-language: none of our sentences stays in English, and each has room for a
//! translation that is a third longer.
//!
//! Here, controls are found by role only, since their names are what is being tested.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::Problem;
use crate::browser_pool::{BrowserPool, PREFIX, TestPage};
use crate::keyboard::Keyboard;
use crate::page::Page;
use crate::until::{TIMEOUT, until};

/// Lists what is still shown in English, and whether the page declares another language than the
/// pseudo-language.
const FIND_ENGLISH: &str = include_str!("../pseudo.js");

/// Lists what cannot be reached or read at the current width.
const FIND_REFLOW_PROBLEMS: &str = include_str!("../reflow.js");

/// A phone and a desktop screen.
const SIZES: [(u32, u32); 2] = [(320, 640), (1440, 900)];

/// A document in Cyrillic, so that its words are not taken for ours, with a few defects for rules to find.
const DOCUMENT: &str = "# Почта не работала\n\nДата: 2026-03-12\n\n## Резюме\n\nПочта не работала, и никто не заметил.\n\n\
    ## Хронология\n\n- 10:36 -> второе\n- 10:29 -> первое\n\n## Задачи\n\n- починить\n";

/// Visible elements that open a menu or a dialog.
const OPENERS: &str = "const openers = [...document.querySelectorAll('button[aria-haspopup]')]\
    .filter((button) => button.checkVisibility());";

/// What a tour through the page needs, and what is wrong so far.
struct Tour<'a> {
    test_page: &'a TestPage<'a>,
    page: Page<'a>,
    keys: Keyboard<'a>,
    problems: BTreeSet<String>,
}

/// Visits every page, with its menus and dialogs.
pub(crate) async fn run(pool: &BrowserPool) -> Result<(), Problem> {
    pool.only_in_chromium("widths are set through a protocol that Chromium alone speaks")?;
    let test_page = pool.test_page().await?;
    let page = Page::new(&test_page.browser);
    page.open(&test_page.server.url()).await?;
    page.run(&format!(
        "localStorage.setItem('debrief:{PREFIX}:preferences', '{{ \"language\": \"en-x-pseudo\" }}')"
    ))
    .await?;
    page.reload().await?;
    let mut tour = Tour {
        test_page: &test_page,
        page,
        keys: Keyboard::new(&test_page.browser).await?,
        problems: BTreeSet::new(),
    };
    tour.check("the empty library").await?;
    tour.keys.write("?").await?;
    tour.check_dialog("the shortcuts").await?;
    for place in [
        "/new",
        "/help",
        "/help/rules",
        "/bin",
        "/d/none",
        "/templates",
        "/import",
        "/nowhere",
        "/settings",
    ] {
        tour.go_to(place).await?;
        tour.check(place).await?;
    }
    // The last button of the settings asks before it deletes everything.
    tour.page
        .run("[...document.querySelectorAll('main button')].at(-1).click()")
        .await?;
    tour.check_dialog("the question of the settings").await?;
    tour.go_to("/").await?;
    tour.drop_files(&[DOCUMENT]).await?;
    tour.page.find("link", "Почта не работала").await?;
    tour.check("the library").await?;
    tour.editor().await?;
    tour.template().await?;
    tour.bin().await?;
    tour.review().await?;
    tour.verdict().await
}

impl Tour<'_> {
    /// Checks the editor, at phone width each of its tabs, and its menus and dialogs.
    async fn editor(&mut self) -> Result<(), Problem> {
        self.page.click("link", "Почта не работала").await?;
        self.page.find("group", "Хронология").await?;
        until("the findings", TIMEOUT, async || {
            let found = self
                .page
                .run("return document.querySelectorAll('[data-rule]').length > 2")
                .await?;
            Ok((found == json!(true)).then_some(()))
        })
        .await?;
        self.check("the editor").await?;
        self.resize(SIZES[0]).await?;
        let tabs = "return document.querySelectorAll('[role=tab]').length";
        for tab in 0..self.page.run(tabs).await?.as_u64().unwrap_or_default() {
            self.page
                .run(&format!(
                    "document.querySelectorAll('[role=tab]')[{tab}].click()"
                ))
                .await?;
            self.page.wait_until_drawn().await?;
            self.check_at(SIZES[0], &format!("part {tab} of the editor"))
                .await?;
        }
        self.resize(SIZES[1]).await?;
        let openers = self
            .page
            .run(&format!("{OPENERS} return openers.length"))
            .await?;
        let openers = openers.as_u64().unwrap_or_default();
        if openers < 4 {
            return Err(format!("the editor has {openers} menus and dialogs").into());
        }
        for opener in 0..openers {
            self.page
                .run(&format!("{OPENERS} openers[{opener}].click()"))
                .await?;
            self.page.wait_until_drawn().await?;
            self.check(&format!("menu or dialog {opener} of the editor"))
                .await?;
            self.keys.press(Key::Escape).await?;
            self.page.wait_until_drawn().await?;
        }
        Ok(())
    }

    /// Looks at the dialog that opens, and closes it.
    async fn check_dialog(&mut self, name: &str) -> Result<(), Problem> {
        until(name, TIMEOUT, async || {
            let open = self
                .page
                .run("return !!document.querySelector('dialog[open]')")
                .await?;
            Ok((open == json!(true)).then_some(()))
        })
        .await?;
        self.check(name).await?;
        self.keys.press(Key::Escape).await
    }

    /// A template that is being edited.
    async fn template(&mut self) -> Result<(), Problem> {
        self.go_to("/templates").await?;
        self.click(".make button.primary").await?;
        self.wait_for("main form").await?;
        self.check("a template that is being edited").await
    }

    /// The list after a draft was deleted, the bin with it, and the question before it is deleted for good.
    async fn bin(&mut self) -> Result<(), Problem> {
        self.go_to("/").await?;
        self.click(".drafts button.quiet:last-of-type").await?;
        self.wait_for(".notice").await?;
        self.check("the library without the draft").await?;
        self.go_to("/bin").await?;
        self.wait_for(".binned li").await?;
        self.check("the bin with a draft").await?;
        self.click(".binned button.quiet").await?;
        self.check_dialog("the question of the bin").await
    }

    /// The review of two files, of which one cannot be read.
    async fn review(&mut self) -> Result<(), Problem> {
        self.go_to("/").await?;
        self.drop_files(&[DOCUMENT, "{"]).await?;
        self.wait_for(".file + .file button").await?;
        self.check("the review of two files").await
    }

    async fn click(&self, selector: &str) -> Result<(), Problem> {
        self.wait_for(selector).await?;
        let click = format!("document.querySelector({}).click()", json!(selector));
        self.page.run(&click).await?;
        self.page.wait_until_drawn().await
    }

    /// Waits until something is there.
    async fn wait_for(&self, selector: &str) -> Result<(), Problem> {
        let there = format!("return !!document.querySelector({})", json!(selector));
        until(selector, TIMEOUT, async || {
            Ok((self.page.run(&there).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Drops files with these contents on the page.
    async fn drop_files(&self, contents: &[&str]) -> Result<(), Problem> {
        self.page
            .run(&format!(
                "const data = new DataTransfer(); \
                for (const [at, text] of {}.entries()) data.items.add(new File([text], text === '{{' ? 'плохой.json' : `почта${{at}}.md`)); \
                for (const name of ['dragover', 'drop']) \
                    document.body.dispatchEvent(new DragEvent(name, {{ dataTransfer: data, bubbles: true, cancelable: true }}))",
                json!(contents)
            ))
            .await?;
        Ok(())
    }

    /// Goes to a page and waits until its title is shown. No two neighbouring stops of the tour have the same
    /// title.
    async fn go_to(&self, place: &str) -> Result<(), Problem> {
        let before = self.page.run("return document.title").await?;
        self.page
            .run(&format!("location.hash = '#{place}'"))
            .await?;
        until(place, TIMEOUT, async || {
            let drawn = "return document.querySelector('main h1') ? document.title : null";
            let title = self.page.run(drawn).await?;
            Ok((title != Value::Null && title != before).then_some(()))
        })
        .await?;
        self.page.wait_until_drawn().await
    }

    async fn check(&mut self, state: &str) -> Result<(), Problem> {
        for width in SIZES {
            self.check_at(width, state).await?;
        }
        Ok(())
    }

    async fn check_at(&mut self, size: (u32, u32), state: &str) -> Result<(), Problem> {
        self.resize(size).await?;
        self.page.wait_until_drawn().await?;
        for script in [FIND_ENGLISH, FIND_REFLOW_PROBLEMS] {
            let Value::Array(found) = self.page.run(script).await? else {
                return Err(format!("{state} cannot be looked at").into());
            };
            let found = found.iter().filter_map(Value::as_str);
            self.problems
                .extend(found.map(|what| format!("{state}, {} px: {what}", size.0)));
        }
        Ok(())
    }

    async fn resize(&self, (width, height): (u32, u32)) -> Result<(), Problem> {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let cdp = self.test_page.browser.cdp();
        cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Passes when nothing was wrong.
    async fn verdict(self) -> Result<(), Problem> {
        let cdp = self.test_page.browser.cdp();
        cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({}))
            .await?;
        if self.problems.is_empty() {
            return Ok(());
        }
        let problems: Vec<String> = self.problems.into_iter().collect();
        Err(format!("\n  {}", problems.join("\n  ")).into())
    }
}
