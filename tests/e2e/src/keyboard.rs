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

use crate::page::{PATIENCE, Page, until};
use crate::{Problem, browser, names};

/// How often Tab is pressed before the control that is wanted counts as unreachable.
const FAR: usize = 400;

/// A script that returns what has the focus and whether that can be seen.
const LOOK: &str = include_str!("keyboard.js");

/// How long it may take until the focused element is in view: parts of a long form get their size when they
/// come near.
const SHOWN: Duration = Duration::from_secs(1);

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
enum Way {
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
    pub(crate) async fn pointed(&self) -> Result<u64, Problem> {
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
    pub(crate) async fn write_at_a_persons_pace(&self, text: &str) -> Result<(), Problem> {
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
    pub(crate) async fn chord(&self, held: &[Key], key: char) -> Result<(), Problem> {
        let mut keys = actions(self.browser);
        for held in held {
            keys = keys.key_down(held.clone());
        }
        keys = keys.key_down(key).key_up(key);
        for held in held.iter().rev() {
            keys = keys.key_up(held.clone());
        }
        keys.perform().await?;
        Ok(())
    }

    /// Presses Tab until the control of this role and name has the focus.
    pub(crate) async fn tab_to(&self, role: &str, name: &str) -> Result<(), Problem> {
        self.go(Way::Forward, role, name).await
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
        self.is_led_to(role, name).await?;
        self.chord(&[Key::Shift], Key::Tab.value()).await?;
        self.tab_to(role, name).await
    }

    /// Presses Shift and Tab until the control of this role and name has the focus.
    pub(crate) async fn tab_back_to(&self, role: &str, name: &str) -> Result<(), Problem> {
        self.go(Way::Back, role, name).await
    }

    /// Waits until the page has moved the focus to this control by itself.
    pub(crate) async fn is_led_to(&self, role: &str, name: &str) -> Result<(), Problem> {
        let what = format!("the focus on the {role} “{name}”");
        until(&what, PATIENCE, async || {
            let at = self.focused().await?;
            if at.role == role && at.name == name {
                return Ok(Some(()));
            }
            Err(format!("it is on the {} “{}”", at.role, at.name).into())
        })
        .await
    }

    pub(crate) async fn focused(&self) -> Result<Focused, Problem> {
        let look = self.look(false).await?;
        Ok(focused(&look))
    }

    /// The text of the selected option in the select that has the focus.
    pub(crate) async fn chosen(&self) -> Result<String, Problem> {
        let script = "return document.activeElement.selectedOptions[0].label";
        let chosen = self.browser.execute(script, Vec::new()).await?;
        Ok(chosen.json().as_str().unwrap_or_default().to_owned())
    }

    async fn go(&self, way: Way, role: &str, name: &str) -> Result<(), Problem> {
        let mut passed = Vec::new();
        self.look(true).await?;
        for _ in 0..FAR {
            match way {
                Way::Forward => self.press(Key::Tab).await?,
                Way::Back => self.chord(&[Key::Shift], Key::Tab.value()).await?,
            }
            let mut look = self.look(true).await?;
            let end = Instant::now() + SHOWN;
            // An element that was just redrawn lacks the focus for a frame, and some are scrolled into view
            // only in a later frame.
            let is_clear = |look: &Value| {
                let nameless = look["page"] == json!(true) && look["name"] == json!("");
                look["unseen"] != json!(true) && !nameless
            };
            while !is_clear(&look) && Instant::now() < end {
                look = self.look(true).await?;
            }
            let at = focused(&look);
            if let Some(wrong) = look["wrong"].as_str() {
                return Err(wrong.into());
            }
            if look["page"] == json!(true) && at.name.is_empty() {
                return Err(format!(
                    "a {} with no name gets the focus: {}",
                    at.role, look["html"]
                )
                .into());
            }
            if at.role == role && at.name == name {
                return Ok(());
            }
            passed.push(format!("{} “{}”", at.role, at.name));
        }
        Err(format!(
            "Tab does not lead to the {role} “{name}”; on the way were: {}",
            passed.join(", ")
        )
        .into())
    }

    /// Runs `LOOK`. With `judge`, it also compares how the element looks now with how it looked before it had
    /// the focus.
    async fn look(&self, judge: bool) -> Result<Value, Problem> {
        if browser::engine(self.browser) != Engine::Chromium {
            return self.look_elsewhere(judge).await;
        }
        let parameters = json!({
            "expression": format!("({LOOK})({judge}, getAccessibleRole, getAccessibleName)"),
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

    /// Does what `look` does in engines where a script cannot ask for roles and names: the driver is asked
    /// for them.
    async fn look_elsewhere(&self, judge: bool) -> Result<Value, Problem> {
        let called =
            "(element) => element.tagName, (element) => element.ariaLabel ?? element.innerText";
        let script = format!("return ({LOOK})({judge}, {called})");
        let look = self.browser.execute(script, Vec::new()).await?;
        let mut look = look.json().clone();
        if look["page"] == json!(true) {
            let element = self.browser.active_element().await?;
            look["role"] = json!(names::role(self.browser, &element).await?);
            look["name"] = json!(names::name(self.browser, &element).await?);
        }
        Ok(look)
    }
}

/// A chain of key presses without the pauses that would only help someone watching.
pub(crate) fn actions(browser: &WebDriver) -> ActionChain {
    browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
}

fn focused(look: &Value) -> Focused {
    let text = |key: &str| look[key].as_str().unwrap_or_default().to_owned();
    Focused {
        role: text("role"),
        name: text("name"),
    }
}
