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
const ALL: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// Those of the rules that check colours: in dark mode nothing else is different.
const OF_COLOURS: &str = "['color-contrast', 'link-in-text-block']";

/// Applies the rules RULES and returns the violations.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], runOnly: RULES }) \
    .then((found) => done(found.violations.map((rule) => \
        [rule.id, rule.help, rule.nodes.length, rule.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`)])), \
        (error) => done(String(error)))";

/// Also draws what is far from view, so that everything is checked where it will be.
const WHOLE: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { content-visibility: visible !important; }'); \
    document.adoptedStyleSheets.push(sheet)";

/// Lists what cannot be reached at the current width.
const REFLOW: &str = include_str!("reflow.js");

/// Colour schemes and widths. Every state of the page is checked in each of them.
const LOOKS: [(&str, u32); 4] = [
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
    wrong: BTreeMap<String, Vec<String>>,
    looked: usize,
}

impl<'a> Axe<'a> {
    /// Downloads axe-core if it is not here yet.
    pub(crate) async fn new(browser: &'a WebDriver) -> Result<Self, Problem> {
        AXE_CORE.ensure()?;
        let program = fs::read_to_string(AXE_CORE.path()?)?;
        Ok(Self {
            browser,
            program,
            wrong: BTreeMap::new(),
            looked: 0,
        })
    }

    /// Checks the page as it is now, in every colour scheme and width.
    pub(crate) async fn look(&mut self, state: &str) -> Result<(), Problem> {
        for (colours, width) in LOOKS {
            self.dress(colours, width).await?;
            self.rules(&format!("{state}, {colours}, {width} px"), colours)
                .await?;
            if width == NARROW && colours == "light" {
                self.reflow(state).await?;
            }
        }
        self.wide().await
    }

    /// Checks the page as it is now, only at the narrow width.
    pub(crate) async fn look_narrow(&mut self, state: &str) -> Result<(), Problem> {
        for colours in ["dark", "light"] {
            self.dress(colours, NARROW).await?;
            self.rules(&format!("{state}, {colours}, {NARROW} px"), colours)
                .await?;
        }
        self.reflow(state).await
    }

    /// Makes the page as narrow as it can be, for elements that only exist then.
    pub(crate) async fn narrow(&self) -> Result<(), Problem> {
        self.dress("light", NARROW).await
    }

    /// Makes the page as wide as a small desktop screen.
    pub(crate) async fn wide(&self) -> Result<(), Problem> {
        self.dress("light", 1280).await
    }

    /// Passes if something was checked and nothing was wrong.
    pub(crate) async fn verdict(self) -> Result<(), Problem> {
        let cdp = self.browser.cdp();
        cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({}))
            .await?;
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "features": [] }))
            .await?;
        if self.looked == 0 {
            return Err("nothing was looked at".into());
        }
        if self.wrong.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        for (what, places) in &self.wrong {
            let (first, more) = (&places[0], places.len() - 1);
            text.push_str(&format!("\n  {first} and {more} more: {what}"));
        }
        Err(text.into())
    }

    /// Sets the colour scheme that the system asks for, and the width. Motion is reduced, so that nothing is
    /// checked while it changes.
    async fn dress(&self, colours: &str, width: u32) -> Result<(), Problem> {
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

    async fn rules(&mut self, state: &str, colours: &str) -> Result<(), Problem> {
        let here = self.browser.execute("return !!window.axe", Vec::new());
        if here.await?.json() != &json!(true) {
            self.browser.execute(&*self.program, Vec::new()).await?;
            self.browser.execute(WHOLE, Vec::new()).await?;
        }
        let rules = if colours == "dark" { OF_COLOURS } else { ALL };
        let run = RUN.replace("RULES", rules);
        let found = self.browser.execute_async(run, Vec::new()).await?;
        let Some(rules) = found.json().as_array() else {
            return Err(format!("axe fails on {state}: {}", found.json()).into());
        };
        self.looked += 1;
        for rule in rules {
            self.note(rule.to_string(), state);
        }
        Ok(())
    }

    async fn reflow(&mut self, state: &str) -> Result<(), Problem> {
        let found = self.browser.execute(REFLOW, Vec::new()).await?;
        let found: Vec<String> = serde_json::from_value(found.json().clone())?;
        for text in found {
            self.note(text, &format!("{state}, {NARROW} px"));
        }
        Ok(())
    }

    fn note(&mut self, what: String, state: &str) {
        self.wrong.entry(what).or_default().push(state.to_owned());
    }
}
