//! The words and signs with which people mark the steps of an incident.
//!
//! A phrase is understood if every word of it is here: `Outage begins`, `Fin de la caída`, `Fully resolved`.
//! So a language needs its words once, and not each of the phrases that can be made of them.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::Mark;

/// What a word contributes to a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Something that has happened: `detected`.
    Done(Mark),
    /// The name of a step: `detection`. In running text it may be about anything.
    Step(Mark),
    /// `begins`: of what, another word says.
    Begins,
    /// The noun for it: `start`.
    Beginning,
    /// `ends`.
    Ends,
    /// The noun for it: `end`.
    End,
    /// `opened`, which declares an incident, and otherwise may be a door.
    Opened,
    /// What the phrase is about.
    About(Subject),
    /// A word that changes nothing: `the`, `fully`.
    Filler,
}

/// What a phrase is about. Of several words the greatest counts: a service outage is an outage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// An alert, which can be detected and acknowledged, but which ends without the incident.
    Alert,
    /// A service, which can be restored, but which is no incident when it starts.
    Service,
    /// The incident as people run it.
    Incident,
    /// What users suffer.
    Harm,
}

/// Finds a word, in lower case. Of several meanings, the first in `WORDS` counts.
pub(super) fn word(wanted: &str) -> Option<Word> {
    static TABLE: OnceLock<HashMap<&'static str, Word>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let lists = WORDS.iter().rev();
        let pairs = lists.flat_map(|(word, list)| list.split(' ').map(|name| (name, *word)));
        pairs.collect()
    });
    table.get(wanted).copied()
}

/// The names of a label or column that gives the step: `Status: resolved`.
pub(super) const LABELS: &[&str] = &[
    "status",
    "state",
    "phase",
    "stage",
    "step",
    "type",
    "mark",
    "milestone",
    "estado",
    "fase",
    "etapa",
    "tipo",
    "hito",
    "statut",
    "état",
    "étape",
    "typ",
    "stato",
    "tappa",
    "статус",
    "этап",
    "状态",
    "阶段",
    "状態",
    "フェーズ",
    "상태",
    "단계",
];

/// Words that join two steps in one phrase.
pub(super) const AND: &[&str] = &["and", "y", "e", "und", "et"];

/// Words behind a step that has happened, which say how: `Resolved by a rollback`.
pub(super) const HOW: &[&str] = &[
    "by", "via", "with", "through", "por", "mediante", "durch", "mit", "par", "pelo", "pela",
    "con", "da",
];

/// Signs at the start of an entry.
pub(super) const SIGNS: &[(&str, Mark)] = &[
    ("✅", Mark::Resolved),
    ("✔", Mark::Resolved),
    ("☑", Mark::Resolved),
    ("🟢", Mark::Resolved),
    (":white_check_mark:", Mark::Resolved),
    (":heavy_check_mark:", Mark::Resolved),
    (":large_green_circle:", Mark::Resolved),
    ("🔴", Mark::ImpactStarted),
    (":red_circle:", Mark::ImpactStarted),
];

#[rustfmt::skip]
const WORDS: &[(Word, &str)] = &[
    // English
    (Word::Done(Mark::Detected), "detected noticed discovered spotted"),
    (Word::Step(Mark::Detected), "detection discovery"),
    (Word::Done(Mark::Acknowledged), "acknowledged acked"),
    (Word::Step(Mark::Acknowledged), "ack acknowledgement acknowledgment"),
    (Word::Done(Mark::Declared), "declared"),
    (Word::Step(Mark::Declared), "declaration"),
    (Word::Done(Mark::Mitigated), "mitigated contained restored recovered"),
    (Word::Step(Mark::Mitigated), "mitigation containment restoration recovery"),
    (Word::Done(Mark::Resolved), "resolved fixed solved"),
    (Word::Step(Mark::Resolved), "resolution"),
    (Word::Done(Mark::Closed), "closed"),
    (Word::Step(Mark::Closed), "closure"),
    (Word::Begins, "begins began starts started"),
    (Word::Beginning, "begin start beginning onset"),
    (Word::Ends, "ends ended"),
    (Word::End, "end over"),
    (Word::Opened, "opened"),
    (Word::About(Subject::Harm),
        "impact outage downtime degradation disruption errors failure failures unavailability"),
    (Word::About(Subject::Incident), "incident issue problem"),
    (Word::About(Subject::Service), "service services site"),
    (Word::About(Subject::Alert), "alert alarm"),
    (Word::Filler,
        "the a an is was were are has have been of we it fully first now all at time customer \
         customers user users full partial initial major complete completed confirmed"),
    // Spanish
    (Word::Done(Mark::Detected), "detectado detectada detectados detectadas detecta detectan"),
    (Word::Step(Mark::Detected), "detección deteccion"),
    (Word::Done(Mark::Acknowledged), "reconocido reconocida atendido atendida"),
    (Word::Step(Mark::Acknowledged), "reconocimiento acuse"),
    (Word::Done(Mark::Declared), "declarado declarada declara"),
    (Word::Step(Mark::Declared), "declaración declaracion"),
    (Word::Done(Mark::Mitigated),
        "mitigado mitigada restablecido restablecida restaurado restaurada recuperado recuperada"),
    (Word::Step(Mark::Mitigated),
        "mitigación mitigacion restablecimiento restauración recuperación recuperacion"),
    (Word::Done(Mark::Resolved), "resuelto resuelta solucionado solucionada"),
    (Word::Step(Mark::Resolved), "resolución resolucion solución"),
    (Word::Done(Mark::Closed), "cerrado cerrada"),
    (Word::Step(Mark::Closed), "cierre"),
    (Word::Begins, "comienza comienzan comenzó empieza empiezan empezó inicia inició"),
    (Word::Beginning, "inicio comienzo"),
    (Word::Ends, "termina terminó acaba acabó finaliza finalizó"),
    (Word::End, "fin final"),
    (Word::Opened, "abierto abierta"),
    (Word::About(Subject::Harm),
        "impacto caída caida corte interrupción degradación afectación fallo errores \
         indisponibilidad"),
    (Word::About(Subject::Incident), "incidente incidencia problema"),
    (Word::About(Subject::Service), "servicio servicios"),
    (Word::About(Subject::Alert), "alerta alarma"),
    (Word::Filler,
        "el la los las un una de del se fue ha sido está es queda totalmente completamente \
         primera hora usuarios clientes total parcial"),
    // German
    (Word::Done(Mark::Detected), "erkannt entdeckt bemerkt festgestellt"),
    (Word::Step(Mark::Detected), "erkennung entdeckung"),
    (Word::Done(Mark::Acknowledged), "bestätigt quittiert"),
    (Word::Done(Mark::Declared), "ausgerufen"),
    (Word::Done(Mark::Mitigated), "entschärft eingedämmt wiederhergestellt"),
    (Word::Step(Mark::Mitigated), "eindämmung wiederherstellung"),
    (Word::Done(Mark::Resolved), "behoben gelöst"),
    (Word::Step(Mark::Resolved), "behebung lösung"),
    (Word::Done(Mark::Closed), "geschlossen abgeschlossen"),
    (Word::Begins, "beginnt begann"),
    (Word::Beginning, "beginn anfang"),
    (Word::Ends, "endet endete beendet"),
    (Word::End, "ende"),
    (Word::About(Subject::Harm), "störung ausfall beeinträchtigung auswirkung"),
    (Word::About(Subject::Incident), "vorfall"),
    (Word::About(Subject::Service), "dienst"),
    (Word::Filler, "der die das des ist wurde war vollständig"),
    // French
    (Word::Done(Mark::Detected), "détecté détectée"),
    (Word::Step(Mark::Detected), "détection"),
    (Word::Done(Mark::Acknowledged), "acquitté acquittée"),
    (Word::Step(Mark::Acknowledged), "acquittement"),
    (Word::Done(Mark::Declared), "déclaré déclarée"),
    (Word::Step(Mark::Declared), "déclaration"),
    (Word::Done(Mark::Mitigated), "atténué atténuée rétabli rétablie restauré"),
    (Word::Step(Mark::Mitigated), "atténuation rétablissement"),
    (Word::Done(Mark::Resolved), "résolu résolue corrigé corrigée"),
    (Word::Step(Mark::Resolved), "résolution"),
    (Word::Done(Mark::Closed), "clos clôturé clôturée"),
    (Word::Step(Mark::Closed), "clôture"),
    (Word::Begins, "commence débute"),
    (Word::Beginning, "début"),
    (Word::Ends, "terminé terminée"),
    (Word::About(Subject::Harm), "panne interruption coupure dégradation"),
    (Word::About(Subject::Incident), "problème"),
    (Word::Filler, "le les l d du est été"),
    // Portuguese
    (Word::Step(Mark::Detected), "detecção deteção"),
    (Word::Done(Mark::Acknowledged), "reconhecido reconhecida"),
    (Word::Done(Mark::Mitigated), "restabelecido"),
    (Word::Step(Mark::Mitigated), "mitigação recuperação"),
    (Word::Done(Mark::Resolved), "resolvido resolvida corrigido corrigida"),
    (Word::Step(Mark::Resolved), "resolução"),
    (Word::Done(Mark::Closed), "encerrado encerrada fechado fechada"),
    (Word::Step(Mark::Closed), "encerramento"),
    (Word::Begins, "começa começou iniciou"),
    (Word::Beginning, "início começo"),
    (Word::Ends, "terminou"),
    (Word::End, "fim"),
    (Word::About(Subject::Harm), "queda interrupção degradação falha"),
    (Word::About(Subject::Service), "serviço"),
    (Word::Filler, "o os do foi totalmente"),
    // Italian
    (Word::Done(Mark::Detected), "rilevato rilevata"),
    (Word::Step(Mark::Detected), "rilevamento"),
    (Word::Done(Mark::Declared), "dichiarato"),
    (Word::Done(Mark::Mitigated), "mitigato ripristinato"),
    (Word::Step(Mark::Mitigated), "mitigazione ripristino"),
    (Word::Done(Mark::Resolved), "risolto risolta"),
    (Word::Step(Mark::Resolved), "risoluzione"),
    (Word::Done(Mark::Closed), "chiuso chiusa"),
    (Word::Step(Mark::Closed), "chiusura"),
    (Word::Begins, "iniziato"),
    (Word::Beginning, "inizio"),
    (Word::Ends, "terminato"),
    (Word::End, "fine"),
    (Word::About(Subject::Harm), "disservizio interruzione impatto guasto"),
    (Word::About(Subject::Service), "servizio"),
];
