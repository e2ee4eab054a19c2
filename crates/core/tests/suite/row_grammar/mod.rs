//! Rows of a timeline as people write them: a walk through the product of the alternatives in which each
//! combination has its expected reading. What is not read is a number here, and not a surprise.
//!
//! `cargo test -p debrief-core --test suite row_grammar -- --nocapture` shows the share that is read right with
//! each alternative, and examples of what is not. It is to be 99 in a hundred.
//!
//! Nothing here knows how the importer works: it asks `import::text` what it read, and compares.

mod alternatives;
mod layout;
mod reading;
mod report;
mod rows;
mod sample;
mod sense;
mod times;
mod words;
mod writing;

use super::floors::Floors;
use report::Report;

/// How many combinations every run tries: as many as an import without optimisations does in half a minute.
/// `cargo xtask laws --cases 200000 row_grammar` tries more.
const COMBINATIONS: u32 = 20_000;

/// What chooses the combinations unless the environment says otherwise.
const SEED: u64 = 20_261_130;

/// By how many thousandths a larger or another sample may fall short of what the usual one reaches.
const SPARE: usize = 50;

const FLOORS: Floors = Floors {
    test: "row_grammar",
    of: "combinations are read right at least: in all, and with each alternative.",
    text: include_str!("floors.txt"),
};

#[test]
fn rows_as_people_write_them() {
    // Another sample is mixed in another way.
    let spare = if std::env::var_os("DEBRIEF_CASES").is_some() {
        SPARE
    } else {
        0
    };
    let size = crate::cases(COMBINATIONS).cases as usize;
    let seed = std::env::var("PROPTEST_RNG_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
    let sample = sample::sample(size, seed);
    let mut report = Report::new();
    for (numbers, combination) in &sample.combinations {
        report.add(*numbers, reading::read(*combination));
    }
    let text = format!(
        "{}\n{} pairs of alternatives make no sense\n\n{}",
        report.table(),
        sample.senseless_pairs,
        report.examples()
    );
    println!("{text}");
    FLOORS.hold(report.shares(), spare);
}
