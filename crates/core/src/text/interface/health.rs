//! The health of a document.

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
        remove,
        more,
        /// The button that shows why a finding matters and what to do about it.
        more_about(what: &str),
        about,
        /// The link to what is said about a rule, which opens in a new tab.
        about_rule(rule: &str),
        show_errors,
        /// That a document which has just been downloaded or copied has errors that nobody has mended or set
        /// aside.
        open_errors(count: usize),
        /// The button that sets a finding aside.
        ignore_what(what: &str),
        /// The button that brings a finding back.
        bring_back_what(what: &str),
        /// Why a finding is set aside.
        because(reason: &str),
        /// The button that writes other words in the place of some.
        replace(old: &str, new: &str),
        /// The button that adds words where there are none.
        write(new: &str),
        /// The button that sets the time zone of the document.
        set_zone(zone: &str),
        /// The button that adds the section that is missing.
        add(heading: &str),
        /// The button that leads to the place of a finding.
        go_to(place: &str, what: &str),
        /// The button beside a field that shows the words a finding is about.
        show_what(what: &str),
    }
}
