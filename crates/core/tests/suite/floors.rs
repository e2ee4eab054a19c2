//! How much of what was tried is read right, and how much of it has to be: the `floors.txt` of a folder says what
//! was reached last.

use std::fmt::Write as _;
use std::path::Path;

/// How many were tried, and how many of them were read right.
#[derive(Clone, Copy, Default)]
pub(crate) struct Share {
    pub(crate) right: usize,
    pub(crate) tried: usize,
}

impl Share {
    pub(crate) fn add(&mut self, right: bool) {
        self.tried += 1;
        self.right += usize::from(right);
    }

    /// In thousandths, rounded down, so that only what is right as a whole has a thousand.
    pub(crate) fn per_mille(self) -> usize {
        self.right * 1000 / self.tried.max(1)
    }
}

/// The floors of a test: a name and what it has to reach, in thousandths, on each line.
pub(crate) struct Floors {
    /// The test, and the folder of the suite that has its `floors.txt`.
    pub(crate) test: &'static str,
    /// What a thousand is of, and how the lines divide it.
    pub(crate) of: &'static str,
    /// The contents of `floors.txt`.
    pub(crate) text: &'static str,
}

impl Floors {
    /// Fails if something is read right less often than it was, with this many thousandths to spare. With
    /// `DEBRIEF_BLESS`, raises what has become better in the file first; nothing is lowered.
    pub(crate) fn hold(&self, shares: impl IntoIterator<Item = (String, Share)>, spare: usize) {
        let mut raised = format!(
            "# How many in a thousand {}\n\
             # `DEBRIEF_BLESS=1 cargo test -p debrief-core --test suite {}` raises what has become better.\n",
            self.of, self.test
        );
        let mut undercut = Vec::new();
        for (name, share) in shares {
            let (floor, reached) = (self.floor(&name), share.per_mille());
            if reached + spare < floor {
                undercut.push(format!("{name}: {reached} instead of {floor}"));
            }
            let _ = writeln!(raised, "{:>4}  {name}", floor.max(reached));
        }
        if std::env::var_os("DEBRIEF_BLESS").is_some() {
            let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
            let file = suite.join(self.test).join("floors.txt");
            std::fs::write(file, raised).expect("a file");
        }
        assert!(undercut.is_empty(), "{undercut:#?}");
    }

    /// What a name has to reach: nothing, if it is new.
    fn floor(&self, name: &str) -> usize {
        self.text
            .lines()
            .filter_map(|line| line.trim_start().split_once("  "))
            .find(|(_, of)| *of == name)
            .map_or(0, |(floor, _)| floor.parse().expect("a number"))
    }
}
