//! Collects the link definitions of the whole document, for sections that are rendered one by one.

use std::collections::BTreeMap;

use pulldown_cmark::Parser;

use crate::frame::front::language;
use crate::model::{Body, FrontPiece, Postmortem};

/// The link definitions (`[name]: target`) of the front and of all sections, as Markdown; of several with the
/// same name, the first. Empty if there are none.
#[must_use]
pub(super) fn references(postmortem: &Postmortem) -> String {
    let mut found = BTreeMap::new();
    let visible = |piece: &&FrontPiece| language(piece).is_none();
    for piece in postmortem.front.iter().filter(visible) {
        collect(&piece.markdown, &mut found);
    }
    for section in &postmortem.sections {
        match &section.body {
            Body::Prose(markdown) => collect(markdown, &mut found),
            Body::Timeline { before, after, .. } | Body::Actions { before, after, .. } => {
                collect(before, &mut found);
                collect(after, &mut found);
            }
        }
    }
    let mut text = String::new();
    for (label, target) in found {
        for part in ["[", &label, "]: <", &target, ">\n"] {
            text.push_str(part);
        }
    }
    text
}

fn collect(markdown: &str, found: &mut BTreeMap<String, String>) {
    if !markdown.contains("]:") {
        return;
    }
    for (label, definition) in Parser::new(markdown).reference_definitions().iter() {
        let target = definition.dest.as_ref();
        if label.starts_with('^') || target.contains(['\n', '\r']) {
            continue;
        }
        found.entry(label.to_owned()).or_insert_with(|| {
            let mut safe = String::with_capacity(target.len());
            for c in target.chars() {
                if matches!(c, '<' | '>' | '\\' | '&') {
                    safe.push('\\');
                }
                safe.push(c);
            }
            safe
        });
    }
}
