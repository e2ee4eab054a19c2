//! The list of drafts.

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
        /// Drafts that were here have gone with what the browser kept, and some were put back.
        gone(titles: &[String], restored: usize),
        /// How many drafts were put back.
        restored(count: usize),
        /// How many drafts there are.
        count(drafts: usize),
        /// How many problems of the worst severity a draft has.
        problems(count: usize, one: &str, many: &str),
        /// When a draft was last changed.
        changed(when: &str),
        /// The name of the button that deletes a draft.
        delete_titled(title: &str),
        /// The name of the button that duplicates a draft.
        duplicate_titled(title: &str),
        /// The title of a duplicate.
        copy_of(title: &str),
        /// A draft has been duplicated.
        duplicated(title: &str),
        /// A draft could not be duplicated.
        not_duplicated(title: &str),
        /// How many drafts a search has found.
        found(found: usize, drafts: usize),
        /// The link to the bin.
        bin(drafts: usize),
        /// A backup has been handed out.
        backed_up(file: &str, drafts: usize),
        /// The name of the button that downloads a record that was set aside.
        download_record_of(key: &str),
        /// A draft has been deleted.
        deleted(title: &str),
        /// A draft could not be deleted.
        not_deleted(title: &str),
        /// How long ago, as briefly as it can be said: the time today and yesterday, else the day.
        /// `day_before` is the wall clock 24 hours before `now`.
        ago(then: LocalTime, now: LocalTime, day_before: LocalTime),
    }
}
