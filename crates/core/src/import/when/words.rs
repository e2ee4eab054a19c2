//! The words around times, as data; adding a language means adding a line.

use crate::timeline::words::Words;

/// Words that announce a time and add nothing else, in lower case.
pub(super) const ANNOUNCE: &Words = &Words::new(&[
    "at ",
    "on ",
    "by ",
    "from ",
    "between ",
    "since ",
    "a las ",
    "a la ",
    "el ",
    "de las ",
    "de ",
    "desde las ",
    "desde ",
    "entre las ",
    "entre ",
    "das ",
    "às ",
    "em ",
    "no dia ",
    "à ",
    "le ",
    "dès ",
    "um ",
    "am ",
    "ab ",
    "von ",
    "zwischen ",
    "seit ",
    "kl. ",
    "kl ",
    "klo ",
    "alle ",
    "dalle ",
    "tra le ",
    "il ",
    "в ",
    "с ",
    "между ",
]);

/// Words before a date that follows a time, in lower case.
pub(super) const BEFORE_DATE: &Words = &Words::new(&["on ", "am ", "el ", "le "]);

/// Words after a time that are part of it, in lower case.
pub(super) const BEHIND: &Words = &Words::new(&[
    "local time",
    "hora local",
    "heure locale",
    "ortszeit",
    "approximately",
    "approx.",
    "approx",
    "aprox.",
    "ca.",
    "ish",
    "-ish",
    "?",
    "ごろ",
    "頃",
    "左右",
    "许",
    "経",
    "경",
    "쯤",
]);

/// Words that a time in doubt has behind it in brackets, in lower case.
pub(super) const DOUBTS: &Words = &Words::new(&[
    "approx", "about", "est", "circa", "ca.", "maybe", "not sure", "aprox", "environ",
]);

/// Words for the length of time since the start of the incident, in lower case: `T+5 min`.
pub(super) const LENGTHS: &Words = &Words::new(&[
    "minutes", "mins", "min", "m", "hours", "hrs", "hr", "h", "seconds", "sec", "s", "days", "d",
]);

/// Words at the end of a sentence before the time of the row, in lower case: `Deployed at 14:02`.
pub(super) const AT_END: &[&str] = &[
    " at ", " on ", " @ ", " a las ", " a la ", " às ", " à ", " um ", " gegen ", " alle ", " в ",
    " kl. ",
];

/// Words before the number of a notice, in lower case: `Update 3`.
pub(super) const UPDATES: &[&str] = &[
    "update",
    "actualización",
    "atualização",
    "mise à jour",
    "aktualisierung",
    "aggiornamento",
    "обновление",
    "更新",
    "アップデート",
    "업데이트",
];
