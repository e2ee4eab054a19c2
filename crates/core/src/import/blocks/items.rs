//! The items of a list: where each one is, the items of the list that it ends with, and the headings that
//! were written in it. This module knows what pulldown-cmark reports and nothing about postmortems.

use std::ops::Range;

use super::{DEPTH, Item, Node, NodeKind, begins_line, is_atx, line_start, trim_end};

/// The items of a list. `nodes` are the nodes inside the list; its items are those at `depth`.
pub(super) fn items(text: &str, nodes: &[Node], depth: usize, list: &Range<usize>) -> Vec<Item> {
    let starts: Vec<usize> = (0..nodes.len())
        .filter(|at| nodes[*at].depth == depth && nodes[*at].kind == NodeKind::Item)
        .collect();
    let mut found: Vec<Item> = Vec::with_capacity(starts.len());
    for (index, at) in starts.iter().enumerate() {
        let next = starts.get(index + 1);
        let start = line_start(text, nodes[*at].range.start).max(list.start);
        let end = next
            .map_or(list.end, |next| line_start(text, nodes[*next].range.start))
            .min(list.end);
        if start >= end || found.last().is_some_and(|last| start < last.range.end) {
            continue;
        }
        let range = trim_end(text, start..end);
        let inside = &nodes[at + 1..next.copied().unwrap_or(nodes.len())];
        let children = if depth / 2 < DEPTH {
            children(text, inside, depth + 1, &range)
        } else {
            Vec::new()
        };
        let head =
            |node: &&Node| node.depth == depth + 1 && matches!(node.kind, NodeKind::Heading(_));
        let heads = inside.iter().filter(head).filter_map(|node| {
            let head = line_start(text, node.range.start)..node.range.end;
            let head = trim_end(text, head);
            let own = head.start > range.start && begins_line(text, head.start);
            (own && is_atx(text[head.clone()].trim_start())).then_some(head)
        });
        let heads = heads.collect();
        found.push(Item {
            range,
            children,
            heads,
        });
    }
    found
}

/// The items of the list that ends an item, if that list is the only one in the item.
fn children(text: &str, nodes: &[Node], depth: usize, item: &Range<usize>) -> Vec<Item> {
    let mut lists = (0..nodes.len())
        .filter(|at| nodes[*at].depth == depth && nodes[*at].kind == NodeKind::List);
    let (Some(at), None) = (lists.next(), lists.next()) else {
        return Vec::new();
    };
    let start = line_start(text, nodes[at].range.start);
    let range = trim_end(text, start..nodes[at].range.end.max(start));
    if start <= item.start
        || !begins_line(text, start)
        || range.end != item.end
        || text[start..nodes[at].range.start].trim_ascii_start() != ""
    {
        return Vec::new();
    }
    let found = items(text, &nodes[at + 1..], depth + 1, &range);
    // Every byte of the list must be in one of its items.
    if found
        .first()
        .is_some_and(|first| first.range.start == start)
    {
        found
    } else {
        Vec::new()
    }
}
