//! Which control gets the focus when the one that has it is redrawn: a finding whose words change becomes
//! another element, but for the person whose focus is on its button it is the same finding.
//!
//! All it knows about a finding is the rule, which the element of the finding names in `data-about`.

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use super::focus_still;

/// The position of a control of a finding: which finding of its rule it belongs to in one part of the page,
/// and which control of that finding it is.
pub(super) struct Place {
    part: Element,
    of_the_rule: String,
    finding: u32,
    control: u32,
}

impl Place {
    /// The place of an element, if it is a control of a finding.
    pub(super) fn of(element: &Element) -> Option<Self> {
        let finding = element.closest("[data-about]").ok()??;
        let part = finding.parent_element()?.closest("[id]").ok()??;
        let rule = finding.get_attribute("data-about")?;
        let of_the_rule = ["[data-about=\"", &rule, "\"]"].concat();
        Some(Self {
            finding: index(&part.query_selector_all(&of_the_rule).ok()?, &finding)?,
            control: index(&controls(&finding)?, element)?,
            part,
            of_the_rule,
        })
    }

    /// Gives the focus to the control that is now at this position, or to the last one before it; nothing
    /// scrolls. If no finding of the rule is left, nothing happens.
    pub(super) fn focus(&self) {
        let Ok(findings) = self.part.query_selector_all(&self.of_the_rule) else {
            return;
        };
        let there = item(&findings, self.finding)
            .and_then(|finding| item(&controls(&finding)?, self.control));
        if let Some(control) = there {
            // An element that cannot have the focus leaves it where it is.
            let _ = focus_still(control);
        }
    }
}

fn controls(finding: &Element) -> Option<NodeList> {
    finding.query_selector_all("a[href], button").ok()
}

fn index(list: &NodeList, element: &Element) -> Option<u32> {
    (0..list.length()).find(|at| list.item(*at).as_ref() == Some(element.as_ref()))
}

fn item(list: &NodeList, at: u32) -> Option<Element> {
    let last = list.length().checked_sub(1)?;
    list.item(at.min(last))?.dyn_into().ok()
}
