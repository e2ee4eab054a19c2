//! The words around times, as data; adding a language means adding a line.

use super::step::Words;

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

/// Words that announce a time and add nothing else, in lower case.
pub(super) const ANNOUNCE: &Words = &Words::new(&[
    "at ", "on ", "by ", "from ", "since ", "a las ", "a la ", "el ", "às ", "em ", "no dia ",
    "à ", "le ", "um ", "am ", "ab ", "alle ", "il ", "в ", "с ",
]);

/// Words between a date and a time that follows it, in lower case.
pub(super) const BETWEEN: &Words = &Words::new(&[
    "at ", "a las ", "às ", "à ", "um ", "alle ", "в ", "@ ", "@",
]);

/// Words before a date that follows a time, in lower case.
pub(super) const BEFORE_DATE: &Words = &Words::new(&["on ", "am ", "el ", "le "]);

/// Words after a time that are part of it.
pub(super) const BEHIND: &[&str] = &[
    "Uhr", "uhr", "hrs", "hours", "hs", "h", "ごろ", "頃", "左右", "许", "経", "경", "쯤",
];

/// Words for a part of the day that are written before the hour.
pub(super) const HALVES: &[&str] = &[
    "上午", "下午", "凌晨", "早上", "中午", "晚上", "午前", "午後", "오전", "오후", "새벽", "밤",
];

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
