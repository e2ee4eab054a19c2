//! Which control gets the focus when the one that has it is redrawn: a finding whose words change becomes a
//! new element, but to the person whose focus is on its button it is the same finding.
//!
//! It knows only the rule of a finding, which the element of the finding names in `data-about`.

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use super::focus_element_without_scrolling;

/// The position of a control of a finding: which finding of its rule it belongs to in one part of the page,
/// and which control of that finding it is.
pub(super) struct Place {
    container: Element,
    rule_selector: String,
    finding: u32,
    control: u32,
}

impl Place {
    /// The place of an element, if it is a control of a finding.
    pub(super) fn of(element: &Element) -> Option<Self> {
        let finding = element.closest("[data-about]").ok()??;
        let container = finding.parent_element()?.closest("[id]").ok()??;
        let rule = finding.get_attribute("data-about")?;
        let rule_selector = ["[data-about=\"", &rule, "\"]"].concat();
        Some(Self {
            finding: index(
                &container.query_selector_all(&rule_selector).ok()?,
                &finding,
            )?,
            control: index(&controls(&finding)?, element)?,
            container,
            rule_selector,
        })
    }

    /// Moves the focus to the control that is now at this position, or to the last one before it, without
    /// scrolling. If no finding of the rule is left, nothing happens.
    pub(super) fn focus(&self) {
        let Ok(findings) = self.container.query_selector_all(&self.rule_selector) else {
            return;
        };
        let successor = item(&findings, self.finding)
            .and_then(|finding| item(&controls(&finding)?, self.control));
        if let Some(control) = successor {
            // An element that cannot have the focus leaves it where it is.
            let _ = focus_element_without_scrolling(control);
        }
    }
}

fn controls(finding: &Element) -> Option<NodeList> {
    finding.query_selector_all("a[href], button").ok()
}

fn index(list: &NodeList, element: &Element) -> Option<u32> {
    (0..list.length()).find(|index| list.item(*index).as_ref() == Some(element.as_ref()))
}

fn item(list: &NodeList, index: u32) -> Option<Element> {
    let last = list.length().checked_sub(1)?;
    list.item(index.min(last))?.dyn_into().ok()
}
