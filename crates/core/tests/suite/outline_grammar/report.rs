//! What was found: the share read right for each alternative, examples of what is not, and all of it on demand.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::floors::Share;

/// How many failing documents of each kind are shown.
const EXAMPLES: usize = 2;

/// The alternatives of one checked thing, each with its dimension.
pub(crate) type Labels = Vec<(&'static str, String)>;

/// A thing that was read wrongly.
pub(crate) struct Fault {
    /// The kind, by which faults are grouped.
    pub(crate) kind: String,
    pub(crate) expected: String,
    pub(crate) read: String,
}

/// The results of all things checked.
#[derive(Default)]
pub(crate) struct Report {
    overall: BTreeMap<&'static str, Share>,
    shares: BTreeMap<(&'static str, String), Share>,
    /// How many faults there are of a kind, and the first of them.
    faults: BTreeMap<String, (usize, Vec<String>)>,
    /// Every fault, for `DEBRIEF_DUMP`.
    dump: String,
}

impl Report {
    /// Counts one thing of a document.
    pub(crate) fn add(
        &mut self,
        sort: &'static str,
        document: &str,
        labels: Labels,
        read: Result<(), Fault>,
    ) {
        self.overall.entry(sort).or_default().add(read.is_ok());
        let names: Vec<_> = labels
            .iter()
            .map(|(of, name)| format!("{of} {name}"))
            .collect();
        for label in labels {
            self.shares.entry(label).or_default().add(read.is_ok());
        }
        if let Err(fault) = read {
            let text = format!(
                "-- {}\n{document}\nexpected: {}\nread: {}\n\n",
                names.join("; "),
                fault.expected,
                fault.read
            );
            let _ = write!(self.dump, "== {sort}: {}\n{text}", fault.kind);
            let faults = self
                .faults
                .entry(format!("{sort}: {}", fault.kind))
                .or_default();
            faults.0 += 1;
            if faults.1.len() < EXAMPLES {
                faults.1.push(text);
            }
        }
    }

    /// The share of each sort and of each alternative, with what it is the share of. Single wordings are too
    /// few in a sample to have floors.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (String, Share)> {
        let sorts = self
            .overall
            .iter()
            .map(|(sort, share)| ((*sort).to_owned(), *share));
        let each = self.shares.iter().filter(|((of, _), _)| *of != "wording");
        sorts.chain(each.map(|((of, name), share)| (format!("{of}: {name}"), *share)))
    }

    /// The shares, how often what is wrong, and examples.
    pub(crate) fn table(&self) -> String {
        let mut out = String::new();
        for (name, share) in self.shares() {
            let _ = writeln!(
                out,
                "{:>5} ‰ of {:>6}  {name}",
                share.per_mille(),
                share.tried
            );
        }
        let mut wordings: Vec<_> = self
            .shares
            .iter()
            .filter(|((of, _), share)| *of == "wording" && share.per_mille() < 500)
            .collect();
        wordings.sort_by_key(|(_, share)| share.per_mille());
        out.push_str("\nwordings that are mostly not understood\n");
        for ((_, name), share) in wordings {
            let _ = writeln!(
                out,
                "  {:>4} ‰ of {:>4}  {name}",
                share.per_mille(),
                share.tried
            );
        }
        let mut faults: Vec<_> = self.faults.iter().collect();
        faults.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
        out.push_str("\nread wrongly because\n");
        for (kind, (count, _)) in &faults {
            let _ = writeln!(out, "  {count:>6}  {kind}");
        }
        for (kind, (count, examples)) in faults {
            let _ = write!(out, "\n== {kind}: {count}\n{}", examples.concat());
        }
        out
    }

    /// Every fault: its alternatives, the document, what was expected and what was read.
    pub(crate) fn dump(&self) -> &str {
        &self.dump
    }
}
