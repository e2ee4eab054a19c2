//! The words of the help: shortcuts, promises about privacy, the version of the program.

/// A group of shortcuts: its name, then pairs of keys and what they do.
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
        /// The version of the program, with the commit that it was built from if that is known: "Debrief
        /// 0.1.0 (commit 1a2b3c4d5e)".
        version(version: &str, commit: Option<&str>),
        /// The name of the control that opens the examples of a rule.
        example_of(rule: &str),
        /// The name of the control that switches a rule on in this browser.
        look_for(rule: &str),
    }
}
