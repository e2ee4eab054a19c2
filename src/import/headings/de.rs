//! German names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "zusammenfassung",
                "kurzfassung",
                "überblick",
                "problembeschreibung",
                "beschreibung",
                "was ist passiert",
                "was passiert ist",
            ],
        ),
        (
            Kind::Impact,
            &[
                "auswirkung",
                "auswirkungen",
                "auswirkung auf kunden",
                "betroffene nutzer",
            ],
        ),
        (
            Kind::Background,
            &["hintergrund", "kontext", "vorgeschichte"],
        ),
        (
            Kind::RootCauses,
            &[
                "ursache",
                "ursachen",
                "grundursache",
                "grundursachen",
                "ursachenanalyse",
                "hauptursache",
            ],
        ),
        (
            Kind::ContributingFactors,
            &["beitragende faktoren", "begünstigende faktoren"],
        ),
        (Kind::FiveWhys, &["fünf warum", "die fünf warum"]),
        (Kind::Trigger, &["auslöser"]),
        (Kind::Detection, &["erkennung", "entdeckung"]),
        (Kind::Response, &["reaktion"]),
        (
            Kind::Resolution,
            &[
                "lösung",
                "behebung",
                "korrekturmaßnahme",
                "störungsbehebung",
                "abhilfe",
            ],
        ),
        (Kind::Recovery, &["wiederherstellung"]),
        (
            Kind::Lessons,
            &["lehren", "erkenntnisse", "gelernt", "was wir gelernt haben"],
        ),
        (Kind::WentWell, &["was gut lief", "was lief gut"]),
        (Kind::WentWrong, &["was schlecht lief", "was lief schlecht"]),
        (Kind::Lucky, &["wo wir glück hatten"]),
        (
            Kind::ActionItems,
            &[
                "maßnahmen",
                "vorbeugende maßnahme",
                "vorbeugende maßnahmen",
                "korrekturmaßnahmen",
                "nächste schritte",
                "aufgaben",
            ],
        ),
        (
            Kind::Timeline,
            &[
                "zeitlicher ablauf",
                "zeitverlauf",
                "chronologie",
                "ablauf",
                "zeitleiste",
            ],
        ),
        (Kind::Supporting, &["anhang", "referenzen", "verweise"]),
        (Kind::Glossary, &["glossar"]),
        (Kind::People, &["beteiligte", "teilnehmer"]),
        (Kind::Communication, &["kommunikation"]),
        (Kind::Questions, &["offene fragen", "fragen"]),
    ],
    fields: &[
        (
            Field::Date,
            &["datum", "störungsdatum", "datum der störung"],
        ),
        (
            Field::Authors,
            &[
                "autoren",
                "autorin",
                "verfasser",
                "verfasserin",
                "zuständige ingenieurin",
                "zuständiger ingenieur",
            ],
        ),
        (
            Field::Owner,
            &["verantwortlich", "verantwortliche", "verantwortlicher"],
        ),
        (Field::Severity, &["schweregrad", "schwere"]),
        (Field::Services, &["dienste", "betroffene dienste"]),
        (Field::Timezone, &["zeitzone"]),
    ],
};
