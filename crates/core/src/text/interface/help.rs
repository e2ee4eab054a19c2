//! Help: shortcuts, what is promised, where the program comes from.

/// A group of shortcuts: its name, and in it keys with what they do.
pub type Group = (&'static str, Vec<(&'static str, &'static str)>);

area! {
    Help of help {
        heading,
        shortcuts,
        close,
        rules,
        rules_link,
        rules_lead,
        source,
        fires,
        silent,
        privacy,
        privacy_drafts,
        privacy_requests,
        privacy_offline,
        about,
        licence,
        /// The shortcuts, in groups.
        keys() -> Vec<Group>,
        /// The version of the program, and the commit that it was built from where that is known: "Debrief
        /// 0.1.0 (commit 1a2b3c4d5e)".
        version(version: &str, commit: Option<&str>),
        /// What opens the examples of a rule.
        example_of(rule: &str),
        /// What switches a rule on.
        look_for(rule: &str),
    }
}
