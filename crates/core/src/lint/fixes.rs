//! What one click can do about a finding: the change, and the document after it.
//!
//! A fix says beforehand what it will write, and does nothing else. Where the right words are not known
//! for certain there is none, or there are several to choose from.

mod choices;
mod place;

use std::ops::Range;

use place::{field, field_mut};

use super::language::{ALL, Lexicon};
use super::{Finding, Place, words};
use crate::model::{Body, Field, Postmortem, Section};
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
    /// The time zone of the document is set.
    Zone(String),
}

/// The fixes of a finding, one of which is to be chosen. `here` is the zone of whoever reads, by its name
/// in the IANA database.
#[must_use]
pub fn of(postmortem: &Postmortem, finding: &Finding, here: Option<&str>) -> Vec<Fix> {
    match finding.rule {
        "out-of-order" => finding
            .place
            .section
            .clone()
            .map(Fix::Sort)
            .into_iter()
            .collect(),
        "no-timezone" => choices::zones(&["UTC"], here),
        "ambiguous-zone" => {
            let known = choices::readings(arg(&finding.args, "zone"));
            choices::zones(known, None)
        }
        "missing-meridiem" => choices::halves(postmortem, &finding.place),
        "hedged-fact" | "impact-without-cost" | "placeholder-text" => {
            choices::unknown(postmortem, finding).into_iter().collect()
        }
        _ => replacement(postmortem, finding).into_iter().collect(),
    }
}

/// The fix of a finding for which there is one set of right words.
fn replacement(postmortem: &Postmortem, finding: &Finding) -> Option<Fix> {
    let span = finding.place.span.clone();
    // Looked up by the rules that mend something alone: most findings have no fix.
    let said = || {
        let text = field(postmortem, &finding.place)?;
        Some((text, text.get(span.clone()?)?))
    };
    let (old, new) = match finding.rule {
        "duration-mismatch" => {
            let (text, old) = said()?;
            let language = choices::language(postmortem, text);
            (old, duration(old, arg(&finding.args, "minutes"), language)?)
        }
        "fragile-link" if arg(&finding.args, "flaw") == "tracking" => {
            let (_, old) = said()?;
            (old, target(old)?)
        }
        "invisible-characters" => (said()?.1, String::new()),
        "vague-action" => {
            let (text, old) = said()?;
            let language = choices::language(postmortem, text);
            (text, measurable(text, old, language))
        }
        _ => return None,
    };
    let place = Place {
        span: if finding.rule == "vague-action" {
            Some(0..old.len())
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
        Fix::Zone(zone) => postmortem.set_values(Field::Timezone, vec![zone.clone()]),
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

/// A duration in minutes, in the words of the language that it was written in: that of its unit, or that
/// of the text around it.
fn duration(old: &str, minutes: &str, around: &'static Lexicon) -> Option<String> {
    let count: u32 = minutes.parse().ok()?;
    let lower = old.to_lowercase();
    let written = |lexicon: &&Lexicon| {
        let mut units = lexicon.lengths.iter().chain(&lexicon.minutes);
        units.any(|unit| lower.contains(unit))
    };
    // Several languages can have the same unit.
    let mut likely = [around].into_iter().chain(ALL.iter().copied());
    let lexicon = likely.find(written).unwrap_or(around);
    let [one, several] = lexicon.minutes;
    Some([minutes, " ", if count == 1 { one } else { several }].concat())
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

/// A vague item with the measure that it lacks, to be filled in: in the language of its vague verb.
fn measurable(text: &str, verb: &str, around: &'static Lexicon) -> String {
    let all = words::split(verb, &[]);
    let listed = |lexicon: &&&Lexicon| {
        let mut phrases = lexicon.endless.iter();
        phrases.any(|phrase| words::phrase(verb, &all, 0, phrase) == Some(all.len()))
    };
    let lexicon = ALL.iter().find(listed).copied().unwrap_or(around);
    let item = text.trim_end().trim_end_matches('.');
    [item, " ", lexicon.until_measured].concat()
}

/// What a fix replaces, as a range of a text; nothing where it sorts.
#[must_use]
pub fn span(fix: &Fix) -> Option<Range<usize>> {
    match fix {
        Fix::Replace { place, .. } => place.span.clone(),
        Fix::Sort(_) | Fix::Zone(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fix, apply, of};
    use crate::lint::testing::{document, settings};
    use crate::lint::{Finding, check};
    use crate::model::{Body, Postmortem};

    /// The document after the fix of the first finding of a rule, and whether the rule is silent then.
    fn fixed(rule: &str, text: &str) -> (Postmortem, bool) {
        let mut postmortem = document(text);
        let found = check(&postmortem, &settings());
        let finding = found.iter().find(|one| one.rule == rule).expect("found");
        let fix = of(&postmortem, finding, None).remove(0);
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
        let (after, _) = fixed(
            "vague-action",
            "== action_items | A\n- Mejora del monitoreo",
        );
        let Body::Actions { items, .. } = &after.sections[0].body else {
            unreachable!("a list")
        };
        assert_eq!(
            items[0].text,
            "Mejora del monitoreo hasta que {medida} sea {valor}"
        );
        let (after, _) = fixed(
            "duration-mismatch",
            "== summary | Resumen\nEl servicio no respondió durante 50 minutos, de 19:31 a 21:21.",
        );
        assert_eq!(
            prose(&after),
            "El servicio no respondió durante 110 minutos, de 19:31 a 21:21."
        );
    }

    #[test]
    fn what_only_the_writer_knows_is_to_be_chosen() {
        let all = |rule: &str, text: &str| {
            let postmortem = document(text);
            let found = check(&postmortem, &settings());
            let mut named = found.iter().filter(|one| one.rule == rule);
            let finding = named.next().unwrap_or_else(|| panic!("{rule}: {found:?}"));
            let fixes = of(&postmortem, finding, Some("Europe/Madrid"));
            for fix in &fixes {
                let mut mended = postmortem.clone();
                apply(&mut mended, fix);
                let left = check(&mended, &settings());
                let same = |one: &&Finding| one.rule == rule && one.place == finding.place;
                assert_eq!(left.iter().find(same), None, "{fix:?}");
            }
            let after: Vec<String> = fixes
                .into_iter()
                .map(|fix| match fix {
                    Fix::Replace { old, new, .. } => [old, new].join(" -> "),
                    Fix::Zone(zone) => zone,
                    Fix::Sort(_) => String::new(),
                })
                .collect();
            after
        };
        let zone = "== timeline | T\n10:00 | a\n10:10 | b";
        assert_eq!(all("no-timezone", zone), ["UTC", "Europe/Madrid"]);
        let zone = "== timeline | T\n10:00 IST | a\n10:10 | b";
        let places = ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"];
        assert_eq!(all("ambiguous-zone", zone), places);
        let half = "timezone: UTC\n== timeline | T\n7:31 PM | a\n9:21 UTC | b";
        let halves = ["9:21 -> 9:21 AM", "9:21 -> 9:21 PM"];
        assert_eq!(all("missing-meridiem", half), halves);
        let guess =
            "timezone: UTC\n== timeline | T\n10:00 | It was probably the network. We looked.";
        let marked = ["network. -> network (unconfirmed)."];
        assert_eq!(all("hedged-fact", guess), marked);
        let guess =
            "timezone: UTC\n== timeline | T\n10:00 | Fue probablemente la red de los servicios";
        let marked = ["servicios -> servicios (sin confirmar)"];
        assert_eq!(all("hedged-fact", guess), marked);
        let hole = "== timeline | T\nTBD | It failed";
        assert_eq!(all("placeholder-text", hole), ["TBD -> unknown"]);
        let hole = "== impact | I\nAbout ??? of the users could not sign in";
        assert_eq!(all("placeholder-text", hole), ["??? -> unknown"]);
        let cost = "== impact | I\nAbout 4,200 users in Spain could not sign in from ten until noon that day, and many of them wrote to the people who answer such letters until the evening.";
        assert_eq!(all("impact-without-cost", cost), [" -> \n\nCost: unknown."]);
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
        let fix = of(&postmortem, finding, None).remove(0);
        assert!(matches!(fix, Fix::Replace { .. }));
        let mut other = document("== summary | S\nUp again, from 7:31 PM to 9:21 PM PT and on.");
        let before = other.clone();
        apply(&mut other, &fix);
        assert_eq!(other, before);
    }

    #[test]
    fn what_nobody_can_know_has_no_fix() {
        let postmortem = document(
            "timezone: UTC\n== summary | S\nHuman error.\n== timeline | T\n10:00 | a\n10:10 | b",
        );
        for finding in check(&postmortem, &settings()) {
            assert_eq!(of(&postmortem, &finding, None), [], "{finding:?}");
        }
    }
}
