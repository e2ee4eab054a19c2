//! The page as a person uses it: by roles and accessible names, as the browser computes them for assistive
//! technology, and by what can be read on the screen.
//!
//! Apart from a few scripts, it does not depend on how the page is built: not on classes, ids or the order of
//! elements.

use serde_json::{Value, json};
use thirtyfour::components::SelectElement;
use thirtyfour::{By, TypingData, WebDriver, WebElement};
use xtask::browser::Engine;

use crate::folder::Folder;
use crate::keyboard::actions;
use crate::{Problem, browser, names};

pub(crate) use crate::until::{TIMEOUT, until};

/// A tab of the browser in which the page is open.
pub(crate) struct Page<'a> {
    browser: &'a WebDriver,
}

impl<'a> Page<'a> {
    pub(crate) fn new(browser: &'a WebDriver) -> Self {
        Self { browser }
    }

    /// The browser, for its logs and whatever else this type does not offer.
    pub(crate) fn browser(&self) -> &WebDriver {
        self.browser
    }

    /// Goes to an address and waits until the first screen is shown.
    pub(crate) async fn open(&self, url: &str) -> Result<(), Problem> {
        self.browser.goto(url).await?;
        self.ready().await
    }

    /// Loads the page again and waits until the first screen is shown.
    pub(crate) async fn reload(&self) -> Result<(), Problem> {
        if browser::engine(self.browser) == Engine::Firefox {
            // Firefox's driver bypasses the service worker when it reloads, which no person's reload does.
            self.run("window.isOld = true; location.reload()").await?;
            until("the reload", TIMEOUT, async || {
                let is_gone = self.run("return window.isOld === undefined").await?;
                Ok((is_gone == json!(true)).then_some(()))
            })
            .await?;
        } else {
            self.browser.refresh().await?;
        }
        self.ready().await
    }

    async fn ready(&self) -> Result<(), Problem> {
        until("the first screen", TIMEOUT, async || {
            let is_gone =
                "return document.readyState === 'complete' && !document.getElementById('shell')";
            Ok((self.run(is_gone).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Waits until a service worker controls the page: by then it has stored the whole release for use
    /// without a network.
    pub(crate) async fn wait_for_service_worker(&self) -> Result<(), Problem> {
        until("the service worker", TIMEOUT, async || {
            let is_controlled = "return !!navigator.serviceWorker.controller";
            Ok((self.run(is_controlled).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Runs a script in the page and returns its result.
    pub(crate) async fn run(&self, script: &str) -> Result<Value, Problem> {
        Ok(self
            .browser
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// Runs an async script in the page and returns what it resolves to.
    pub(crate) async fn run_async(&self, script: &str) -> Result<Value, Problem> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, (error) => done(`${{error}}`))"
        );
        let answer = self.browser.execute_async(&script, Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// Waits for the first element with this role and name.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Result<WebElement, Problem> {
        let what = format!("the {role} “{name}”");
        until(&what, TIMEOUT, async || {
            Ok(self.all(role, name).await?.into_iter().next())
        })
        .await
    }

    /// All elements with this role and name, in the order of the page.
    pub(crate) async fn all(&self, role: &str, name: &str) -> Result<Vec<WebElement>, Problem> {
        if browser::engine(self.browser) != Engine::Chromium {
            return names::all(self.browser, role, name).await;
        }
        let document = self.cdp("DOM.getDocument", json!({ "depth": 0 })).await?;
        let query = json!({
            "nodeId": document["root"]["nodeId"], "role": role, "accessibleName": name,
        });
        let answer = self.cdp("Accessibility.queryAXTree", query).await?;
        let mut found = Vec::new();
        for node in answer["nodes"].as_array().into_iter().flatten() {
            if node["ignored"] == json!(true) {
                continue;
            }
            found.push(self.element(&node["backendDOMNodeId"]).await?);
        }
        Ok(found)
    }

    /// Waits for the first element with this role and name, and clicks it.
    pub(crate) async fn click(&self, role: &str, name: &str) -> Result<(), Problem> {
        let what = format!("a click on the {role} “{name}”");
        until(&what, TIMEOUT, async || {
            let Some(element) = self.all(role, name).await?.into_iter().next() else {
                return Ok(None);
            };
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Chooses an option, by its text, from the list with this name.
    pub(crate) async fn choose(&self, name: &str, choice: &str) -> Result<(), Problem> {
        let list = self.find("combobox", name).await?;
        SelectElement::new(&list)
            .await?
            .select_by_exact_text(choice)
            .await?;
        Ok(())
    }

    /// Selects a word in a text box and types another over it, key by key.
    pub(crate) async fn retype(&self, name: &str, old: &str, new: &str) -> Result<(), Problem> {
        let field = self.click_into(name).await?;
        let select = "const [field, word] = arguments; const at = field.value.indexOf(word); \
            if (at >= 0) field.setSelectionRange(at, at + word.length); return at";
        let index = self
            .browser
            .execute(select, vec![field.to_json()?, json!(old)])
            .await?;
        if index.json().as_i64().is_none_or(|at| at < 0) {
            return Err(format!("“{old}” does not stand in “{name}”").into());
        }
        let keys = actions(self.browser).send_keys(TypingData::from(new));
        keys.perform().await?;
        self.shows("textbox", name, new).await
    }

    /// Clicks a text box until it has the focus. A message that appears at that moment can push the box away
    /// from under the pointer; a person would click again.
    pub(crate) async fn click_into(&self, name: &str) -> Result<WebElement, Problem> {
        until(&format!("the caret in “{name}”"), TIMEOUT, async || {
            let field = self.find("textbox", name).await?;
            field.scroll_into_view().await?;
            field.click().await?;
            let is_focused = "return arguments[0] === document.activeElement";
            let is_focused = self
                .browser
                .execute(is_focused, vec![field.to_json()?])
                .await?;
            Ok((is_focused.json() == &json!(true)).then_some(field))
        })
        .await
    }

    /// The text of the element or, for a field, its value.
    pub(crate) async fn text(&self, role: &str, name: &str) -> Result<String, Problem> {
        let element = self.find(role, name).await?;
        let script = "const element = arguments[0]; return element.value ?? element.innerText";
        let text = self
            .browser
            .execute(script, vec![element.to_json()?])
            .await?;
        Ok(text.json().as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the element's text or value contains these words.
    pub(crate) async fn shows(&self, role: &str, name: &str, words: &str) -> Result<(), Problem> {
        let what = format!("“{words}” in the {role} “{name}”");
        until(&what, TIMEOUT, async || {
            Ok(self.text(role, name).await?.contains(words).then_some(()))
        })
        .await
    }

    /// Waits until the page has painted what was typed last and processed it, which it does right after
    /// painting. A window that is not visible paints nothing, and processes it at once.
    pub(crate) async fn wait_until_drawn(&self) -> Result<(), Problem> {
        let script = "const done = arguments[arguments.length - 1]; if (document.hidden) done(); \
            else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
        self.browser.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// Waits until the page has drawn what follows from what was typed last. If there is a status line about
    /// saving, this also waits until everything is saved: findings are looked for at the same moment.
    pub(crate) async fn wait_until_settled(&self) -> Result<(), Problem> {
        let script = "return [...document.querySelectorAll('[role=status]')].some((line) => /sav/i.test(line.innerText))";
        if self.run(script).await? == json!(true) {
            self.wait_until_saved().await?;
        }
        self.wait_until_drawn().await
    }

    /// Waits until the status line says that everything is saved, including what was typed last.
    pub(crate) async fn wait_until_saved(&self) -> Result<(), Problem> {
        self.wait_until_drawn().await?;
        until("“Saved” in the status line", TIMEOUT, async || {
            let script = "return [...document.querySelectorAll('[role=status], output')].map((line) => line.innerText)";
            let lines = self.run(script).await?;
            let is_saved = |line: &Value| line.as_str().is_some_and(|line| line.starts_with("Saved"));
            Ok(lines.as_array().is_some_and(|lines| lines.iter().any(is_saved)).then_some(()))
        })
        .await
    }

    /// The text of the visible alerts, or nothing: words that a person must not miss.
    pub(crate) async fn alerts(&self) -> Result<String, Problem> {
        let script = "return [...document.querySelectorAll('[role=alert]')].filter((line) => line.checkVisibility()).map((line) => line.innerText).join(' ').trim()";
        Ok(self
            .run(script)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The findings of a rule in the region “Health”: the text of each, and the name of the button that leads
    /// to its place.
    pub(crate) async fn findings(&self, rule: &str) -> Result<Vec<(String, String)>, Problem> {
        let script = format!(
            "return [...document.querySelectorAll('[data-rule=\"{rule}\"]')]\
             .map((line) => {{ const way = line.querySelector('button'); \
                return [line.innerText, way.ariaLabel ?? way.innerText] }})"
        );
        Ok(serde_json::from_value(self.run(&script).await?)?)
    }

    /// Checks that the page shows no alert.
    pub(crate) async fn expect_no_alert(&self) -> Result<(), Problem> {
        match self.alerts().await?.as_str() {
            "" => Ok(()),
            words => Err(format!("the page says: {words}").into()),
        }
    }

    /// Downloads the open draft in a form of the menu; returns the name of the file and its bytes.
    pub(crate) async fn download(
        &self,
        folder: &Folder,
        form: &str,
        ending: &str,
    ) -> Result<(String, Vec<u8>), Problem> {
        self.click("button", "Download").await?;
        self.click("menuitem", form).await?;
        let file = folder.take_file(ending).await?;
        browser::restore_page_height(self.browser).await?;
        Ok(file)
    }

    /// Waits until these words can be read on the page.
    pub(crate) async fn reads(&self, words: &str) -> Result<(), Problem> {
        until(&format!("“{words}” on the page"), TIMEOUT, async || {
            let text = self.run("return document.body.innerText").await?;
            let text = text.as_str().unwrap_or_default();
            Ok(text.contains(words).then_some(()))
        })
        .await
    }

    /// Waits until no element of this role and name is left.
    pub(crate) async fn wait_until_gone(&self, role: &str, name: &str) -> Result<(), Problem> {
        until(
            &format!("the {role} “{name}” to go"),
            TIMEOUT,
            async || Ok(self.all(role, name).await?.is_empty().then_some(())),
        )
        .await
    }

    /// Waits until the list of drafts shows exactly these titles, in this order.
    pub(crate) async fn titles(&self, wanted: &[&str]) -> Result<(), Problem> {
        until(&format!("the drafts {wanted:?}"), TIMEOUT, async || {
            let titles = self.draft_titles().await?;
            if titles == wanted {
                return Ok(Some(()));
            }
            Err(format!("there are {titles:?}").into())
        })
        .await
    }

    /// Waits until the list of drafts shows exactly these titles, in any order. `wanted` must be sorted.
    pub(crate) async fn titles_in_any_order(&self, wanted: &[&str]) -> Result<(), Problem> {
        until(&format!("the drafts {wanted:?}"), TIMEOUT, async || {
            let mut titles = self.draft_titles().await?;
            titles.sort();
            if titles == wanted {
                return Ok(Some(()));
            }
            Err(format!("there are {titles:?}").into())
        })
        .await
    }

    /// The titles in the list of drafts, in the order in which it shows them.
    pub(crate) async fn draft_titles(&self) -> Result<Vec<String>, Problem> {
        let script = "return [...document.querySelectorAll('[aria-label=Drafts] a')]\
            .filter((link) => link.checkVisibility()).map((link) => link.innerText)";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// Waits until the background of the page is dark, or light if `dark` is false.
    pub(crate) async fn background(&self, dark: bool) -> Result<(), Problem> {
        let what = if dark { "a dark page" } else { "a light page" };
        until(what, TIMEOUT, async || {
            let script = "const [light] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); return light";
            let light = self.run(script).await?.as_f64().unwrap_or_default();
            Ok((dark == (light < 128.0)).then_some(()))
        })
        .await
    }

    /// Waits until an alert contains these words.
    pub(crate) async fn alert(&self, words: &str) -> Result<(), Problem> {
        until(&format!("the alert “{words}”"), TIMEOUT, async || {
            Ok(self.alerts().await?.contains(words).then_some(()))
        })
        .await
    }

    /// Clicks the tab whose name begins with this; a number may follow it.
    pub(crate) async fn click_tab(&self, name: &str) -> Result<(), Problem> {
        let script = format!(
            "const tab = [...document.querySelectorAll('[role=tab]')].find((tab) => tab.innerText.startsWith('{name}')); \
             tab?.click(); return !!tab"
        );
        if self.run(&script).await? == json!(true) {
            return Ok(());
        }
        Err(format!("there is no tab “{name}”").into())
    }

    /// Where a link leads inside the page: its hash without the `#`.
    pub(crate) async fn hash_of_link(&self, role: &str, name: &str) -> Result<String, Problem> {
        let link = self.find(role, name).await?;
        let href = link.prop("href").await?.unwrap_or_default();
        let hash = href.split_once('#').ok_or("the link leads out")?.1;
        Ok(hash.to_owned())
    }

    /// Turns a node of the accessibility tree into an element of the driver.
    async fn element(&self, backend: &Value) -> Result<WebElement, Problem> {
        let node = self
            .cdp("DOM.resolveNode", json!({ "backendNodeId": backend }))
            .await?;
        let marker = format!("{backend}");
        self.cdp(
            "Runtime.callFunctionOn",
            json!({
                "objectId": node["object"]["objectId"],
                "functionDeclaration": "function (mark) { this.setAttribute('data-met', mark) }",
                "arguments": [{ "value": marker }],
            }),
        )
        .await?;
        let selector = format!("[data-met=\"{marker}\"]");
        Ok(self.browser.find(By::Css(selector)).await?)
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, Problem> {
        Ok(self.browser.cdp().send_raw(command, parameters).await?)
    }
}
