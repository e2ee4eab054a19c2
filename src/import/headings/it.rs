//! Italian names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::FiveWhys, &["cinque perché", "i cinque perché"]),
        (Kind::Summary, &[
            "riepilogo", "sintesi", "sommario", "descrizione", "cosa è successo",
            "sommario esecutivo", "panoramica", "descrizione dell'incidente",
            "descrizione del problema", "cos'è successo", "che cosa è successo", "riassunto",
            "sintesi dell'incidente",
        ]),
        (Kind::Impact, &[
            "impatto", "impatto sui clienti", "conseguenze", "impatto sugli utenti", "portata",
            "servizi coinvolti", "effetti",
        ]),
        (Kind::Background, &["contesto", "introduzione", "antefatto", "premessa"]),
        (Kind::RootCauses, &[
            "causa principale", "causa radice", "cause principali", "causa", "cause",
            "causa profonda", "analisi della causa", "analisi delle cause", "analisi",
            "causa scatenante", "origine",
        ]),
        (Kind::ContributingFactors, &[
            "fattori contribuenti", "fattori che hanno contribuito", "fattori aggravanti",
            "concause",
        ]),
        (Kind::Trigger, &["innesco", "evento scatenante"]),
        (Kind::Detection, &[
            "rilevamento", "rilevazione", "individuazione", "scoperta", "segnalazione",
        ]),
        (Kind::Response, &[
            "risposta", "azioni intraprese", "azioni immediate", "gestione dell'incidente",
            "contenimento",
        ]),
        (Kind::Resolution, &[
            "risoluzione", "soluzione", "mitigazione", "correzione", "risoluzione del problema",
            "soluzione applicata", "risoluzione e ripristino",
        ]),
        (Kind::Recovery, &["ripristino", "recupero", "ripristino del servizio"]),
        (Kind::Lessons, &[
            "lezioni apprese", "lezioni", "cosa abbiamo imparato", "insegnamenti", "conclusioni",
            "lezione appresa",
        ]),
        (Kind::WentWell, &[
            "cosa è andato bene", "cosa ha funzionato", "cosa ha funzionato bene",
            "punti di forza",
        ]),
        (Kind::WentWrong, &[
            "cosa è andato male", "cosa è andato storto", "cosa non ha funzionato", "punti deboli",
            "aree di miglioramento", "cosa migliorare",
        ]),
        (Kind::Lucky, &["dove siamo stati fortunati", "fortuna", "dove abbiamo avuto fortuna"]),
        (Kind::ActionItems, &[
            "azioni", "azioni correttive", "prossimi passi", "misure correttive", "piano d'azione",
            "azioni preventive", "azioni di follow up", "attività", "miglioramenti",
            "raccomandazioni", "prevenzione", "misure preventive",
            "azioni correttive e preventive", "azioni da intraprendere", "interventi",
            "piano di azione", "azioni future",
        ]),
        (Kind::Timeline, &[
            "cronologia", "linea temporale", "cronologia degli eventi", "linea del tempo",
            "sequenza degli eventi", "storia", "svolgimento", "cronologia dell'incidente",
        ]),
        (Kind::Supporting, &[
            "riferimenti", "allegati", "appendice", "appendici", "documentazione", "collegamenti",
            "risorse", "informazioni aggiuntive", "metriche",
        ]),
        (Kind::Glossary, &["glossario"]),
        (Kind::People, &["partecipanti", "persone coinvolte", "ringraziamenti"]),
        (Kind::Communication, &["comunicazione"]),
        (Kind::Questions, &["domande aperte", "domande"]),
    ],
    fields: &[
        (Field::Date, &["data", "data dell'incidente", "data e ora"]),
        (Field::Authors, &["autori", "autore", "autrice", "redatto da", "scritto da"]),
        (Field::Owner, &["responsabile"]),
        (Field::Status, &["stato"]),
        (Field::Severity, &["gravità", "severità", "priorità", "criticità"]),
        (Field::Services, &["servizi", "servizi interessati"]),
        (Field::Timezone, &["fuso orario"]),
    ],
};
