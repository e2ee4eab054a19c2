//! What one click can do about a finding: the change, and the document after it.
//!
//! A fix says beforehand what it will write, and does nothing else. Where the right words are not known
//! for certain there is no fix.

use std::ops::Range;

use super::{Finding, Place};
use crate::model::{ActionItem, Body, Postmortem, Section};
use crate::text::findings::arg;
use crate::timeline::{Date, axis, date};

/// A change that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Some bytes of a field become others.
    Replace {
        /// The field and the bytes.
        place: Place,
        /// What stands there now.
        old: String,
        /// What will.
        new: String,
    },
    /// The entries of a timeline, by the id of its section, are put in order.
    Sort(String),
}

/// The fix of a finding, where there is one.
#[must_use]
pub fn of(postmortem: &Postmortem, finding: &Finding) -> Option<Fix> {
    let section = finding.place.section.clone();
    if finding.rule == "out-of-order" {
        return section.map(Fix::Sort);
    }
    let span = finding.place.span.clone();
    let text = field(postmortem, &finding.place)?;
    let old = text.get(span.clone()?)?;
    let (old, new) = match finding.rule {
        "duration-mismatch" => (old, duration(old, arg(&finding.args, "minutes"))?),
        "fragile-link" if arg(&finding.args, "flaw") == "tracking" => (old, target(old)?),
        "invisible-characters" => (old, String::new()),
        "vague-action" => (text, measurable(text)),
        _ => return None,
    };
    let place = Place {
        span: if finding.rule == "vague-action" {
            Some(0..text.len())
        } else {
            span
        },
        ..finding.place.clone()
    };
    Some(Fix::Replace {
        place,
        old: old.to_owned(),
        new,
    })
}

/// Does what a fix says. Where its words have changed meanwhile nothing is done.
pub fn apply(postmortem: &mut Postmortem, fix: &Fix) {
    match fix {
        Fix::Sort(id) => {
            let day = postmortem.date.as_deref().and_then(date::parse);
            let mut sections = postmortem.sections.iter_mut();
            if let Some(section) = sections.find(|section| section.id == *id) {
                sort(section, day.filter(|day| day.day.is_some()));
            }
        }
        Fix::Replace { place, old, new } => {
            let Some(span) = place.span.clone() else {
                return;
            };
            if let Some(text) = field_mut(postmortem, place)
                && text.get(span.clone()) == Some(old.as_str())
            {
                text.replace_range(span, new);
            }
        }
    }
}

/// Puts entries in order by their times. What has no time stays behind the entry it stood behind.
fn sort(section: &mut Section, day: Option<Date>) {
    let Body::Timeline { entries, .. } = &mut section.body else {
        return;
    };
    let axis = axis::of(entries, day);
    let mut last = 0;
    let mut keys: Vec<(u64, usize)> = Vec::with_capacity(entries.len());
    for index in 0..entries.len() {
        let point = axis.points.iter().find(|point| point.entry == index);
        last = point.map_or(last, |point| point.second);
        keys.push((last, index));
    }
    keys.sort_by_key(|(second, _)| {
        if axis.newest_first {
            u64::MAX - second
        } else {
            *second
        }
    });
    let mut taken: Vec<Option<_>> = std::mem::take(entries).into_iter().map(Some).collect();
    let sorted = keys.into_iter();
    entries.extend(sorted.filter_map(|(_, index)| taken.get_mut(index)?.take()));
}

/// A duration in minutes, in the words of the language that it was written in.
fn duration(old: &str, minutes: &str) -> Option<String> {
    let count: u32 = minutes.parse().ok()?;
    let lower = old.to_lowercase();
    let spanish = lower.contains("minuto") || lower.contains("hora");
    let word = match (spanish, count) {
        (true, 1) => " minuto",
        (true, _) => " minutos",
        (false, 1) => " minute",
        (false, _) => " minutes",
    };
    Some([minutes, word].concat())
}

/// Where an address that records who follows it leads in the end.
fn target(address: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    let query = query.split('#').next()?;
    let values = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut values =
        values.filter(|(name, _)| matches!(*name, "url" | "q" | "u" | "target" | "to"));
    let found = values.find_map(|(_, value)| {
        let decoded = decoded(value)?;
        decoded.starts_with("http").then_some(decoded)
    })?;
    (!found.contains(char::is_whitespace)).then_some(found)
}

/// A part of an address without its percent signs (RFC 3986, section 2.1).
fn decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// A vague item with the measure that it lacks, to be filled in.
fn measurable(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    let spanish = ["ar", "er", "ir", "ción", "sión", "sis"]
        .iter()
        .any(|end| first.ends_with(end))
        && !["consider", "monitor", "discover", "analysis"].contains(&first.as_str());
    let form = if spanish {
        " hasta que {medida} sea {valor}"
    } else {
        " until {measure} is {figure}"
    };
    [text.trim_end().trim_end_matches('.'), form].concat()
}

fn field<'p>(postmortem: &'p Postmortem, place: &Place) -> Option<&'p str> {
    let id = place.section.as_ref()?;
    let section = postmortem
        .sections
        .iter()
        .find(|section| section.id == *id)?;
    match (&section.body, place.row.as_deref(), place.field?) {
        (Body::Prose(text), None, "markdown") => Some(text),
        (Body::Timeline { before, .. } | Body::Actions { before, .. }, None, "before") => {
            Some(before)
        }
        (Body::Timeline { after, .. } | Body::Actions { after, .. }, None, "after") => Some(after),
        (Body::Timeline { entries, .. }, Some(row), "text") => {
            let entry = entries.iter().find(|entry| entry.id == row)?;
            Some(&entry.text)
        }
        (Body::Actions { items, .. }, Some(row), "text") => {
            item(items, row).map(|item| item.text.as_str())
        }
        _ => None,
    }
}

fn item<'p>(items: &'p [ActionItem], id: &str) -> Option<&'p ActionItem> {
    items.iter().find_map(|one| {
        if one.id == id {
            Some(one)
        } else {
            item(&one.children, id)
        }
    })
}

fn field_mut<'p>(postmortem: &'p mut Postmortem, place: &Place) -> Option<&'p mut String> {
    let id = place.section.as_ref()?;
    let mut sections = postmortem.sections.iter_mut();
    let section = sections.find(|section| section.id == *id)?;
    match (&mut section.body, place.row.as_deref(), place.field?) {
        (Body::Prose(text), None, "markdown") => Some(text),
        (Body::Timeline { before, .. } | Body::Actions { before, .. }, None, "before") => {
            Some(before)
        }
        (Body::Timeline { after, .. } | Body::Actions { after, .. }, None, "after") => Some(after),
        (Body::Timeline { entries, .. }, Some(row), "text") => {
            let mut entries = entries.iter_mut();
            entries
                .find(|entry| entry.id == row)
                .map(|entry| &mut entry.text)
        }
        (Body::Actions { items, .. }, Some(row), "text") => {
            item_mut(items, row).map(|item| &mut item.text)
        }
        _ => None,
    }
}

fn item_mut<'p>(items: &'p mut [ActionItem], id: &str) -> Option<&'p mut ActionItem> {
    items.iter_mut().find_map(|one| {
        if one.id == id {
            Some(one)
        } else {
            item_mut(&mut one.children, id)
        }
    })
}

/// What a fix replaces, as a range of a text; nothing where it sorts.
#[must_use]
pub fn span(fix: &Fix) -> Option<Range<usize>> {
    match fix {
        Fix::Replace { place, .. } => place.span.clone(),
        Fix::Sort(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fix, apply, of};
    use crate::lint::check;
    use crate::lint::testing::{document, settings};
    use crate::model::{Body, Postmortem};

    /// The document after the fix of the first finding of a rule, and whether the rule is silent then.
    fn fixed(rule: &str, text: &str) -> (Postmortem, bool) {
        let mut postmortem = document(text);
        let found = check(&postmortem, &settings());
        let finding = found.iter().find(|one| one.rule == rule).expect("found");
        let fix = of(&postmortem, finding).expect("a fix");
        apply(&mut postmortem, &fix);
        let silent = check(&postmortem, &settings())
            .iter()
            .all(|one| one.rule != rule);
        (postmortem, silent)
    }

    fn prose(postmortem: &Postmortem) -> &str {
        match &postmortem.sections[0].body {
            Body::Prose(text) => text.trim_end(),
            _ => "",
        }
    }

    #[test]
    fn each_fix_mends_its_finding() {
        let (after, silent) = fixed(
            "duration-mismatch",
            "== summary | Summary\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.",
        );
        assert!(silent);
        assert_eq!(
            prose(&after),
            "Down for 110 minutes, from 7:31 PM to 9:21 PM PT."
        );
        let (after, silent) = fixed(
            "fragile-link",
            "== supporting | Links\nSee https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb%3Fc&usg=1 there",
        );
        assert!(silent);
        assert_eq!(prose(&after), "See https://a.example/b?c there");
        let (after, silent) = fixed(
            "invisible-characters",
            "== summary | S\nThe clu\u{200b}ster.",
        );
        assert!(silent);
        assert_eq!(prose(&after), "The cluster.");
        let (after, silent) = fixed(
            "out-of-order",
            "== timeline | T\n10:00 | a\n10:40 | b\nsoon | c\n10:20 | d",
        );
        assert!(silent);
        let Body::Timeline { entries, .. } = &after.sections[0].body else {
            unreachable!("a timeline")
        };
        let order: Vec<_> = entries.iter().map(|entry| entry.text.as_str()).collect();
        assert_eq!(order, ["a", "d", "b", "c"]);
        let (after, _) = fixed(
            "vague-action",
            "== action_items | A\n- Improve the monitoring.",
        );
        let Body::Actions { items, .. } = &after.sections[0].body else {
            unreachable!("a list")
        };
        assert_eq!(
            items[0].text,
            "Improve the monitoring until {measure} is {figure}"
        );
    }

    #[test]
    fn words_that_have_changed_are_left_alone() {
        let text = "== summary | S\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.";
        let postmortem = document(text);
        let found = check(&postmortem, &settings());
        let finding = found
            .iter()
            .find(|one| one.rule == "duration-mismatch")
            .expect("found");
        let fix = of(&postmortem, finding).expect("a fix");
        assert!(matches!(fix, Fix::Replace { .. }));
        let mut other = document("== summary | S\nUp again, from 7:31 PM to 9:21 PM PT and on.");
        let before = other.clone();
        apply(&mut other, &fix);
        assert_eq!(other, before);
    }

    #[test]
    fn what_nobody_can_know_has_no_fix() {
        let postmortem =
            document("== summary | S\nHuman error.\n== timeline | T\n10:00 | a\n10:10 | b");
        for finding in check(&postmortem, &settings()) {
            assert_eq!(of(&postmortem, &finding), None, "{finding:?}");
        }
    }
}
