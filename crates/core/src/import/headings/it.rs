//! Italian names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "it",
    kinds: &[
        (Kind::FiveWhys, names!["cinque perché", "i cinque perché"]),
        (Kind::Summary, names![
            "riepilogo", "sintesi", "sommario", "descrizione", "cosa è successo",
            "sommario esecutivo", "panoramica", "descrizione dell'incidente",
            "descrizione del problema", "cos'è successo", "che cosa è successo", "riassunto",
            "sintesi dell'incidente",
        ]),
        (Kind::Impact, names![
            "impatto", "impatto sui clienti", "conseguenze", "impatto sugli utenti", "portata",
            "servizi coinvolti", "effetti",
        ]),
        (Kind::Background, names!["contesto", "introduzione", "antefatto", "premessa"]),
        (Kind::RootCauses, names![
            "causa principale", "causa radice", "cause principali", "causa", "cause",
            "causa profonda", "analisi della causa", "analisi delle cause", "analisi",
            "causa scatenante", "origine",
        ]),
        (Kind::ContributingFactors, names![
            "fattori contribuenti", "fattori che hanno contribuito", "fattori aggravanti",
            "concause",
        ]),
        (Kind::Trigger, names!["innesco", "evento scatenante"]),
        (Kind::Detection, names![
            "rilevamento", "rilevazione", "individuazione", "scoperta", "segnalazione",
        ]),
        (Kind::Response, names![
            "risposta", "azioni intraprese", "azioni immediate", "gestione dell'incidente",
            "contenimento",
        ]),
        (Kind::Resolution, names![
            "risoluzione", "soluzione", "mitigazione", "correzione", "risoluzione del problema",
            "soluzione applicata", "risoluzione e ripristino",
        ]),
        (Kind::Recovery, names!["ripristino", "recupero", "ripristino del servizio"]),
        (Kind::Lessons, names![
            "lezioni apprese", "lezioni", "cosa abbiamo imparato", "insegnamenti", "conclusioni",
            "lezione appresa",
        ]),
        (Kind::WentWell, names![
            "cosa è andato bene", "cosa ha funzionato", "cosa ha funzionato bene",
            "punti di forza",
        ]),
        (Kind::WentWrong, names![
            "cosa è andato male", "cosa è andato storto", "cosa non ha funzionato", "punti deboli",
            "aree di miglioramento", "cosa migliorare",
        ]),
        (Kind::Lucky, names!["dove siamo stati fortunati", "fortuna", "dove abbiamo avuto fortuna"]),
        (Kind::ActionItems, names![
            "azioni", "azioni correttive", "prossimi passi", "misure correttive", "piano d'azione",
            "azioni preventive", "azioni di follow up", "attività", "miglioramenti",
            "raccomandazioni", "prevenzione", "misure preventive",
            "azioni correttive e preventive", "azioni da intraprendere", "interventi",
            "piano di azione", "azioni future",
        ]),
        (Kind::Timeline, names![
            "cronologia", "linea temporale", "cronologia degli eventi", "linea del tempo",
            "sequenza degli eventi", "storia", "svolgimento", "cronologia dell'incidente",
        ]),
        (Kind::Supporting, names![
            "riferimenti", "allegati", "appendice", "appendici", "documentazione", "collegamenti",
            "risorse", "informazioni aggiuntive", "metriche",
        ]),
        (Kind::Glossary, names!["glossario"]),
        (Kind::People, names!["partecipanti", "persone coinvolte", "ringraziamenti"]),
        (Kind::Communication, names!["comunicazione"]),
        (Kind::Questions, names!["domande aperte", "domande"]),
    ],
    fields: &[
        (Field::Date, names!["data", "data dell'incidente", "data e ora"]),
        (Field::Authors, names!["autori", "autore", "autrice", "redatto da", "scritto da"]),
        (Field::Owner, names!["responsabile"]),
        (Field::Status, names!["stato"]),
        (Field::Severity, names!["gravità", "severità", "priorità", "criticità"]),
        (Field::Services, names!["servizi", "servizi interessati"]),
        (Field::Timezone, names!["fuso orario"]),
        (Field::Incident, names!["numero incidente", "numero dell'incidente"]),
        (Field::Tags, names!["etichette"]),
        (Field::Published, names!["pubblicato", "data di pubblicazione"]),
        (Field::Audience, names!["destinatari"]),
        (Field::Title, names!["titolo"]),
    ],
    rules: &[
        (Kind::Summary, names!["riepilogo|sintesi|riassunto|sommario", "cosa successo|accaduto"]),
        (Kind::Impact, names![
            "impatt-|conseguenz-|portata", "chi|cosa|quali colpit-|coinvolt-|impattat-|interessat-",
        ]),
        (Kind::RootCauses, names![
            "caus-|origin-|motiv-", "analisi caus-", "perché|perchè successo|accaduto",
            "perché|perchè",
        ]),
        (Kind::ContributingFactors, names![
            "fattor-|cause contribu-|aggravant-|concomitant-",
            "cosa aggravato|peggiorato|contribuito",
        ]),
        (Kind::Trigger, names!["event-|fattore|causa scatenant-|innesc-", "innesco|trigger"]),
        (Kind::Detection, names![
            "rilevamento|rilevazione|scoperta", "come accorti|rilevat-|scopert-|saputo",
        ]),
        (Kind::Response, names![
            "risposta|contenimento",
            "azion-|misur-|pass-|attività|intervent- intrapres-|adottat-|svolt-|eseguit-|effettuat-",
        ]),
        (Kind::Resolution, names![
            "risoluzion-|soluzion-|mitigazion-|correzion-",
            "correzion-|azion-|misur- applicat-|implementat-", "come|cosa risolto|corretto|fatto",
        ]),
        (Kind::Recovery, names!["ripristino|recupero"]),
        (Kind::Lessons, names![
            "lezion-|insegnament-|conclusion-|apprendiment-", "cosa imparato|appreso",
        ]),
        (Kind::WentWell, names![
            "cosa|ciò bene|funzionato", "cosa|ciò andato|funzionato bene", "punti forza|positivi",
        ]),
        (Kind::WentWrong, names![
            "cosa|ciò non funzionato|andato", "cosa|ciò non funzionato|andato bene",
            "cosa|ciò andato male|storto", "cosa|aree|punti migliorar-|miglioramento|deboli",
            "cosa potrebbe|possiamo|poteva|può migliorar-|meglio|andare",
        ]),
        (Kind::Lucky, names!["dove|fortuna fortun-", "fortuna"]),
        (Kind::ActionItems, names![
            "azion-|misur-|attività|pass-|raccomandazion-|miglioramenti",
            "pian- azion-|d'azione|miglioramento|lavoro", "punti|elenco|elementi azion-|d'azione",
            "prevenzione", "cosa faremo|facciamo|resta", "come evitare|prevenire", "e adesso|ora",
            "cosa adesso|ora fare|facciamo",
            "azion-|misur- correttiv-|preventiv- intrapres-|adottat-|eseguit-|implementat-",
        ]),
        (Kind::Timeline, names![
            "cronolog-|cronistoria", "linea tempo|temporale", "sequenza eventi|fatti",
            "quando successo|accaduto", "minuto minuto", "ora ora",
        ]),
        (Kind::Supporting, names!["allegat-|riferiment-|appendic-"]),
    ],
    silent: "il lo la i gli le l'incidente un una di del della dello dei degli delle in nel sul sui al \
        alla ai e per con da dal che ci ce ne è ha hanno stato stata stati state siamo abbiamo \
        nostro nostra questo questa incidente problema guasto evento radice strutturali- tecnic- \
        dirett- principal- dettagliat- general- breve immediat- correttiv- preventiv- prossim- \
        futur- propost- raccomandat- termine medio lungo iniziale finale appres- chiave noi eventi \
        fatti servizio clienti utenti intraprendere fare sono adesso ora cosa",
};
