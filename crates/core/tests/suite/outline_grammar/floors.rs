//! The share that has to be read right, of all things of a sort and of each alternative: `floors.txt` says what
//! was reached last.

use std::fmt::Write as _;

use super::report::Report;

const FLOORS: &str = include_str!("floors.txt");

const HEAD: &str = "\
# How many in a thousand things are read right at least: in all, and with each alternative.
# `DEBRIEF_BLESS=1 cargo test -p debrief-core --test suite outline_grammar` raises what has become better.
";

/// What is read right less often than it was, with this many thousandths to spare.
pub(crate) fn undercut(report: &Report, spare: usize) -> Vec<String> {
    report
        .shares()
        .filter_map(|(name, share)| {
            let (floor, reached) = (floor(&name), share.per_mille());
            (reached + spare < floor).then(|| format!("{name}: {reached} instead of {floor}"))
        })
        .collect()
}

/// The contents of `floors.txt` with what is better now. Nothing is lowered.
pub(crate) fn raised(report: &Report) -> String {
    report
        .shares()
        .fold(HEAD.to_owned(), |mut out, (name, share)| {
            let _ = writeln!(out, "{:>4}  {name}", floor(&name).max(share.per_mille()));
            out
        })
}

/// What an alternative has to reach: nothing, if it is new.
fn floor(name: &str) -> usize {
    FLOORS
        .lines()
        .filter_map(|line| line.trim_start().split_once("  "))
        .find(|(_, of)| *of == name)
        .map_or(0, |(floor, _)| floor.parse().expect("a number"))
}
