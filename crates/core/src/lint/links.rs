//! Links in Markdown, and what is wrong with their addresses.
//!
//! Which ranges of a text may hold a link is found by `skipped_ranges`; this module reads the address in each
//! and judges it.

use std::ops::Range;

use super::args::cases;

cases! {
    /// What makes a link fragile.
    pub(super) Flaw as "flaw" {
        /// It leads through a redirect that records who follows it.
        Tracking = "tracking",
        /// It is an image on another organisation's site.
        Image = "image",
        /// It is not encrypted.
        Http = "http",
        /// It has no host.
        Relative = "relative",
    }
}

#[derive(Debug)]
pub(super) struct Link {
    /// The bytes of its address.
    pub(super) target: Range<usize>,
    pub(super) flaw: Option<Flaw>,
}

/// Services that redirect their readers: the host, and how the path begins. A host that ends with a dot
/// stands for every top-level domain (`google.de`).
const REDIRECTS: &[(&str, &str)] = &[
    ("google.", "/url"),
    ("l.facebook.com", "/l.php"),
    ("lm.facebook.com", "/l.php"),
    ("slack-redir.net", "/"),
    ("safelinks.protection.outlook.com", "/"),
    ("urldefense.com", "/"),
    ("urldefense.proofpoint.com", "/"),
    ("youtube.com", "/redirect"),
    ("out.reddit.com", "/"),
    ("vk.com", "/away.php"),
    ("lnkd.in", "/"),
    ("t.co", "/"),
    ("bit.ly", "/"),
    ("goo.gl", "/"),
    ("tinyurl.com", "/"),
];

/// The links of a text. `skipped` are the ranges that rules pass over; each link is in one.
pub(super) fn find(text: &str, skipped: &[Range<usize>]) -> Vec<Link> {
    let mut links = Vec::new();
    for range in skipped {
        let Some(link_text) = text.get(range.clone()) else {
            continue;
        };
        let is_image = text
            .get(..range.start)
            .is_some_and(|head| head.ends_with('!'));
        if link_text.trim_start().starts_with('[') {
            push_bracketed(link_text, range.start, is_image, &mut links);
        } else if link_text.starts_with("http") || link_text.starts_with("<http") {
            let start = range.start + usize::from(link_text.starts_with('<'));
            let address = text.get(start..range.end).unwrap_or("");
            let address =
                address.trim_end_matches(['>', '.', ',', ';', ':', ')', '*', '_', '"', '\'', ']']);
            links.push(Link {
                target: start..start + address.len(),
                flaw: flaw(address, false),
            });
        }
    }
    links
}

/// Reads one link that has brackets: `[text](target "title")`, a linked image `[![alt](image)](target)`, of
/// which it reads both addresses, or a definition `[label]: target`.
fn push_bracketed(link_text: &str, start: usize, is_image: bool, links: &mut Vec<Link>) {
    let inline_target = link_text.find("](").map(|position| (position + 2, true));
    let definition = || link_text.find("]:").map(|position| (position + 2, false));
    let Some((mut position, is_inline)) = inline_target.or_else(definition) else {
        return;
    };
    let mut is_image = is_image;
    if is_inline && link_text.starts_with("[![") {
        links.extend(link_at(link_text, start, position, true));
        let Some(outer_target) = link_text.get(position..).and_then(|rest| rest.find("](")) else {
            return;
        };
        position += outer_target + 2;
        is_image = false;
    }
    links.extend(link_at(link_text, start, position, is_image));
}

fn link_at(link_text: &str, start: usize, position: usize, is_image: bool) -> Option<Link> {
    let rest = link_text.get(position..)?;
    let target_start = position + rest.len() - rest.trim_start_matches([' ', '<', '`', '\n']).len();
    let rest = link_text.get(target_start..)?;
    let end = rest.find([' ', '\n', '\t', '>', '`']).unwrap_or(rest.len());
    let address = rest.get(..end)?;
    // A `)` at the end closes the link, unless it was opened within the address.
    let closes_link =
        address.ends_with(')') && address.matches(')').count() > address.matches('(').count();
    let end = end - usize::from(closes_link);
    let address = rest.get(..end)?;
    (end > 0).then(|| Link {
        target: start + target_start..start + target_start + end,
        flaw: flaw(address, is_image),
    })
}

/// What is wrong with an address; if several things are, the worst.
pub(super) fn flaw(target: &str, is_image: bool) -> Option<Flaw> {
    let scheme = target.get(..8).unwrap_or(target).to_ascii_lowercase();
    let is_encrypted = scheme.starts_with("https://");
    if !is_encrypted && !scheme.starts_with("http://") {
        let before_path = target.split(['/', '?', '#']).next().unwrap_or("");
        let is_relative =
            !target.is_empty() && !target.starts_with('#') && !before_path.contains(':');
        return is_relative.then_some(Flaw::Relative);
    }
    let rest = target.split_once("://").map_or("", |(_, rest)| rest);
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = (
        rest.get(..host_end)?.to_ascii_lowercase(),
        rest.get(host_end..)?,
    );
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_redirect = |(name, path_start): &&(&str, &str)| {
        let is_same_host = host == *name
            || (name.ends_with('.') && host.starts_with(name))
            || (name.len() > 12 && host.ends_with(name));
        is_same_host && path.starts_with(path_start)
    };
    if REDIRECTS.iter().any(|redirect| is_redirect(&redirect)) {
        return Some(Flaw::Tracking);
    }
    if is_image {
        return Some(Flaw::Image);
    }
    (!is_encrypted && is_public(host)).then_some(Flaw::Http)
}

/// Whether a host can be reached by name from anywhere.
fn is_public(host: &str) -> bool {
    let name = host.split(':').next().unwrap_or("");
    let top_level = name.rsplit('.').next().unwrap_or("");
    name.contains('.')
        && top_level.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(
            top_level,
            "local" | "internal" | "localhost" | "svc" | "lan" | "corp" | "test"
        )
}

/// An address, shortened to fit into a sentence.
pub(super) fn shortened(target: &str) -> String {
    let mut ends = target.char_indices().map(|(index, _)| index);
    match (ends.nth(45), ends.next()) {
        (Some(end), Some(_)) => [target.get(..end).unwrap_or(target), "…"].concat(),
        _ => target.into(),
    }
}
