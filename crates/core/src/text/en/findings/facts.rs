//! Words about facts: what was stated and computed and agrees.

use super::minutes;
use crate::text::findings::{Args, arg};

/// A fact in one sentence, from its name and its arguments.
#[must_use]
pub fn fact(name: &str, args: Args<'_>) -> String {
    let (from, to) = (arg(args, "from"), arg(args, "to"));
    let length = long(arg(args, "minutes"));
    match name {
        "range" => [from, " to ", to, " is ", &length, "."].concat(),
        "stated" => {
            let stated = arg(args, "stated");
            ["“", stated, "” agrees with ", from, " to ", to, "."].concat()
        }
        "phase" => {
            let phase = phase(arg(args, "phase"));
            [phase, ": ", &length, ", from ", from, " to ", to, "."].concat()
        }
        other => other.into(),
    }
}

/// What a measured part of an incident is called.
fn phase(name: &str) -> &'static str {
    match name {
        "detect" => "Time to detect",
        "acknowledge" => "Time to acknowledge",
        "declare" => "Time to declare",
        "mitigate" => "Time to mitigate",
        "resolve" => "Time to resolve",
        "impact" => "Impact",
        _ => "Incident",
    }
}

/// Minutes, and the same in hours where they are many: `1566 minutes (26 h 6 min)`.
fn long(count: &str) -> String {
    let in_minutes = minutes(count);
    match count.parse::<u32>() {
        Ok(count) if count >= 120 && count % 60 == 0 => {
            [&in_minutes, " (", &(count / 60).to_string(), " h)"].concat()
        }
        Ok(count) if count >= 120 => {
            let (hours, rest) = ((count / 60).to_string(), (count % 60).to_string());
            [&in_minutes, " (", &hours, " h ", &rest, " min)"].concat()
        }
        _ => in_minutes,
    }
}

#[cfg(test)]
mod tests {
    use super::fact;

    #[test]
    fn facts_are_sentences() {
        let args = |minutes: &str| {
            [
                ("from", "7:31 PM".to_owned()),
                ("to", "9:21 PM PT".to_owned()),
                ("minutes", minutes.to_owned()),
                ("stated", "two hours".to_owned()),
                ("phase", "detect".to_owned()),
            ]
        };
        assert_eq!(
            fact("range", &args("110")),
            "7:31 PM to 9:21 PM PT is 110 minutes."
        );
        assert_eq!(
            fact("stated", &args("110")),
            "“two hours” agrees with 7:31 PM to 9:21 PM PT."
        );
        assert_eq!(
            fact("phase", &args("1")),
            "Time to detect: 1 minute, from 7:31 PM to 9:21 PM PT."
        );
        assert_eq!(
            fact("range", &args("150")),
            "7:31 PM to 9:21 PM PT is 150 minutes (2 h 30 min)."
        );
    }
}
