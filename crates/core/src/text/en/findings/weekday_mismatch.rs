//! Words about dates that contradict themselves.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "A day of the week and the date after it do not belong together; or a date in digits such as 01/08 can be read in two ways and no other date of the document shows how it is meant.",
    reason: "Some readers take 01/08 for the first of August and others for the eighth of January.",
    source: "ISO 8601, whose order of year, month and day has one reading.",
    fires: "# Checkout down\n\n## Summary\n\nOn Friday, 8 January 2022, checkout failed.",
    silent: "# Checkout down\n\n## Summary\n\nOn Friday, 7 January 2022, checkout failed.",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    if arg(args, "state") == "wrong" {
        return say(
            &[
                "“",
                arg(args, "words"),
                "” does not fit: that was a ",
                weekday(arg(args, "weekday")),
                ".",
            ],
            &["One of the two is wrong, and readers cannot know which."],
            &["Correct the day of the week or the date."],
        );
    }
    let (first, second) = (day(arg(args, "first")), day(arg(args, "second")));
    let fits = match arg(args, "fits") {
        "" => String::new(),
        fits => ["; the day of the week fits ", &day(fits)].concat(),
    };
    say(
        &[
            "“",
            arg(args, "words"),
            "” can be ",
            &first,
            " or ",
            &second,
            &fits,
            ".",
        ],
        &["Which it is depends on where the reader comes from."],
        &["Write the month as a word, or the date as 2022-08-01."],
    )
}

fn weekday(number: &str) -> &'static str {
    let names = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let index: usize = number.parse().unwrap_or(0);
    names.get(index).copied().unwrap_or("")
}

/// A month and a day in digits as a date in words.
fn day(date: &str) -> String {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (month, day) = date.split_once(' ').unwrap_or(("", ""));
    let index = month.parse::<usize>().unwrap_or(1).saturating_sub(1);
    [day, " ", names.get(index).copied().unwrap_or("")].concat()
}
