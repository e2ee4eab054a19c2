//! The words of the list of drafts.

use crate::timeline::local::LocalTime;

area! {
    Library of library {
        heading,
        list,
        new,
        import,
        import_button,
        empty_heading,
        empty,
        empty_ways,
        example,
        example_failed,
        search,
        search_hint,
        none_found,
        show_all,
        search_failed,
        sort,
        by_change,
        by_title,
        by_date,
        by_severity,
        drop_hint,
        back_up,
        back_up_now,
        not_now,
        reminder,
        back_up_failed,
        duplicate,
        undo,
        undo_failed,
        untitled,
        no_date,
        not_stored,
        just_begun,
        ready,
        error,
        errors,
        warning,
        warnings,
        hint,
        hints,
        delete,
        set_aside_heading,
        set_aside,
        newer,
        damaged,
        download_record,
        blocked,
        less_safe,
        reading,
        searching,
        quick_gone,
        understood,
        unreadable,
        /// Says which drafts are gone because the browser cleared its storage, and how many were put back.
        gone(titles: &[String], restored: usize),
        /// How many drafts were put back from their second copy.
        restored(count: usize),
        /// How many drafts there are.
        count(drafts: usize),
        /// How many findings of the worst severity a draft has; `one` and `many` name that severity.
        problems(count: usize, one: &str, many: &str),
        /// When a draft was last changed.
        changed(when: &str),
        /// The name of the button that deletes a draft.
        delete_titled(title: &str),
        /// The name of the button that duplicates a draft.
        duplicate_titled(title: &str),
        /// The title that a duplicate begins with.
        copy_of(title: &str),
        /// Says that a draft was duplicated.
        duplicated(title: &str),
        /// Says that a draft could not be duplicated, and what to do.
        not_duplicated(title: &str),
        /// How many of the drafts a search has found.
        found(found: usize, drafts: usize),
        /// The link to the bin, with the number of drafts in it.
        bin(drafts: usize),
        /// Says that a backup was downloaded.
        backed_up(file: &str, drafts: usize),
        /// The name of the button that downloads a record that was set aside.
        download_record_of(key: &str),
        /// Says that a draft is in the bin.
        deleted(title: &str),
        /// Says that a draft could not be deleted and is still in the list.
        not_deleted(title: &str),
        /// When something was, as briefly as it can be said: “today 08:30”, “yesterday 23:59”, before that
        /// only the date. `day_before` is the wall clock 24 hours before `now`.
        ago(then: LocalTime, now: LocalTime, day_before: LocalTime),
    }
}
