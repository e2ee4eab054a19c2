//! How a finding carries the words and numbers that its sentences need: each one as text, under a name.
//!
//! The names and the cases are stable, because ignores and tests identify findings by them. Rules write and
//! read them with the constants and enums here and in their own files, so that a typing error does not
//! compile.

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

/// The address of a link.
pub(in crate::lint) const TARGET: Arg = Arg("target");

/// The heading of a section.
pub(in crate::lint) const HEADING: Arg = Arg("heading");

/// The kind of the section that a finding is about, such as `timeline`.
pub(in crate::lint) const KIND: Arg = Arg("kind");

/// How many there are, if one finding is about several of them.
pub(in crate::lint) const COUNT: Arg = Arg("count");

/// One of several things that a finding can say, such as `state=empty`. `cases!` makes an enum of them.
pub(in crate::lint) trait Case: Copy + 'static {
    /// The name under which a finding carries the case.
    const ARG: Arg;

    const ALL: &'static [Self];

    /// The stable name of this case.
    fn as_str(self) -> &'static str;

    /// The case with this stable name.
    fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|case| case.as_str() == name)
    }
}

/// Makes an enum whose cases have stable names in findings: `State as "state" { Empty = "empty", }`.
macro_rules! cases {
    (
        $(#[$enum_doc:meta])*
        $visibility:vis $cases:ident as $arg:literal {
            $($(#[$case_doc:meta])* $case:ident = $name:literal,)*
        }
    ) => {
        $(#[$enum_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $cases {
            $($(#[$case_doc])* $case,)*
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
