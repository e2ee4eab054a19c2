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
    let template = element
        .owner_document()
        .and_then(|document| document.create_element("template").ok())
        .and_then(|template| template.dyn_into::<HtmlTemplateElement>().ok())
        .ok_or(Trouble::Refused)?;
    template.set_inner_html(html);
    patch_children(element, &template.content());
    Ok(())
}

/// Makes the children of `old` those of `new`, moving nodes out of `new` where needed.
fn patch_children(old: &Node, new: &Node) {
    let (mut old_child, mut new_child) = (old.first_child(), new.first_child());
    while let (Some(old_node), Some(new_node)) = (&old_child, &new_child)
        && old_node.is_equal_node(Some(new_node))
    {
        (old_child, new_child) = (old_node.next_sibling(), new_node.next_sibling());
    }
    // These are the first nodes that differ; of the rest, the nodes at the end that are the same stay too.
    let (old_nodes, new_nodes) = (siblings_from(old_child), siblings_from(new_child));
    let same_at_end = old_nodes.iter().rev().zip(new_nodes.iter().rev());
    let same_count = same_at_end
        .take_while(|(old_node, new_node)| old_node.is_equal_node(Some(new_node)))
        .count();
    let (old_nodes, following) = old_nodes.split_at(old_nodes.len() - same_count);
    let new_nodes = &new_nodes[..new_nodes.len() - same_count];
    for (old_node, new_node) in old_nodes.iter().zip(new_nodes) {
        if !old_node.is_equal_node(Some(new_node)) && !rewrite(old_node, new_node) {
            let _ = old.replace_child(new_node, old_node);
        }
    }
    for old_node in old_nodes.iter().skip(new_nodes.len()) {
        let _ = old.remove_child(old_node);
    }
    for new_node in new_nodes.iter().skip(old_nodes.len()) {
        let _ = old.insert_before(new_node, following.first());
    }
}

/// This node and all its following siblings.
fn siblings_from(first: Option<Node>) -> Vec<Node> {
    std::iter::successors(first, Node::next_sibling).collect()
}

/// Makes a node equal to another by changing only its contents; false if they are of different kinds or
/// differ in their attributes.
fn rewrite(old: &Node, new: &Node) -> bool {
    if old.node_type() == Node::TEXT_NODE && new.node_type() == Node::TEXT_NODE {
        old.set_node_value(new.node_value().as_deref());
        return true;
    }
    let without_children = |node: &Node| node.clone_node().ok();
    let (Some(old_node), Some(new_node)) = (without_children(old), without_children(new)) else {
        return false;
    };
    let is_same = old_node.is_equal_node(Some(&new_node));
    if is_same {
        patch_children(old, new);
    }
    is_same
}
