//! The words in and around times of day in ten languages, as data. To add a language, add words here.

use super::words::Words;

/// The half of the day that a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon; twelve is midnight.
    Morning,
    /// After noon; twelve is noon.
    Evening,
    /// The night: six to eleven are before midnight, the other hours after it.
    Night,
}

/// Words for a part of the day that are written before the hour.
pub(super) const HALVES_BEFORE: &[(&str, Half)] = &[
    ("上午", Half::Morning),
    ("下午", Half::Evening),
    ("凌晨", Half::Morning),
    ("早上", Half::Morning),
    ("中午", Half::Evening),
    ("晚上", Half::Night),
    ("午前", Half::Morning),
    ("午後", Half::Evening),
    ("오전", Half::Morning),
    ("오후", Half::Evening),
    ("새벽", Half::Morning),
    ("밤", Half::Night),
];

/// Letters for a half of the day after a time: `3:05 p.m.`, `3 p. m.`; a longer form comes before one that it
/// begins with.
pub(super) const HALF_LETTERS: &[(&str, Half)] = &[
    ("a. m.", Half::Morning),
    ("p. m.", Half::Evening),
    ("a.m.", Half::Morning),
    ("p.m.", Half::Evening),
    ("a.m", Half::Morning),
    ("p.m", Half::Evening),
    ("am", Half::Morning),
    ("pm", Half::Evening),
];

/// Words for a part of the day after a time, in lower case.
pub(super) const HALVES_BEHIND: &[(&str, Half)] = &[
    ("in the morning", Half::Morning),
    ("in the afternoon", Half::Evening),
    ("in the evening", Half::Evening),
    ("at night", Half::Night),
    ("de la mañana", Half::Morning),
    ("de la madrugada", Half::Morning),
    ("de la tarde", Half::Evening),
    ("de la noche", Half::Night),
    ("da manhã", Half::Morning),
    ("da madrugada", Half::Morning),
    ("da tarde", Half::Evening),
    ("da noite", Half::Night),
    ("du matin", Half::Morning),
    ("de l'après-midi", Half::Evening),
    ("de l’après-midi", Half::Evening),
    ("du soir", Half::Evening),
    ("morgens", Half::Morning),
    ("vormittags", Half::Morning),
    ("mittags", Half::Evening),
    ("nachmittags", Half::Evening),
    ("abends", Half::Evening),
    ("nachts", Half::Night),
    ("di mattina", Half::Morning),
    ("del mattino", Half::Morning),
    ("del pomeriggio", Half::Evening),
    ("di sera", Half::Evening),
    ("di notte", Half::Night),
    ("утра", Half::Morning),
    ("дня", Half::Evening),
    ("вечера", Half::Evening),
    ("ночи", Half::Night),
];

/// Units between an hour and its minutes, in Latin and Cyrillic letters: `14 h 02`, `14 Uhr 02`.
pub(super) const HOURS: &Words = &Words::new(&["uhr", "h", "ч"]);

/// Units after a time that has its minutes: `14:02 Uhr`, `1402 hrs`; a longer one comes before one that it
/// begins with.
pub(super) const BEHIND: &Words = &Words::new(&["uhr", "hours", "hrs", "hs", "h", "ч"]);

/// Units after minutes: `14h02min`.
pub(super) const MINUTES: &Words = &Words::new(&["min", "m", "мин"]);

/// Words that make the number after them a time, in lower case: `kl. 14.02`.
pub(super) const CLOCK: &Words = &Words::new(&["kl. ", "kl.", "kl ", "klo "]);

/// Words that make a time approximate and are part of it, in lower case.
pub(super) const ABOUT: &Words = &Words::new(&[
    "approximately ",
    "approx. ",
    "approx ",
    "roughly ",
    "around ",
    "about ",
    "circa ",
    "ca. ",
    "ca ",
    "c. ",
    "aprox. ",
    "aproximadamente ",
    "alrededor de las ",
    "alrededor de ",
    "sobre las ",
    "hacia las ",
    "cerca de las ",
    "cerca das ",
    "por volta das ",
    "por volta de ",
    "vers ",
    "environ ",
    "etwa ",
    "gegen ",
    "ungefähr ",
    "verso le ",
    "circa le ",
    "около ",
    "примерно ",
    "大约",
    "约",
    "約",
    "およそ",
    "약 ",
]);

/// Words between a date and a time that follows it, in lower case.
pub(super) const AT: &Words = &Words::new(&[
    "at ", "a las ", "a la ", "às ", "à ", "um ", "alle ", "в ", "@ ", "@",
]);

/// Words between the ends of a range, in lower case; a longer one comes before one that it begins with.
pub(super) const TO: &Words = &Words::new(&[
    "to ",
    "until ",
    "till ",
    "til ",
    "through ",
    "thru ",
    "up to ",
    "a las ",
    "a la ",
    "a ",
    "al ",
    "hasta las ",
    "hasta la ",
    "hasta ",
    "até as ",
    "até às ",
    "até ",
    "às ",
    "à ",
    "au ",
    "jusqu'à ",
    "jusqu’à ",
    "bis um ",
    "bis gegen ",
    "bis ",
    "alle ",
    "fino alle ",
    "до ",
    "по ",
    "から",
    "到",
    "至",
    "부터",
    "에서",
]);

/// Words between the ends of a range, in lower case, that may also only join two times.
pub(super) const AND: &Words = &Words::new(&[
    "and ", "y las ", "y la ", "y ", "et ", "e as ", "e le ", "e ", "und ", "и ", "och ", "og ",
    "en ",
]);

/// Words before the first end of a range whose ends one of `AND` joins, in lower case.
pub(super) const BETWEEN: &Words = &Words::new(&[
    "between ",
    "entre las ",
    "entre la ",
    "entre as ",
    "entre ",
    "zwischen ",
    "tra le ",
    "fra le ",
    "между ",
    "mellan ",
    "mellem ",
    "mellom ",
    "tussen ",
]);

/// Words after the second end of a range.
pub(super) const UP_TO: &Words = &Words::new(&["まで", "까지"]);

/// Words before the number of a day of the incident, in lower case: `Day 1`.
pub(super) const NUMBERED_DAY: &Words = &Words::new(&[
    "day ",
    "día ",
    "dia ",
    "tag ",
    "jour ",
    "giorno ",
    "dag ",
    "день ",
    "第",
]);

/// Words after the number of a day of the incident.
pub(super) const DAY_NUMBERED: &Words = &Words::new(&["日目", "天", "일차"]);

/// Names of the days of the week, in lower case; a longer name comes before one that it begins with.
pub(super) const WEEKDAYS: &Words = &Words::new(&[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tues",
    "tue",
    "wed",
    "thurs",
    "thur",
    "thu",
    "fri",
    "sat",
    "sun",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "segunda-feira",
    "terça-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
    "segunda",
    "terça",
    "quarta",
    "quinta",
    "sexta",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "søndag",
    "måndag",
    "tisdag",
    "lördag",
    "söndag",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "月曜日",
    "火曜日",
    "水曜日",
    "木曜日",
    "金曜日",
    "土曜日",
    "日曜日",
    "월요일",
    "화요일",
    "수요일",
    "목요일",
    "금요일",
    "토요일",
    "일요일",
]);
