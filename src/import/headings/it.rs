//! Italian names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "riepilogo",
                "sintesi",
                "sommario",
                "descrizione",
                "cosa è successo",
            ],
        ),
        (Kind::Impact, &["impatto", "impatto sui clienti"]),
        (Kind::Background, &["contesto"]),
        (
            Kind::RootCauses,
            &["causa principale", "causa radice", "cause principali"],
        ),
        (
            Kind::ContributingFactors,
            &["fattori contribuenti", "fattori che hanno contribuito"],
        ),
        (Kind::Trigger, &["innesco"]),
        (Kind::Detection, &["rilevamento"]),
        (Kind::Response, &["risposta"]),
        (
            Kind::Resolution,
            &["risoluzione", "soluzione", "mitigazione"],
        ),
        (Kind::Recovery, &["ripristino"]),
        (
            Kind::Lessons,
            &["lezioni apprese", "lezioni", "cosa abbiamo imparato"],
        ),
        (Kind::WentWell, &["cosa è andato bene"]),
        (
            Kind::WentWrong,
            &["cosa è andato male", "cosa è andato storto"],
        ),
        (Kind::Lucky, &["dove siamo stati fortunati"]),
        (
            Kind::ActionItems,
            &[
                "azioni",
                "azioni correttive",
                "prossimi passi",
                "misure correttive",
                "piano d'azione",
            ],
        ),
        (Kind::Timeline, &["cronologia", "linea temporale"]),
        (Kind::Supporting, &["riferimenti", "allegati", "appendice"]),
        (Kind::Glossary, &["glossario"]),
        (Kind::People, &["partecipanti"]),
        (Kind::Communication, &["comunicazione"]),
        (Kind::Questions, &["domande aperte", "domande"]),
    ],
    fields: &[
        (Field::Date, &["data", "data dell'incidente"]),
        (Field::Authors, &["autori", "autore", "autrice"]),
        (Field::Owner, &["responsabile"]),
        (Field::Status, &["stato"]),
        (Field::Severity, &["gravità", "severità"]),
        (Field::Services, &["servizi", "servizi interessati"]),
        (Field::Timezone, &["fuso orario"]),
    ],
};
