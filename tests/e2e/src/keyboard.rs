//! Uses the page without a mouse: keys go to whatever has the focus, and Tab moves the focus.
//!
//! On its way it checks what everyone who works like this depends on: whatever gets the focus has a name, can
//! be seen, and looks different while it has the focus.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, WebDriver};
use tokio::time::Instant;
use xtask::browser::Engine;

use crate::page::{Page, TIMEOUT, until};
use crate::{Problem, browser, names};

/// How often Tab is pressed before the control that is wanted counts as unreachable.
const MAX_TABS: usize = 400;

/// A script that returns what has the focus and whether that can be seen.
const INSPECT_FOCUS: &str = include_str!("keyboard.js");

/// How long it may take until the focused element is in view: parts of a long form get their size when they
/// come near.
const SCROLL_TIMEOUT: Duration = Duration::from_secs(1);

/// The keyboard of one tab.
pub(crate) struct Keyboard<'a> {
    browser: &'a WebDriver,
}

/// The element that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Focused {
    /// Its role, as assistive technology announces it.
    pub(crate) role: String,
    /// Its name, as assistive technology announces it.
    pub(crate) name: String,
}

/// The direction in which Tab moves the focus.
#[derive(Clone, Copy)]
enum Direction {
    Forward,
    Back,
}

impl<'a> Keyboard<'a> {
    /// The keyboard of this browser's tab. The page counts pointer events from now on.
    pub(crate) async fn new(browser: &'a WebDriver) -> Result<Self, Problem> {
        let count = "window.pointed = 0; \
            const count = (event) => { if (event.isTrusted && (event.type !== 'click' || event.detail > 0)) window.pointed += 1; }; \
            for (const type of ['mousedown', 'pointerdown', 'click']) addEventListener(type, count, true);";
        browser.execute(count, Vec::new()).await?;
        Ok(Self { browser })
    }

    /// How many pointer events the page has counted since `new`. Loading the page again loses the count,
    /// which is an error.
    pub(crate) async fn pointer_events(&self) -> Result<u64, Problem> {
        let count = self.browser.execute("return window.pointed", Vec::new());
        let count = count.await?.json().as_u64();
        count.ok_or_else(|| "the page was loaded again, so nobody has counted".into())
    }

    /// Types a text, key by key, without pauses.
    pub(crate) async fn write(&self, text: &str) -> Result<(), Problem> {
        actions(self.browser).send_keys(text).perform().await?;
        Ok(())
    }

    /// Types a text, key by key, with the 30 ms between keys that a fast typist leaves.
    pub(crate) async fn write_at_human_pace(&self, text: &str) -> Result<(), Problem> {
        let pace = Some(Duration::from_millis(30));
        let keys = self.browser.action_chain_with_delay(pace, pace);
        keys.send_keys(text).perform().await?;
        Ok(())
    }

    pub(crate) async fn press(&self, key: Key) -> Result<(), Problem> {
        let keys = actions(self.browser).key_down(key.clone());
        keys.key_up(key).perform().await?;
        Ok(())
    }

    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, modifiers: &[Key], key: char) -> Result<(), Problem> {
        let mut keys = actions(self.browser);
        for modifier in modifiers {
            keys = keys.key_down(modifier.clone());
        }
        keys = keys.key_down(key).key_up(key);
        for modifier in modifiers.iter().rev() {
            keys = keys.key_up(modifier.clone());
        }
        keys.perform().await?;
        Ok(())
    }

    /// Presses Tab until the control of this role and name has the focus.
    pub(crate) async fn tab_to(&self, role: &str, name: &str) -> Result<(), Problem> {
        self.tab_until(Direction::Forward, role, name).await
    }

    /// Puts the focus on the control of this role and name, and checks that Tab leads to it: back to its
    /// neighbour and forward again. Use it where the way to the control is not what is being tested; `tab_to`
    /// presses Tab all the way.
    pub(crate) async fn reach(
        &self,
        page: &Page<'_>,
        role: &str,
        name: &str,
    ) -> Result<(), Problem> {
        let element = page.find(role, name).await?;
        let focus = "arguments[0].scrollIntoView({ block: 'center' }); arguments[0].focus()";
        self.browser
            .execute(focus, vec![element.to_json()?])
            .await?;
        self.expect_focus_on(role, name).await?;
        self.chord(&[Key::Shift], Key::Tab.value()).await?;
        self.tab_to(role, name).await
    }

    /// Presses Shift and Tab until the control of this role and name has the focus.
    pub(crate) async fn tab_back_to(&self, role: &str, name: &str) -> Result<(), Problem> {
        self.tab_until(Direction::Back, role, name).await
    }

    /// Waits until the page has moved the focus to this control by itself.
    pub(crate) async fn expect_focus_on(&self, role: &str, name: &str) -> Result<(), Problem> {
        let what = format!("the focus on the {role} “{name}”");
        until(&what, TIMEOUT, async || {
            let focused = self.focused().await?;
            if focused.role == role && focused.name == name {
                return Ok(Some(()));
            }
            Err(format!("it is on the {} “{}”", focused.role, focused.name).into())
        })
        .await
    }

    pub(crate) async fn focused(&self) -> Result<Focused, Problem> {
        let focus_info = self.inspect(false).await?;
        Ok(parse_focused(&focus_info))
    }

    /// The text of the selected option in the select that has the focus.
    pub(crate) async fn selected_option(&self) -> Result<String, Problem> {
        let script = "return document.activeElement.selectedOptions[0].label";
        let chosen = self.browser.execute(script, Vec::new()).await?;
        Ok(chosen.json().as_str().unwrap_or_default().to_owned())
    }

    async fn tab_until(&self, direction: Direction, role: &str, name: &str) -> Result<(), Problem> {
        let mut visited = Vec::new();
        self.inspect(true).await?;
        for _ in 0..MAX_TABS {
            match direction {
                Direction::Forward => self.press(Key::Tab).await?,
                Direction::Back => self.chord(&[Key::Shift], Key::Tab.value()).await?,
            }
            let mut focus_info = self.inspect(true).await?;
            let end = Instant::now() + SCROLL_TIMEOUT;
            // An element that was just redrawn lacks the focus for a frame, and some are scrolled into view
            // only in a later frame.
            let is_clear = |focus_info: &Value| {
                let nameless = focus_info["page"] == json!(true) && focus_info["name"] == json!("");
                focus_info["unseen"] != json!(true) && !nameless
            };
            while !is_clear(&focus_info) && Instant::now() < end {
                focus_info = self.inspect(true).await?;
            }
            let focused = parse_focused(&focus_info);
            if let Some(wrong) = focus_info["wrong"].as_str() {
                return Err(wrong.into());
            }
            if focus_info["page"] == json!(true) && focused.name.is_empty() {
                return Err(format!(
                    "a {} with no name gets the focus: {}",
                    focused.role, focus_info["html"]
                )
                .into());
            }
            if focused.role == role && focused.name == name {
                return Ok(());
            }
            visited.push(format!("{} “{}”", focused.role, focused.name));
        }
        Err(format!(
            "Tab does not lead to the {role} “{name}”; on the way were: {}",
            visited.join(", ")
        )
        .into())
    }

    /// Runs `INSPECT_FOCUS`. With `compares_look`, it also compares how the element looks now with how it
    /// looked before it had the focus.
    async fn inspect(&self, compares_look: bool) -> Result<Value, Problem> {
        if browser::engine(self.browser) != Engine::Chromium {
            return self.inspect_through_driver(compares_look).await;
        }
        let parameters = json!({
            "expression": format!("({INSPECT_FOCUS})({compares_look}, getAccessibleRole, getAccessibleName)"),
            "includeCommandLineAPI": true,
            "returnByValue": true,
        });
        let answer = self
            .browser
            .cdp()
            .send_raw("Runtime.evaluate", parameters)
            .await?;
        if answer["exceptionDetails"].is_object() {
            return Err(format!("the look at the focus fails: {answer}").into());
        }
        Ok(answer["result"]["value"].clone())
    }

    /// Does what `inspect` does in engines where a script cannot ask for roles and names: the driver is asked
    /// for them.
    async fn inspect_through_driver(&self, compares_look: bool) -> Result<Value, Problem> {
        let called =
            "(element) => element.tagName, (element) => element.ariaLabel ?? element.innerText";
        let script = format!("return ({INSPECT_FOCUS})({compares_look}, {called})");
        let focus_info = self.browser.execute(script, Vec::new()).await?;
        let mut focus_info = focus_info.json().clone();
        if focus_info["page"] == json!(true) {
            let element = self.browser.active_element().await?;
            focus_info["role"] = json!(names::role(self.browser, &element).await?);
            focus_info["name"] = json!(names::name(self.browser, &element).await?);
        }
        Ok(focus_info)
    }
}

/// A chain of key presses without the pauses that would only help someone watching.
pub(crate) fn actions(browser: &WebDriver) -> ActionChain {
    browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
}

fn parse_focused(focus_info: &Value) -> Focused {
    let text = |key: &str| focus_info[key].as_str().unwrap_or_default().to_owned();
    Focused {
        role: text("role"),
        name: text("name"),
    }
}
