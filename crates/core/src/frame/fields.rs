//! The fields of an action item in its frame: those without a value take the words around their slot along, and
//! those without a slot get words of their own, `(owner: Ana; due: 2026-12-01)`.

use super::escapes;
use super::slots::{self, Piece};

/// The fields that stand behind or before the text of an item, in the order in which words for them are written.
pub const FIELDS: [&str; 5] = ["type", "priority", "owner", "due", "ticket"];

/// Separators between two fields in one pair of brackets.
const SEPARATORS: [char; 6] = [';', ',', '、', '，', '；', ' '];

/// What opens around a field before the text, and goes with it.
const OPENING: [char; 5] = ['[', '(', '*', '_', '`'];

/// The frame in which every one of these values has its place, and no place is empty: ` (owner: {owner})` goes
/// where nobody is the owner. A row of a table keeps its cells; what it has no cell for stays with the text.
#[must_use]
pub fn fitting(frame: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let has_value = |name: &str| value(name).is_some_and(|value| !value.is_empty());
    let pieces = slots::pieces(frame);
    let mut places = places_of(&pieces);
    let text = places.iter().position(|place| place.name == "text");
    let text = text.unwrap_or(places.len());
    let known = |name: &str| FIELDS.contains(&name);
    let fits = |place: &Place| !known(&place.name) || place.has_default || has_value(&place.name);
    let missing: Vec<&str> = FIELDS
        .into_iter()
        .filter(|name| {
            value(name).is_some()
                && !places
                    .iter()
                    .any(|place| place.name == *name && fits(place))
        })
        .collect();
    if missing.is_empty() && places.iter().all(fits) {
        return frame.to_owned();
    }
    // What follows a field before the text parts the two: `[{priority}] `.
    for at in 0..text.min(places.len()) {
        if !fits(&places[at]) {
            let lead = places[at].lead.trim_end_matches(OPENING).to_owned();
            places[at].lead.clear();
            places[at].slot.clear();
            if let Some(next) = places.get_mut(at + 1) {
                next.lead = lead;
            }
        }
    }
    behind(places, text, fits, missing)
}

/// Whether the slot of a field stands in brackets of the frame, or of its cell.
#[must_use]
pub fn in_brackets(frame: &str, name: &str) -> bool {
    let slot = ["{", name].concat();
    let place = frame
        .match_indices(&slot)
        .find(|(at, _)| frame[at + slot.len()..].starts_with(['}', ':']));
    let Some((at, _)) = place else { return false };
    let cell = frame[..at].rsplit('|').next().unwrap_or_default();
    let opened = cell.rfind(['(', '（']) > cell.rfind([')', '）']);
    // A bracket that the value itself closes, as in `- Owner (team: Ana) is away`, is none of the frame.
    let (_, behind) = frame[at..].split_once('}').unwrap_or_default();
    let behind = behind.split('|').next().unwrap_or_default();
    let next = behind.find(['(', '（', ')', '）']);
    opened && next.is_some_and(|next| behind[next..].starts_with([')', '）']))
}

/// The value that was written in brackets.
#[must_use]
pub fn unbracketed(written: &str) -> String {
    let plain = written.replace("\\(", "(").replace("\\)", ")");
    if bracketed(&plain) == written {
        plain
    } else {
        written.to_owned()
    }
}

/// A value as it is written in brackets: a bracket of its own must not close them.
#[must_use]
pub fn bracketed(value: &str) -> String {
    let mut open = 0_i32;
    let paired = value.chars().all(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open >= 0
    });
    if paired && open == 0 {
        return value.to_owned();
    }
    value.replace('(', "\\(").replace(')', "\\)")
}

/// A slot with the literal text before it.
struct Place {
    lead: String,
    name: String,
    slot: String,
    has_default: bool,
}

fn places_of(pieces: &[Piece<'_>]) -> Vec<Place> {
    let mut found = Vec::new();
    let mut lead = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => lead.push_str(&slots::escape(text)),
            Piece::Slot(name, argument) => {
                let colon = if argument.is_empty() { "" } else { ":" };
                found.push(Place {
                    lead: std::mem::take(&mut lead),
                    name: (*name).to_owned(),
                    slot: ["{", name, colon, argument, "}"].concat(),
                    has_default: FIELDS.contains(name)
                        && !argument.is_empty()
                        && !escapes::is_spelling(argument),
                });
            }
        }
    }
    // What stands after the last slot.
    found.push(Place {
        lead,
        name: String::new(),
        slot: String::new(),
        has_default: false,
    });
    found
}

/// Puts the frame together again, without the fields behind the text that have no value and with words for
/// those that have no slot.
fn behind(
    places: Vec<Place>,
    text: usize,
    fits: impl Fn(&Place) -> bool,
    mut missing: Vec<&str>,
) -> String {
    let mut out = String::new();
    let mut group: Option<Group> = None;
    for (at, place) in places.iter().enumerate() {
        if at <= text {
            out.push_str(&place.lead);
            out.push_str(&place.slot);
            continue;
        }
        let mut lead = place.lead.as_str();
        if let Some(open) = group.take() {
            let close = lead
                .chars()
                .next()
                .filter(|c| matches!(c, ')' | '）' | ']'));
            match close {
                Some(close) => {
                    open.close(close, &mut missing, &mut out);
                    lead = &lead[close.len_utf8()..];
                }
                None => group = Some(open),
            }
        }
        let opened = lead
            .rfind(['(', '（', '['])
            .map(|at| at + lead[at..].chars().next().map_or(0, char::len_utf8));
        match (&mut group, opened) {
            (None, Some(from)) if FIELDS.contains(&place.name.as_str()) => {
                let mut open = Group {
                    open: lead[..from].to_owned(),
                    inner: String::new(),
                    labelled: lead[from..].contains([':', '：']),
                };
                if fits(place) {
                    open.push(&lead[from..], &place.slot);
                }
                group = Some(open);
            }
            (Some(open), _) => {
                if fits(place) {
                    open.push(lead, &place.slot);
                }
            }
            _ if FIELDS.contains(&place.name.as_str()) && !fits(place) => {}
            _ => {
                let last = place.name.is_empty() || matches!(place.name.as_str(), "done" | "open");
                if last && !missing.is_empty() {
                    words(std::mem::take(&mut missing), &mut out);
                }
                out.push_str(lead);
                out.push_str(&place.slot);
            }
        }
    }
    if let Some(open) = group {
        open.close(')', &mut missing, &mut out);
    }
    words(missing, &mut out);
    out
}

/// Fields in one pair of brackets.
struct Group {
    open: String,
    inner: String,
    labelled: bool,
}

impl Group {
    fn push(&mut self, lead: &str, slot: &str) {
        let lead = if self.inner.is_empty() {
            lead.trim_start_matches(SEPARATORS)
        } else {
            lead
        };
        self.inner.push_str(lead);
        self.inner.push_str(slot);
    }

    /// Ends the brackets, with the fields that have no slot yet if they are labelled here too.
    fn close(mut self, close: char, missing: &mut Vec<&str>, out: &mut String) {
        if self.labelled && !self.inner.is_empty() {
            for name in missing.drain(..) {
                self.push("; ", &format!("{name}: {{{name}}}"));
            }
        }
        if !self.inner.is_empty() {
            out.push_str(&self.open);
            out.push_str(&self.inner);
            out.push(close);
        }
    }
}

fn words(missing: Vec<&str>, out: &mut String) {
    let mut group = Group {
        open: " (".to_owned(),
        inner: String::new(),
        labelled: false,
    };
    for name in missing {
        group.push("; ", &format!("{name}: {{{name}}}"));
    }
    group.close(')', &mut Vec::new(), out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_has_a_place_for_each_value_and_no_other() {
        let owner: &[(&str, &str)] = &[("owner", "Ana")];
        let both = &[("owner", "Ana"), ("due", "May")];
        for (frame, values, wanted) in [
            (
                "- {text} (owner: {owner})",
                owner,
                "- {text} (owner: {owner})",
            ),
            ("- {text} (owner: {owner})", &[], "- {text}"),
            (
                "- {text} (owner: {owner})",
                both,
                "- {text} (owner: {owner}; due: {due})",
            ),
            (
                "- {text} (Owner: {owner}, Due: {due})",
                &[("due", "May")],
                "- {text} (Due: {due})",
            ),
            ("- {text}", both, "- {text} (owner: {owner}; due: {due})"),
            (
                "- {text}{done: (done)}",
                owner,
                "- {text} (owner: {owner}){done: (done)}",
            ),
            ("- {text} - {owner}", owner, "- {text} - {owner}"),
            ("- {text} - {owner}", &[], "- {text}"),
            ("- {text} [{owner}]", &[], "- {text}"),
            ("- **{owner}**: {text}", &[], "- {text}"),
            ("- {text} ({owner})", &[], "- {text}"),
            ("- [{priority}] {text}", owner, "- {text} (owner: {owner})"),
            (
                "- {priority}: {text}",
                &[("priority", "P2")],
                "- {priority}: {text}",
            ),
            ("- {text} — Owner: {owner}", &[], "- {text}"),
        ] {
            let value = |name: &str| {
                let found = values.iter().find(|(field, _)| *field == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(fitting(frame, value), wanted, "{frame} {values:?}");
        }
    }

    #[test]
    fn a_cell_of_its_own_is_in_no_brackets() {
        let frame = "| {text} (ticket: {ticket}) | {owner:TBD} |";
        assert!(in_brackets(frame, "ticket"));
        assert!(!in_brackets(frame, "owner"));
        assert!(!in_brackets(
            "- {text} - (owner: {owner}{done: (done)}",
            "owner"
        ));
        assert!(!in_brackets(frame, "text"));
    }

    #[test]
    fn brackets_in_a_value_close_none() {
        assert_eq!(bracketed("a (b)"), "a (b)");
        assert_eq!(bracketed("a) b"), "a\\) b");
    }
}
