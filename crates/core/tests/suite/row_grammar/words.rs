//! What a document says in each language: its headings, its rows, and the words that go with a time.

use super::alternatives::Language;

/// The words of one language.
pub(crate) struct Words {
    pub(crate) title: &'static str,
    /// The heading and the text of the section before the timeline.
    pub(crate) summary: (&'static str, &'static str),
    pub(crate) timeline: &'static str,
    /// The heading and the text of the section after the timeline.
    pub(crate) lessons: (&'static str, &'static str),
    pub(crate) rows: [&'static str; 4],
    /// The column of the day in a table.
    pub(crate) date: &'static str,
    /// The columns of a table: time, event, result.
    pub(crate) columns: [&'static str; 3],
    /// The word before a time in a sentence, with its blank.
    pub(crate) at: &'static str,
    /// The word between the ends of a range, with its blanks.
    pub(crate) to: &'static str,
    /// The word before a time that is not exact, with its blank.
    pub(crate) about: &'static str,
    /// The word before the number of a day, with its blank.
    pub(crate) day: &'static str,
    /// The word before the number of a step, with its blank.
    pub(crate) step: &'static str,
    /// What a row says when all is well, in capitals.
    pub(crate) resolved: &'static str,
    pub(crate) weekday: &'static str,
    /// Two days, the second after the first, as they are written in text.
    pub(crate) days: [&'static str; 2],
    /// Such a day with its year, in the place of `{}` the day.
    pub(crate) with_year: &'static str,
    /// What stands between such a day and the time.
    pub(crate) after_day: &'static str,
}

impl Language {
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Spanish => &SPANISH,
            Self::German => &GERMAN,
            Self::French => &FRENCH,
            Self::Portuguese => &PORTUGUESE,
            Self::Danish => &DANISH,
            Self::Japanese => &JAPANESE,
        }
    }
}

const ENGLISH: Words = Words {
    title: "The checkout was down",
    summary: ("Summary", "Nobody could pay."),
    timeline: "Timeline",
    lessons: ("Lessons learned", "We test the switch."),
    rows: [
        "The checkout alarm fires",
        "The on-call engineer restarts the queue",
        "The error rate falls",
        "All orders go through again",
    ],
    date: "Date",
    columns: ["Time", "Event", "Result"],
    at: "at ",
    to: " to ",
    about: "around ",
    day: "Day ",
    step: "Step ",
    resolved: "RESOLVED",
    weekday: "Tuesday",
    days: ["March 5", "March 6"],
    with_year: "{}, 2024",
    after_day: ", ",
};

const SPANISH: Words = Words {
    title: "La caja no funcionaba",
    summary: ("Resumen", "Nadie podía pagar."),
    timeline: "Cronología",
    lessons: ("Lecciones aprendidas", "Probamos el cambio."),
    rows: [
        "Salta la alarma del pago",
        "La guardia reinicia la cola",
        "Bajan los errores",
        "Todos los pedidos pasan de nuevo",
    ],
    date: "Fecha",
    columns: ["Hora", "Evento", "Resultado"],
    at: "a las ",
    to: " a ",
    about: "aprox. ",
    day: "Día ",
    step: "Paso ",
    resolved: "RESUELTO",
    weekday: "Martes",
    days: ["5 de marzo", "6 de marzo"],
    with_year: "{} de 2024",
    after_day: ", ",
};

const GERMAN: Words = Words {
    title: "Die Kasse stand still",
    summary: ("Zusammenfassung", "Niemand konnte zahlen."),
    timeline: "Zeitleiste",
    lessons: ("Erkenntnisse", "Wir proben die Umschaltung."),
    rows: [
        "Der Alarm der Kasse geht los",
        "Die Bereitschaft startet die Warteschlange neu",
        "Die Fehler nehmen ab",
        "Alle Bestellungen gehen wieder durch",
    ],
    date: "Datum",
    columns: ["Uhrzeit", "Ereignis", "Ergebnis"],
    at: "um ",
    to: " bis ",
    about: "gegen ",
    day: "Tag ",
    step: "Schritt ",
    resolved: "BEHOBEN",
    weekday: "Dienstag",
    days: ["5. März", "6. März"],
    with_year: "{} 2024",
    after_day: ", ",
};

const FRENCH: Words = Words {
    title: "Le paiement était en panne",
    summary: ("Résumé", "Personne ne pouvait payer."),
    timeline: "Chronologie",
    lessons: ("Leçons apprises", "Nous testons la bascule."),
    rows: [
        "L'alarme du paiement se déclenche",
        "L'astreinte relance la file",
        "Les erreurs diminuent",
        "Toutes les commandes passent à nouveau",
    ],
    date: "Date",
    columns: ["Heure", "Événement", "Résultat"],
    at: "à ",
    to: " à ",
    about: "vers ",
    day: "Jour ",
    step: "Étape ",
    resolved: "RÉSOLU",
    weekday: "Mardi",
    days: ["5 mars", "6 mars"],
    with_year: "{} 2024",
    after_day: ", ",
};

const PORTUGUESE: Words = Words {
    title: "O pagamento parou",
    summary: ("Resumo", "Ninguém conseguia pagar."),
    timeline: "Linha do tempo",
    lessons: ("Lições aprendidas", "Testamos a troca."),
    rows: [
        "O alarme do pagamento dispara",
        "O plantão reinicia a fila",
        "Os erros diminuem",
        "Todos os pedidos passam de novo",
    ],
    date: "Data",
    columns: ["Hora", "Evento", "Resultado"],
    at: "às ",
    to: " às ",
    about: "por volta das ",
    day: "Dia ",
    step: "Passo ",
    resolved: "RESOLVIDO",
    weekday: "Terça-feira",
    days: ["5 de março", "6 de março"],
    with_year: "{} de 2024",
    after_day: ", ",
};

/// Teams whose language no form knows often keep the headings of an English one.
const DANISH: Words = Words {
    title: "Kassen var nede",
    summary: ("Summary", "Ingen kunne betale."),
    timeline: "Timeline",
    lessons: ("Lessons learned", "Vi øver skiftet."),
    rows: [
        "Alarmen for betalingen går",
        "Vagten genstarter køen",
        "Fejlene falder",
        "Alle ordrer går igennem igen",
    ],
    date: "Dato",
    columns: ["Tidspunkt", "Hændelse", "Resultat"],
    at: "kl. ",
    to: " til ",
    about: "ca. ",
    day: "Dag ",
    step: "Trin ",
    resolved: "LØST",
    weekday: "Tirsdag",
    days: ["5. marts", "6. marts"],
    with_year: "{} 2024",
    after_day: " ",
};

const JAPANESE: Words = Words {
    title: "決済の停止",
    summary: ("概要", "支払いができなかった。"),
    timeline: "タイムライン",
    lessons: ("教訓", "切り替えを試す。"),
    rows: [
        "決済のアラームが鳴る",
        "当番がキューを再起動する",
        "エラーが減る",
        "すべての注文が再び通る",
    ],
    date: "日付",
    columns: ["時刻", "内容", "結果"],
    at: "",
    to: "から",
    about: "約",
    day: "",
    step: "手順",
    resolved: "解決",
    weekday: "火曜日",
    days: ["3月5日", "3月6日"],
    with_year: "2024年{}",
    after_day: " ",
};
