//! How a finding carries the words and numbers that its sentences need: each under a name, as text.
//!
//! The names and the cases are stable, for ignores and tests know findings by them. Rules write and read them
//! by the constants and enums here and in their own files, so that a slip of the pen does not compile.

/// The name of a word or number in a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) struct Arg(pub(in crate::lint) &'static str);

/// The words of the document that the finding is about.
pub(in crate::lint) const WORDS: Arg = Arg("words");

/// The first words of an action item.
pub(in crate::lint) const ITEM: Arg = Arg("item");

/// A time as it is written.
pub(in crate::lint) const TIME: Arg = Arg("time");

/// A duration as it is written.
pub(in crate::lint) const STATED: Arg = Arg("stated");

/// An address that a link leads to.
pub(in crate::lint) const TARGET: Arg = Arg("target");

/// The heading of a section.
pub(in crate::lint) const HEADING: Arg = Arg("heading");

/// What something is.
pub(in crate::lint) const KIND: Arg = Arg("kind");

/// How many there are, where one finding stands for several.
pub(in crate::lint) const COUNT: Arg = Arg("count");

/// What a finding says one of several things with, such as `state=empty`. `cases!` makes such an enum.
pub(in crate::lint) trait Case: Copy + 'static {
    /// The name that it stands under.
    const ARG: Arg;

    /// Every case.
    const ALL: &'static [Self];

    /// The stable name of a case.
    fn as_str(self) -> &'static str;

    /// The case of a stable name.
    fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|case| case.as_str() == name)
    }
}

/// Makes an enum whose cases a finding tells by their stable names: `State as "state" { Empty = "empty", }`.
macro_rules! cases {
    (
        $(#[$of_all:meta])*
        $visibility:vis $cases:ident as $arg:literal {
            $($(#[$of_one:meta])* $case:ident = $name:literal,)*
        }
    ) => {
        $(#[$of_all])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $cases {
            $($(#[$of_one])* $case,)*
        }

        impl $crate::lint::args::Case for $cases {
            const ARG: $crate::lint::args::Arg = $crate::lint::args::Arg($arg);
            const ALL: &'static [Self] = &[$(Self::$case),*];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$case => $name,)*
                }
            }
        }
    };
}

pub(in crate::lint) use cases;
