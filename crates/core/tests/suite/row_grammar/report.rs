//! What the walk found: the share read right for each alternative, and examples of what is not.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::floors::Share;
use super::alternatives::DIMENSIONS;
use super::reading::Fault;
use super::sample::Numbers;

/// How many failing documents are shown.
const EXAMPLES: usize = 20;

/// The results of all combinations.
pub(crate) struct Report {
    overall: Share,
    /// One for each alternative of each dimension.
    shares: Vec<Vec<Share>>,
    /// By kind.
    faults: BTreeMap<&'static str, Faults>,
}

/// The faults of one kind.
#[derive(Default)]
struct Faults {
    count: usize,
    /// The first of them, each with the name of its combination.
    examples: Vec<(String, Fault)>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self {
            overall: Share::default(),
            shares: DIMENSIONS
                .iter()
                .map(|(_, names)| vec![Share::default(); names.len()])
                .collect(),
            faults: BTreeMap::new(),
        }
    }

    /// Counts one combination.
    pub(crate) fn add(&mut self, numbers: Numbers, read: Result<(), Box<Fault>>) {
        self.overall.add(read.is_ok());
        for (shares, number) in self.shares.iter_mut().zip(numbers) {
            shares[number].add(read.is_ok());
        }
        if let Err(fault) = read {
            let faults = self.faults.entry(fault.kind).or_default();
            faults.count += 1;
            if faults.examples.len() < EXAMPLES {
                faults.examples.push((name(numbers), *fault));
            }
        }
    }

    /// The share of all combinations and that of each alternative, with what it is the share of.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (String, Share)> {
        let of_each = DIMENSIONS.iter().zip(&self.shares);
        let of_each = of_each.flat_map(|((dimension, names), shares)| {
            let names = names.iter().zip(shares);
            names.map(move |(name, share)| (format!("{dimension}: {name}"), *share))
        });
        std::iter::once(("everything".to_owned(), self.overall)).chain(of_each)
    }

    /// The table of these shares, and how often what is wrong.
    pub(crate) fn table(&self) -> String {
        let mut out = format!(
            "{} % of {} combinations are read right\n",
            percent(self.overall),
            self.overall.tried
        );
        for ((dimension, names), shares) in DIMENSIONS.iter().zip(&self.shares) {
            let _ = writeln!(out, "\n{dimension}");
            for (name, share) in names.iter().zip(shares) {
                let _ = writeln!(
                    out,
                    "  {} %  of {:>6}  {name}",
                    percent(*share),
                    share.tried
                );
            }
        }
        out.push_str("\nread wrongly because\n");
        for (kind, faults) in &self.faults {
            let _ = writeln!(out, "  {:>6}  {kind}", faults.count);
        }
        out
    }

    /// The first failing documents of each kind, `EXAMPLES` in all.
    pub(crate) fn examples(&self) -> String {
        let each = EXAMPLES.div_ceil(self.faults.len().max(1));
        let mut out = String::new();
        for (kind, faults) in &self.faults {
            let _ = writeln!(out, "== {kind}: {}\n", faults.count);
            for (name, fault) in faults.examples.iter().take(each) {
                let _ = writeln!(out, "-- {name}\n{}\nread: {}\n", fault.document, fault.what);
            }
        }
        out
    }
}

/// The alternatives of a combination that are not the plainest.
fn name(numbers: Numbers) -> String {
    DIMENSIONS
        .iter()
        .zip(numbers)
        .filter(|(_, number)| *number != 0)
        .map(|((dimension, names), number)| format!("{dimension} {}", names[number]))
        .collect::<Vec<_>>()
        .join("; ")
}

fn percent(share: Share) -> String {
    let share = share.per_mille();
    format!("{:>3}.{}", share / 10, share % 10)
}
