//! What the browser did behind the page's back: every request, every complaint of the policy.
//!
//! Chromium tells all of it in its logs. The others have none: there the page itself is asked what
//! it has loaded, which leaves out what the policy refused.

use serde_json::Value;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use crate::{Problem, browser};

/// The addresses of all that the page has loaded, itself included.
const LOADED: &str = "return [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)]";

/// Collects the browser's logs over a scenario.
pub(crate) struct Watch {
    origin: String,
    /// How many requests were seen; none at all would mean that the watch is blind.
    requests: usize,
    wrong: Vec<String>,
}

impl Watch {
    /// Watches for anything that is not of this origin.
    pub(crate) fn new(url: &str) -> Self {
        let end = url
            .match_indices('/')
            .nth(2)
            .map_or(url.len(), |(at, _)| at);
        Self {
            origin: format!("{}/", &url[..end]),
            requests: 0,
            wrong: Vec::new(),
        }
    }

    /// Empties the logs of a browser.
    pub(crate) async fn forget(browser: &WebDriver) -> Result<(), Problem> {
        if browser::engine(browser) == Engine::Chromium {
            browser.get_log("performance").await?;
            browser.get_log("browser").await?;
        }
        Ok(())
    }

    /// Reads what the browser has logged since the last time.
    pub(crate) async fn look(&mut self, browser: &WebDriver) -> Result<(), Problem> {
        if browser::engine(browser) != Engine::Chromium {
            let loaded = browser.execute(LOADED, Vec::new()).await?;
            let loaded: Vec<String> = serde_json::from_value(loaded.json().clone())?;
            loaded.iter().for_each(|url| self.request(url));
            return Ok(());
        }
        for entry in browser.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            let message = &event["message"];
            let url = match message["method"].as_str() {
                Some("Network.requestWillBeSent") => message["params"]["request"]["url"].as_str(),
                Some("Network.webSocketCreated") => message["params"]["url"].as_str(),
                _ => None,
            };
            if let Some(url) = url {
                self.request(url);
            }
        }
        for entry in browser.get_log("browser").await? {
            let text = entry.message;
            if text.contains("Content Security Policy") || text.contains("Content-Security-Policy")
            {
                self.wrong.push(format!("against the policy: {text}"));
            } else if text.contains("panicked at") {
                self.wrong.push(format!("the program gave up: {text}"));
            }
        }
        Ok(())
    }

    /// What was wrong so far; watching goes on with a clean sheet.
    pub(crate) fn wrong(&mut self) -> Vec<String> {
        std::mem::take(&mut self.wrong)
    }

    /// Passes when requests were seen and nothing was wrong.
    pub(crate) fn verdict(mut self) -> Result<(), Problem> {
        let wrong = self.wrong();
        if !wrong.is_empty() {
            return Err(wrong.join("; ").into());
        }
        if self.requests == 0 {
            return Err("no request was seen at all, so the watch is blind".into());
        }
        Ok(())
    }

    fn request(&mut self, url: &str) {
        self.requests += 1;
        // What the page made in memory, such as a file to download, is no request to anybody.
        let own = url.starts_with(&self.origin)
            || url.starts_with(&format!("blob:{}", self.origin))
            || url.starts_with("about:");
        if !own {
            self.wrong.push(format!("a request left the origin: {url}"));
        }
    }
}
