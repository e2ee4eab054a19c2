//! What is read from a text, whatever it is used for: words, phrases, times, links, secrets and the like.
//!
//! Each of these is read once, when the first rule asks for it, and kept as long as the text is the same: a
//! keystroke in one section leaves the scans of the others valid. Nothing here knows about a particular rule
//! or a place in a document.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::days::WrittenDate;
use super::durations::{self, DurationContext};
use super::language::index::{self, Hit};
use super::language::{ALL, Lexicon, List, Tally};
use super::links::{self, Link};
use super::{acronyms, days, personal, secrets, skipped_ranges, words};
use crate::timeline::{Clock, Stated, date, ranges, ranges::Span, stated, time, zone};

/// Ranges of bytes, each with what was found there.
type RangesWith<T> = Vec<(Range<usize>, T)>;

/// A text, with what has been read of it so far.
#[derive(Debug, Default)]
pub struct Scan {
    text: Box<str>,
    skipped: OnceLock<Vec<Range<usize>>>,
    words: OnceLock<Vec<Range<usize>>>,
    tally: OnceLock<Tally>,
    hits: OnceLock<Vec<Hit>>,
    times: OnceLock<RangesWith<Clock>>,
    has_meridiem: OnceLock<bool>,
    stated: OnceLock<RangesWith<Stated>>,
    ranges: OnceLock<Vec<Span>>,
    duration_contexts: OnceLock<Vec<DurationContext>>,
    links: OnceLock<Vec<Link>>,
    secrets: OnceLock<RangesWith<secrets::Secret>>,
    personal: OnceLock<RangesWith<personal::PersonalData>>,
    acronyms: OnceLock<Vec<acronyms::AcronymUse>>,
    days: OnceLock<(Option<u16>, Vec<WrittenDate>)>,
    has_date: OnceLock<bool>,
    has_day: OnceLock<bool>,
    names_zone: OnceLock<bool>,
}

impl Scan {
    /// A text of which nothing has been read yet.
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Whether this is a scan of the same text.
    pub(super) fn is_of(&self, text: &str) -> bool {
        *self.text == *text
    }

    /// The bytes that are quoted, code, links or comments, which rules about words skip: they are not the
    /// author's own words.
    #[must_use]
    pub fn skipped(&self) -> &[Range<usize>] {
        self.skipped
            .get_or_init(|| skipped_ranges::ranges(&self.text))
    }

    /// Whether a byte of the text is in a quotation, code, a link or a comment, which rules about words
    /// ignore.
    #[must_use]
    pub fn is_skipped(&self, position: usize) -> bool {
        let ranges = self.skipped();
        let next = ranges.partition_point(|range| range.end <= position);
        ranges
            .get(next)
            .is_some_and(|range| range.start <= position)
    }

    /// The words outside of quiet ranges, in order, as ranges of bytes.
    #[must_use]
    pub fn words(&self) -> &[Range<usize>] {
        self.words
            .get_or_init(|| words::split(&self.text, self.skipped()))
    }

    /// How many words indicate each language.
    pub(super) fn tally(&self) -> Tally {
        *self.tally.get_or_init(|| {
            let mut tally = Tally::default();
            for word in self.words() {
                tally.count(self.text.get(word.clone()).unwrap_or(""));
            }
            tally
        })
    }

    /// Every phrase of every list that occurs in this text.
    pub(super) fn hits(&self) -> &[Hit] {
        self.hits
            .get_or_init(|| index::find(&self.text, self.words()))
    }

    /// Where the words of a list occur, in order, in the lists of these languages.
    pub(super) fn find(&self, lexicons: &[&Lexicon], list: List) -> Vec<Range<usize>> {
        self.find_where(&|hit| lexicons.iter().any(|lexicon| hit.is_of(list(lexicon))))
    }

    /// Where the words of a list occur, in order, whatever the language of the text.
    pub(super) fn find_any(&self, list: List) -> Vec<Range<usize>> {
        self.find(ALL, list)
    }

    fn find_where(&self, is_wanted: &dyn Fn(&Hit) -> bool) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for hit in self.hits().iter().filter(|hit| is_wanted(hit)) {
            if found.last().is_none_or(|last| last.end <= hit.range.start) {
                found.push(hit.range.clone());
            }
        }
        found
    }

    /// The times in the text, in order, each with its range of bytes. Those in quiet ranges are left out.
    #[must_use]
    pub fn times(&self) -> &[(Range<usize>, Clock)] {
        self.times.get_or_init(|| {
            let mut times = time::find_all(&self.text);
            times.retain(|(range, _)| !self.is_skipped(range.start));
            times
        })
    }

    /// Whether any time in the text has AM or PM.
    pub(super) fn has_meridiem(&self) -> bool {
        *self.has_meridiem.get_or_init(|| {
            let mut times = self.times().iter();
            times.any(|(_, clock)| clock.had_meridiem)
        })
    }

    /// The durations in the text, in order, each with its range of bytes. Those in quiet ranges are left out.
    #[must_use]
    pub fn stated(&self) -> &[(Range<usize>, Stated)] {
        self.stated.get_or_init(|| {
            let mut stated = stated::find_all(&self.text);
            stated.retain(|(range, _)| !self.is_skipped(range.start));
            stated
        })
    }

    /// The ranges of times in the text, such as `from 10:05 to 10:40`.
    #[must_use]
    pub fn ranges(&self) -> &[Span] {
        self.ranges
            .get_or_init(|| ranges::find(&self.text, self.times()))
    }

    /// What the words around each duration say about it, in the order of `stated`.
    pub(super) fn duration_contexts(&self) -> &[DurationContext] {
        self.duration_contexts
            .get_or_init(|| durations::contexts(&self.text, self.stated(), self.ranges()))
    }

    pub(super) fn links(&self) -> &[Link] {
        self.links
            .get_or_init(|| links::find(&self.text, self.skipped()))
    }

    /// The keys, tokens and passwords in the text, each with its kind.
    pub(super) fn secrets(&self) -> &[(Range<usize>, secrets::Secret)] {
        self.secrets.get_or_init(|| secrets::find(&self.text))
    }

    /// The personal data in the text, each with its kind.
    pub(super) fn personal(&self) -> &[(Range<usize>, personal::PersonalData)] {
        self.personal.get_or_init(|| personal::find(&self.text))
    }

    /// The abbreviations in the text that are not common knowledge.
    pub(super) fn acronyms(&self) -> &[acronyms::AcronymUse] {
        self.acronyms
            .get_or_init(|| acronyms::find(&self.text, self.words()))
    }

    /// The dates in the text with a weekday, or in digits; those in quiet ranges are left out. A date without
    /// a year is taken to be in `year`. The dates are kept for the year that was asked for first, because a
    /// document has only one.
    pub(super) fn days(&self, year: Option<u16>) -> Cow<'_, [WrittenDate]> {
        let find_dates = || {
            let starts = days::date_starts(&self.text, self.words(), self.hits());
            let mut found = days::find(&self.text, &starts, year, false);
            found.retain(|day| !self.is_skipped(day.place.start));
            found
        };
        let (first_year, days) = self.days.get_or_init(|| (year, find_dates()));
        if *first_year == year {
            Cow::Borrowed(days)
        } else {
            Cow::Owned(find_dates())
        }
    }

    pub(super) fn has_date(&self) -> bool {
        *self
            .has_date
            .get_or_init(|| date::find(&self.text).is_some())
    }

    /// Whether the text has a date, or a day of a month without a year.
    pub(super) fn has_day(&self) -> bool {
        let has_day_of_month = || date::find_day(&self.text).is_some();
        *self
            .has_day
            .get_or_init(|| self.has_date() || has_day_of_month())
    }

    /// Whether the text gives the zone of its times: next to a time, or in words.
    pub(super) fn names_zone(&self) -> bool {
        *self.names_zone.get_or_init(|| {
            let text = &self.text;
            let follows_zone = |(range, _): &(Range<usize>, Clock)| {
                let head = text.get(..range.start).unwrap_or("").trim_end();
                let word = head.rsplit(|c: char| !c.is_alphanumeric()).next();
                word.is_some_and(|word| word.len() > 2 && zone::is_zone(word))
            };
            zone::stated(text).is_some()
                || time::zone_after_time(text).is_some()
                || self.times().iter().any(follows_zone)
        })
    }
}
