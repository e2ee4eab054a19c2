//! Watches what the browser does for the page: every request, and every violation of the content security
//! policy.
//!
//! Chromium logs all of it. The other browsers have no logs: there the page itself is asked what it has
//! loaded, which does not include what the policy refused.

use serde_json::Value;
use thirtyfour::WebDriver;
use xtask::browser::Engine;

use crate::{Problem, browser};

/// A script that returns the addresses of everything that the page has loaded, including its own.
const LOADED: &str = "return [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)]";

/// Collects what the browser logs during a scenario.
pub(crate) struct Watch {
    origin: String,
    /// How many requests were seen; if there were none at all, the watch itself does not work.
    requests: usize,
    problems: Vec<String>,
}

impl Watch {
    /// Watches for requests to any other origin than that of this address.
    pub(crate) fn new(url: &str) -> Self {
        let end = url
            .match_indices('/')
            .nth(2)
            .map_or(url.len(), |(at, _)| at);
        Self {
            origin: format!("{}/", &url[..end]),
            requests: 0,
            problems: Vec::new(),
        }
    }

    /// Discards what the browser has logged so far.
    pub(crate) async fn forget(browser: &WebDriver) -> Result<(), Problem> {
        if browser::engine(browser) == Engine::Chromium {
            browser.get_log("performance").await?;
            browser.get_log("browser").await?;
        }
        Ok(())
    }

    /// Reads what the browser has logged since the last call.
    pub(crate) async fn read_log(&mut self, browser: &WebDriver) -> Result<(), Problem> {
        if browser::engine(browser) != Engine::Chromium {
            let loaded = browser.execute(LOADED, Vec::new()).await?;
            let loaded: Vec<String> = serde_json::from_value(loaded.json().clone())?;
            loaded.iter().for_each(|url| self.record_request(url));
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
                self.record_request(url);
            }
        }
        for entry in browser.get_log("browser").await? {
            let text = entry.message;
            if text.contains("Content Security Policy") || text.contains("Content-Security-Policy")
            {
                self.problems.push(format!("against the policy: {text}"));
            } else if text.contains("panicked at") {
                self.problems.push(format!("the program gave up: {text}"));
            }
        }
        Ok(())
    }

    /// Returns what was wrong so far, and forgets it.
    pub(crate) fn take_problems(&mut self) -> Vec<String> {
        std::mem::take(&mut self.problems)
    }

    /// Passes if requests were seen and nothing was wrong.
    pub(crate) fn verdict(mut self) -> Result<(), Problem> {
        let problems = self.take_problems();
        if !problems.is_empty() {
            return Err(problems.join("; ").into());
        }
        if self.requests == 0 {
            return Err("no request was seen at all, so the watch is blind".into());
        }
        Ok(())
    }

    fn record_request(&mut self, url: &str) {
        self.requests += 1;
        // A file that the page made in memory, such as a download, is not a request to another server.
        let is_own = url.starts_with(&self.origin)
            || url.starts_with(&format!("blob:{}", self.origin))
            || url.starts_with("about:");
        if !is_own {
            self.problems
                .push(format!("a request left the origin: {url}"));
        }
    }
}
