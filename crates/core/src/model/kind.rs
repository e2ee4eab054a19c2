//! The closed sets of names in the model: kinds of section, styles of heading, marks of timeline entries.

use serde::{Deserialize, Serialize};

/// Declares an enum whose variants have one stable name each, which is used in JSON and on the command line.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident, default $default:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name used in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value with this name in JSON; `None` if no value has it.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == name)
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::$default }
        }
    };
}

named! {
    /// What a section is for, whatever its heading says.
    Kind, default Custom {
        /// What happened, to whom, for how long, in a few sentences.
        Summary = "summary",
        /// Who and what was affected, in numbers.
        Impact = "impact",
        /// What a reader must know before the story.
        Background = "background",
        /// What happened before the incident and led to it.
        Leadup = "leadup",
        /// Why it happened.
        RootCauses = "root_causes",
        /// What made it likelier, longer or worse.
        ContributingFactors = "contributing_factors",
        /// A chain of questions from the effect to its causes.
        FiveWhys = "five_whys",
        /// The event that set it off.
        Trigger = "trigger",
        /// How it was noticed.
        Detection = "detection",
        /// What people did about it.
        Response = "response",
        /// What ended it.
        Resolution = "resolution",
        /// How service came back.
        Recovery = "recovery",
        /// What was learned.
        Lessons = "lessons",
        /// What went well.
        WentWell = "went_well",
        /// What went wrong.
        WentWrong = "went_wrong",
        /// Where luck helped.
        Lucky = "lucky",
        /// What nobody had expected.
        Surprises = "surprises",
        /// What will be done, by whom.
        ActionItems = "action_items",
        /// What happened when.
        Timeline = "timeline",
        /// Graphs, logs, links.
        Supporting = "supporting",
        /// Words explained.
        Glossary = "glossary",
        /// Who took part.
        People = "people",
        /// What was told to whom.
        Communication = "communication",
        /// Whether it happened before and may again.
        Recurrence = "recurrence",
        /// What is still open.
        Questions = "questions",
        /// Anything else.
        Custom = "custom",
    }
}

named! {
    /// How a heading is written in the file.
    HeadingStyle, default None {
        /// `## Heading`
        Atx = "atx",
        /// A line above a row of `=` or `-`.
        Setext = "setext",
        /// A line that is bold or italic, or the name of a section with a colon.
        Line = "line",
        /// A label with the text after it on the same line: `**Impact:** text`.
        Label = "label",
        /// There is no heading: the text is before the first one.
        None = "none",
    }
}

named! {
    /// The step of an incident that a timeline entry marks. The durations of an incident are computed from
    /// these.
    Mark, default ImpactStarted {
        /// Users began to be affected.
        ImpactStarted = "impact_started",
        /// A person or a monitor noticed.
        Detected = "detected",
        /// A responder took over.
        Acknowledged = "acknowledged",
        /// It was declared an incident.
        Declared = "declared",
        /// Users were no longer affected, or much less.
        Mitigated = "mitigated",
        /// The cause was removed.
        Resolved = "resolved",
        /// The incident was closed.
        Closed = "closed",
    }
}
