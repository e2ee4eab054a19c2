//! The words about the findings of a document and about setting them aside.

area! {
    Health of health {
        error,
        warning,
        hint,
        errors,
        warnings,
        hints,
        document,
        fine,
        none_of_these,
        only,
        whole,
        facts,
        go,
        not_checked,
        checking,
        nothing_yet,
        show,
        sign_ok,
        sign_empty,
        sign_hint,
        sign_warning,
        sign_error,
        ignore,
        ignored,
        reason,
        set_aside,
        bring_back,
        sort,
        /// The button that makes entries of the rows of a timeline that stand as text.
        take_rows,
        /// Says that the button before changed nothing, and what to do instead.
        rows_stay,
        remove,
        more,
        /// The button that shows why a finding matters and what to do about it.
        more_about(what: &str),
        about,
        /// The link to the guide of a rule, which opens in a new tab.
        about_rule(rule: &str),
        show_errors,
        /// Warns that a document which has just been downloaded or copied has errors that were neither fixed
        /// nor set aside.
        open_errors(count: usize),
        /// The button that sets a finding aside.
        ignore_what(what: &str),
        /// The button that shows a finding again that was set aside.
        bring_back_what(what: &str),
        /// The reason for which a finding was set aside.
        because(reason: &str),
        /// The button that replaces some words with others.
        replace(old: &str, new: &str),
        /// The button that writes words into an empty place.
        write(new: &str),
        /// The button that sets the time zone of the document.
        set_zone(zone: &str),
        /// The button that adds a missing section.
        add(heading: &str),
        /// The button that leads to the place of a finding.
        go_to(place: &str, what: &str),
        /// The button beside a field that shows which words a finding is about.
        show_what(what: &str),
    }
}
