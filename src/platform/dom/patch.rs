//! Replaces HTML with other HTML, changing the page as little as possible.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement, Node};

use super::super::Trouble;

/// Makes the children of an element those that this HTML describes. Nodes that are the same stay, and if only
/// a text differs, it is rewritten in place: the browser then lays out and paints that text only, keeps any
/// selection beside it, and need not search the page for labels and fields again, as Chromium does at the
/// next keystroke after any element has come or gone.
///
/// The HTML must be the page's own, as everywhere (`docs/decisions/0007-trusted-types.md`).
pub(crate) fn patch(element: &Element, html: &str) -> Result<(), Trouble> {
    let made = element
        .owner_document()
        .and_then(|document| document.create_element("template").ok())
        .and_then(|template| template.dyn_into::<HtmlTemplateElement>().ok())
        .ok_or(Trouble::Refused)?;
    made.set_inner_html(html);
    children(element, &made.content());
    Ok(())
}

/// Makes the children of `old` those of `new`, moving nodes out of `new` where needed.
fn children(old: &Node, new: &Node) {
    let (mut left, mut right) = (old.first_child(), new.first_child());
    while let (Some(a), Some(b)) = (&left, &right)
        && a.is_equal_node(Some(b))
    {
        (left, right) = (a.next_sibling(), b.next_sibling());
    }
    // These are the first nodes that differ; of the rest, the nodes at the end that are the same stay too.
    let (olds, news) = (from(left), from(right));
    let same = olds.iter().rev().zip(news.iter().rev());
    let kept = same.take_while(|(a, b)| a.is_equal_node(Some(b))).count();
    let (olds, end) = olds.split_at(olds.len() - kept);
    let news = &news[..news.len() - kept];
    for (a, b) in olds.iter().zip(news) {
        if !a.is_equal_node(Some(b)) && !rewrite(a, b) {
            let _ = old.replace_child(b, a);
        }
    }
    for a in olds.iter().skip(news.len()) {
        let _ = old.remove_child(a);
    }
    for b in news.iter().skip(olds.len()) {
        let _ = old.insert_before(b, end.first());
    }
}

/// This node and all its following siblings.
fn from(first: Option<Node>) -> Vec<Node> {
    std::iter::successors(first, Node::next_sibling).collect()
}

/// Makes a node equal to another by changing only its contents; false if they are of different kinds or
/// differ in their attributes.
fn rewrite(old: &Node, new: &Node) -> bool {
    if old.node_type() == Node::TEXT_NODE && new.node_type() == Node::TEXT_NODE {
        old.set_node_value(new.node_value().as_deref());
        return true;
    }
    let alone = |node: &Node| node.clone_node().ok();
    let (Some(a), Some(b)) = (alone(old), alone(new)) else {
        return false;
    };
    let same = a.is_equal_node(Some(&b));
    if same {
        children(old, new);
    }
    same
}
