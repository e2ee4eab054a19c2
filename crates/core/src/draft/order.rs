//! The orders in which drafts can be listed.

use std::cmp::Ordering;

use super::Summary;

/// One of the orders in which the library can list drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The draft that was changed last comes first.
    #[default]
    Changed,
    /// By title, from A to Z.
    Title,
    /// The latest incident comes first.
    Date,
    /// The worst incident comes first.
    Severity,
}

impl Order {
    /// Every order, in the sequence in which they are offered.
    pub const ALL: [Self; 4] = [Self::Changed, Self::Title, Self::Date, Self::Severity];

    /// The name under which the choice is stored: `changed`, `title`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Title => "title",
            Self::Date => "date",
            Self::Severity => "severity",
        }
    }

    /// The order with this name; the default one if there is none, as from a newer build.
    pub fn from_name(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|order| order.name() == name).unwrap_or_default()
    }

    /// Sorts drafts by their summaries. They must come in the order of their last change, which remains the
    /// order among equals. Drafts that lack the value to sort by come last.
    pub fn sort<T>(self, drafts: &mut [T], summary: impl Fn(&T) -> &Summary) {
        // One call for all orders: each has all of the code that sorts, in the file that everybody waits for.
        drafts.sort_by(|a, b| {
            let (a, b) = (summary(a), summary(b));
            match self {
                Self::Changed => Ordering::Equal,
                Self::Title => {
                    let title = |summary: &Summary| summary.title.as_deref().map(str::to_lowercase);
                    absent_last(title(a), title(b), |a, b| a.cmp(b))
                }
                Self::Date => {
                    // Dates that do not start with the year cannot be compared.
                    let date = |summary: &Summary| {
                        let date = summary.date.clone();
                        date.filter(|date| date.starts_with(|c: char| c.is_ascii_digit()))
                    };
                    absent_last(date(a), date(b), |a, b| b.cmp(a))
                }
                Self::Severity => {
                    let rank = |summary: &Summary| summary.severity.as_deref().and_then(rank);
                    absent_last(rank(a), rank(b), u32::cmp)
                }
            }
        });
    }
}

fn absent_last<T>(
    first: Option<T>,
    second: Option<T>,
    compare: impl Fn(&T, &T) -> Ordering,
) -> Ordering {
    match (first, second) {
        (Some(first), Some(second)) => compare(&first, &second),
        (first, second) => second.is_some().cmp(&first.is_some()),
    }
}

/// How bad a severity is, lowest for the worst: by its number ("SEV-1", "P2"), else by the words that common
/// scales use.
fn rank(severity: &str) -> Option<u32> {
    const WORDS: [&[&str]; 4] = [
        &["critical", "emergency", "catastrophic"],
        &["high", "major", "severe"],
        &["medium", "moderate", "minor"],
        &["low", "cosmetic", "trivial"],
    ];
    let digits: String = severity
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if let Ok(number) = digits.parse::<u32>() {
        return Some(number);
    }
    let lower_case = severity.to_lowercase();
    let mut ranks = (1_u32..).zip(WORDS);
    ranks
        .find(|(_, words)| words.iter().any(|word| lower_case.contains(word)))
        .map(|(rank, _)| rank)
}

#[cfg(test)]
mod tests {
    use super::Order;
    use crate::draft::Summary;

    fn sorted(order: Order, drafts: &[(&str, &str, &str)]) -> Vec<String> {
        let non_empty = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut summaries: Vec<Summary> = drafts
            .iter()
            .map(|(title, date, severity)| Summary {
                title: non_empty(title),
                date: non_empty(date),
                severity: non_empty(severity),
                ..Summary::default()
            })
            .collect();
        order.sort(&mut summaries, |summary| summary);
        let title = |summary: Summary| summary.title.unwrap_or_default();
        summaries.into_iter().map(title).collect()
    }

    const DRAFTS: [(&str, &str, &str); 5] = [
        ("beta", "2026-01", "Sev-2"),
        ("", "", ""),
        ("Alpha", "March", "P1"),
        ("gamma", "2026-01-03", "high"),
        ("delta", "2024", "as usual"),
    ];

    #[test]
    fn drafts_without_the_value_come_last() {
        assert_eq!(
            sorted(Order::Title, &DRAFTS),
            ["Alpha", "beta", "delta", "gamma", ""]
        );
        assert_eq!(
            sorted(Order::Date, &DRAFTS),
            ["gamma", "beta", "delta", "", "Alpha"]
        );
        assert_eq!(
            sorted(Order::Severity, &DRAFTS),
            ["Alpha", "beta", "gamma", "", "delta"]
        );
        assert_eq!(
            sorted(Order::Changed, &DRAFTS),
            ["beta", "", "Alpha", "gamma", "delta"]
        );
    }

    #[test]
    fn an_order_is_remembered_by_its_name() {
        for order in Order::ALL {
            assert_eq!(Order::from_name(order.name()), order);
        }
        assert_eq!(Order::from_name("of a later time"), Order::Changed);
    }
}
