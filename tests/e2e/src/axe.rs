//! Runs axe-core in the open page, in every colour scheme and width that the page is made for. Also checks
//! what axe cannot see: whether anything is cut off when the page is 320 px wide, which is what a zoom of 400
//! % makes of 1,280 px (WCAG 2.2, 1.4.10).

use std::collections::BTreeMap;
use std::fs;

use serde_json::json;
use thirtyfour::WebDriver;
use xtask::tools::AXE_CORE;

use crate::Problem;

/// The rules that apply: WCAG 2.2 A and AA, and the best practices of axe's authors.
const ALL_RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// Those of the rules that check colours: in dark mode nothing else is different.
const COLOUR_RULES: &str = "['color-contrast', 'link-in-text-block']";

/// Applies the rules RULES and returns the violations.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], runOnly: RULES }) \
    .then((found) => done(found.violations.map((rule) => \
        [rule.id, rule.help, rule.nodes.length, rule.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`)])), \
        (error) => done(String(error)))";

/// Also draws what is far from view, so that everything is checked where it will be.
const SHOW_EVERYTHING: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { content-visibility: visible !important; }'); \
    document.adoptedStyleSheets.push(sheet)";

/// Lists what cannot be reached at the current width.
const REFLOW: &str = include_str!("reflow.js");

/// Colour schemes and widths. Every state of the page is checked in each of them.
const DISPLAYS: [(&str, u32); 4] = [
    ("light", 1280),
    ("dark", 1280),
    ("dark", NARROW),
    ("light", NARROW),
];

/// The width of a small phone.
const NARROW: u32 = 320;

/// Checks one state of the page after another and collects the problems.
pub(crate) struct Axe<'a> {
    browser: &'a WebDriver,
    program: String,
    /// Each problem, with the states in which it was seen.
    problems: BTreeMap<String, Vec<String>>,
    checked_count: usize,
}

impl<'a> Axe<'a> {
    /// Downloads axe-core if it is not here yet.
    pub(crate) async fn new(browser: &'a WebDriver) -> Result<Self, Problem> {
        AXE_CORE.ensure()?;
        let program = fs::read_to_string(AXE_CORE.path()?)?;
        Ok(Self {
            browser,
            program,
            problems: BTreeMap::new(),
            checked_count: 0,
        })
    }

    /// Checks the page as it is now, in every colour scheme and width.
    pub(crate) async fn check(&mut self, state: &str) -> Result<(), Problem> {
        for (colours, width) in DISPLAYS {
            self.emulate(colours, width).await?;
            self.check_rules(&format!("{state}, {colours}, {width} px"), colours)
                .await?;
            if width == NARROW && colours == "light" {
                self.check_reflow(state).await?;
            }
        }
        self.make_wide().await
    }

    /// Checks the page as it is now, only at the narrow width.
    pub(crate) async fn check_narrow(&mut self, state: &str) -> Result<(), Problem> {
        for colours in ["dark", "light"] {
            self.emulate(colours, NARROW).await?;
            self.check_rules(&format!("{state}, {colours}, {NARROW} px"), colours)
                .await?;
        }
        self.check_reflow(state).await
    }

    /// Makes the page as narrow as it can be, for elements that only exist then.
    pub(crate) async fn make_narrow(&self) -> Result<(), Problem> {
        self.emulate("light", NARROW).await
    }

    /// Makes the page as wide as a small desktop screen.
    pub(crate) async fn make_wide(&self) -> Result<(), Problem> {
        self.emulate("light", 1280).await
    }

    /// Passes if something was checked and nothing was wrong.
    pub(crate) async fn verdict(self) -> Result<(), Problem> {
        let cdp = self.browser.cdp();
        cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({}))
            .await?;
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "features": [] }))
            .await?;
        if self.checked_count == 0 {
            return Err("nothing was looked at".into());
        }
        if self.problems.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        for (problem, states) in &self.problems {
            let (first, rest_count) = (&states[0], states.len() - 1);
            text.push_str(&format!("\n  {first} and {rest_count} more: {problem}"));
        }
        Err(text.into())
    }

    /// Sets the colour scheme that the system asks for, and the width. Motion is reduced, so that nothing is
    /// checked while it changes.
    async fn emulate(&self, colours: &str, width: u32) -> Result<(), Problem> {
        let cdp = self.browser.cdp();
        let features = json!([
            { "name": "prefers-color-scheme", "value": colours },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        cdp.send_raw(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        let height = if width == NARROW { 640 } else { 900 };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        cdp.send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    async fn check_rules(&mut self, state: &str, colours: &str) -> Result<(), Problem> {
        let is_loaded = self.browser.execute("return !!window.axe", Vec::new());
        if is_loaded.await?.json() != &json!(true) {
            self.browser.execute(&*self.program, Vec::new()).await?;
            self.browser.execute(SHOW_EVERYTHING, Vec::new()).await?;
        }
        let rules = if colours == "dark" {
            COLOUR_RULES
        } else {
            ALL_RULES
        };
        let run = RUN.replace("RULES", rules);
        let violations = self.browser.execute_async(run, Vec::new()).await?;
        let Some(rules) = violations.json().as_array() else {
            return Err(format!("axe fails on {state}: {}", violations.json()).into());
        };
        self.checked_count += 1;
        for rule in rules {
            self.record(rule.to_string(), state);
        }
        Ok(())
    }

    async fn check_reflow(&mut self, state: &str) -> Result<(), Problem> {
        let found = self.browser.execute(REFLOW, Vec::new()).await?;
        let found: Vec<String> = serde_json::from_value(found.json().clone())?;
        for text in found {
            self.record(text, &format!("{state}, {NARROW} px"));
        }
        Ok(())
    }

    fn record(&mut self, problem: String, state: &str) {
        self.problems
            .entry(problem)
            .or_default()
            .push(state.to_owned());
    }
}
