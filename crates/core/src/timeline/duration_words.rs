//! The words of durations and ranges in English and Spanish, as data. To add a language, add lines here.

/// Units in lower case, with their lengths in seconds. A lone `m` is not a unit: `5 m` are metres.
pub(super) const UNITS: &[(&str, u32)] = &[
    ("h", 3600),
    ("min", 60),
    ("mins", 60),
    ("minute", 60),
    ("minutes", 60),
    ("hour", 3600),
    ("hours", 3600),
    ("hr", 3600),
    ("hrs", 3600),
    ("day", 86400),
    ("days", 86400),
    ("second", 1),
    ("seconds", 1),
    ("sec", 1),
    ("secs", 1),
    ("minuto", 60),
    ("minutos", 60),
    ("hora", 3600),
    ("horas", 3600),
    ("día", 86400),
    ("días", 86400),
    ("dia", 86400),
    ("dias", 86400),
    ("segundo", 1),
    ("segundos", 1),
];

/// Numbers as words, in hundredths.
pub(super) const NUMBERS: &[(&str, u32)] = &[
    ("half", 50),
    ("an", 100),
    ("one", 100),
    ("two", 200),
    ("three", 300),
    ("four", 400),
    ("five", 500),
    ("six", 600),
    ("seven", 700),
    ("eight", 800),
    ("nine", 900),
    ("ten", 1000),
    ("eleven", 1100),
    ("twelve", 1200),
    ("fifteen", 1500),
    ("twenty", 2000),
    ("thirty", 3000),
    ("forty", 4000),
    ("fifty", 5000),
    ("media", 50),
    ("un", 100),
    ("una", 100),
    ("dos", 200),
    ("tres", 300),
    ("cuatro", 400),
    ("cinco", 500),
    ("seis", 600),
    ("siete", 700),
    ("ocho", 800),
    ("nueve", 900),
    ("diez", 1000),
    ("quince", 1500),
    ("veinte", 2000),
    ("treinta", 3000),
    ("cuarenta", 4000),
    ("cincuenta", 5000),
];

/// Words between the parts of one duration: `1 hour and 31 minutes`.
pub(super) const AND: &[&str] = &["and", "y"];

/// Words that add half of the unit just named: `an hour and a half`.
pub(super) const HALF_MORE: &[&str] = &["and a half", "y media", "y medio"];

/// Words after a duration that make it something else: `24-hour clock`.
pub(super) const NO_DURATION: &[&str] = &["clock", "format", "formato", "reloj"];

/// Words before a duration that say it is not exact, in lower case.
pub(super) const HEDGES: &[&str] = &[
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "approx.",
    "almost",
    "nearly",
    "over",
    "under",
    "up to",
    "more than",
    "less than",
    "at least",
    "at most",
    "at maximum",
    "some",
    "circa",
    "ca.",
    "estimated",
    "estimated time of",
    "casi",
    "unos",
    "unas",
    "alrededor de",
    "aproximadamente",
    "aprox.",
    "cerca de",
    "más de",
    "menos de",
    "al menos",
    "por lo menos",
    "hasta",
];

/// Words between the two ends of a range: `from 7:31 PM to 9:21 PM`, `19:33 hasta las 20:20`.
pub(super) const TO: &[&str] = &[
    "to",
    "until",
    "till",
    "through",
    "up to",
    "hasta",
    "hasta las",
    "hasta la",
];

/// Words between the two ends of a range that count only if one of `FROM` is before the first end.
pub(super) const TO_AFTER_FROM: &[&str] = &["a", "a las", "a la", "al"];

/// Words before the first end of a range: `de 19:33 a 20:20`.
pub(super) const FROM: &[&str] = &["de", "de las", "de la", "desde", "desde las", "desde la"];

/// Words between the two ends of a range that count only if one of `BETWEEN` is before the first end.
pub(super) const TO_AFTER_BETWEEN: &[&str] = &["and", "y", "y las", "y la"];

/// Words before the first end of a range: `between 9:00 and 11:00`.
pub(super) const BETWEEN: &[&str] = &["between", "entre", "entre las", "entre la"];
