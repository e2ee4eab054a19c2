//! What one click can do about a finding: the change, and how it is applied to the document.
//!
//! A fix says beforehand what it will write, and does nothing else. Where the right words are not known for
//! certain there is no fix, or there are several to choose from. The fixes of a rule are in the file of the
//! rule; here is what all of them share.

pub(in crate::lint) mod language;
mod place;

use std::ops::Range;

use place::{field, field_mut};

use super::{Finding, Place};
use crate::model::{Body, Field, Postmortem, Section};
use crate::timeline::axis;
use crate::timeline::order::Calendar;

/// A change that removes the cause of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Replaces some bytes of a field.
    Replace {
        /// The field, and the bytes of it to replace.
        place: Place,
        /// The text that is there now; if it has changed meanwhile, nothing is replaced.
        old: String,
        /// The text to put there.
        new: String,
    },
    /// Sorts the entries of a timeline, given by the id of its section.
    Sort(String),
    /// Sets the time zone of the document.
    Zone(String),
    /// Makes entries of the rows of a timeline that stand as text; it is given by the id of its section. What a
    /// row consists of is the importer's to say: `import::review::take_rows` applies it.
    TakeRows(String),
}

/// The fixes of a finding, of which the reader chooses one. `reader_zone` is the time zone of the reader, by
/// its name in the IANA database.
#[must_use]
pub fn of(postmortem: &Postmortem, finding: &Finding, reader_zone: Option<&str>) -> Vec<Fix> {
    let request = FixRequest {
        postmortem,
        finding,
        reader_zone,
    };
    let fixes = finding.rule.fix.and_then(|fix| fix(&request));
    fixes.unwrap_or_default()
}

/// Finds the fixes for a finding of a rule: none, one, or several to choose from.
pub(in crate::lint) type FindFixes = fn(&FixRequest<'_>) -> Option<Vec<Fix>>;

/// A finding for which a fix is asked, with what is needed to find one.
pub(in crate::lint) struct FixRequest<'a> {
    pub(in crate::lint) postmortem: &'a Postmortem,
    pub(in crate::lint) finding: &'a Finding,
    /// The time zone of the reader, by its name in the IANA database.
    pub(in crate::lint) reader_zone: Option<&'a str>,
}

impl<'a> FixRequest<'a> {
    /// The text of the field that the finding is about.
    pub(in crate::lint) fn text(&self) -> Option<&'a str> {
        field(self.postmortem, &self.finding.place)
    }

    /// The bytes of that text that the finding is about.
    pub(in crate::lint) fn span(&self) -> Option<Range<usize>> {
        self.finding.place.span.clone()
    }

    /// The words at those bytes.
    pub(in crate::lint) fn words(&self) -> Option<&'a str> {
        self.text()?.get(self.span()?)
    }

    /// Makes a fix that replaces some bytes of that text.
    pub(in crate::lint) fn replace(&self, span: Range<usize>, new: String) -> Option<Fix> {
        let old = self.text()?.get(span.clone())?.to_owned();
        let place = Place {
            span: Some(span),
            ..self.finding.place.clone()
        };
        Some(Fix::Replace { place, old, new })
    }
}

/// One fix for each time zone that the document may be in. The zone of the reader comes last.
pub(in crate::lint) fn zone_fixes(candidates: &[&str], reader_zone: Option<&str>) -> Vec<Fix> {
    let further = reader_zone.filter(|reader_zone| !candidates.contains(reader_zone));
    let zones = candidates.iter().copied().chain(further);
    zones.map(|zone| Fix::Zone(zone.to_owned())).collect()
}

/// Applies a fix to the document, but for `TakeRows`. Where the words to be replaced have changed meanwhile,
/// nothing is done.
pub fn apply(postmortem: &mut Postmortem, fix: &Fix) {
    match fix {
        Fix::Sort(id) => {
            let calendar = Calendar::of(postmortem);
            let mut sections = postmortem.sections.iter_mut();
            if let Some(section) = sections.find(|section| section.id == *id) {
                sort_entries(section, calendar);
            }
        }
        Fix::TakeRows(_) => {}
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

/// Sorts entries by their times. An entry without a time stays after the entry that it followed.
fn sort_entries(section: &mut Section, calendar: Calendar) {
    let Body::Timeline { entries, .. } = &mut section.body else {
        return;
    };
    let axis = axis::of(entries, calendar);
    let mut last_second = 0;
    let mut keys: Vec<(u64, usize)> = Vec::with_capacity(entries.len());
    for index in 0..entries.len() {
        let point = axis.points.iter().find(|point| point.entry == index);
        last_second = point.map_or(last_second, |point| point.second);
        keys.push((last_second, index));
    }
    keys.sort_by_key(|(second, _)| {
        if axis.newest_first {
            u64::MAX - second
        } else {
            *second
        }
    });
    let mut unsorted: Vec<Option<_>> = std::mem::take(entries).into_iter().map(Some).collect();
    let sorted = keys.into_iter();
    entries.extend(sorted.filter_map(|(_, index)| unsorted.get_mut(index)?.take()));
}

#[cfg(test)]
mod tests {
    use super::{Fix, apply, of};
    use crate::lint::check;
    use crate::lint::testing::{document, settings};
    use crate::model::Body;

    #[test]
    fn entries_are_sorted_and_those_without_a_time_follow_the_entry_before() {
        let text = "== timeline | T\n10:00 | a\n10:40 | b\nsoon | c\n10:20 | d";
        let mut postmortem = document(text);
        let id = postmortem.sections[0].id.clone();
        apply(&mut postmortem, &Fix::Sort(id));
        let Body::Timeline { entries, .. } = &postmortem.sections[0].body else {
            unreachable!("a timeline")
        };
        let order: Vec<_> = entries.iter().map(|entry| entry.text.as_str()).collect();
        assert_eq!(order, ["a", "d", "b", "c"]);
    }

    #[test]
    fn words_that_have_changed_are_left_alone() {
        let text = "== summary | S\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.";
        let postmortem = document(text);
        let found = check(&postmortem, &settings());
        let finding = found
            .iter()
            .find(|finding| finding.rule.name == "duration-mismatch")
            .expect("found");
        let fix = of(&postmortem, finding, None).remove(0);
        assert!(matches!(fix, Fix::Replace { .. }));
        let mut other = document("== summary | S\nUp again, from 7:31 PM to 9:21 PM PT and on.");
        let before = other.clone();
        apply(&mut other, &fix);
        assert_eq!(other, before);
    }

    #[test]
    fn findings_whose_correction_is_unknown_have_no_fix() {
        let postmortem = document(
            "timezone: UTC\n== summary | S\nHuman error.\n== timeline | T\n10:00 | a\n10:10 | b",
        );
        for finding in check(&postmortem, &settings()) {
            assert_eq!(of(&postmortem, &finding, None), [], "{finding:?}");
        }
    }
}
