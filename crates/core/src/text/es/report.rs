//! The words that Debrief adds to a rendered report, in Spanish.

use crate::model::Mark;
use crate::text::en;
use crate::text::report::Report;
use crate::timeline::phases::Phase;
use crate::timeline::picture::Stage;

/// The Spanish words, of which some are functions: they differ with a number or a mark.
pub static WORDS: Report = Report {
    untitled: "Postmortem sin título",
    date: "Fecha",
    severity: "Severidad",
    status: "Estado",
    owner: "Responsable",
    authors: "Autores",
    incident: "Incidente",
    services: "Servicios",
    timezone: "Zona horaria",
    published: "Publicado",
    table: "Tabla",
    code: "Código",
    due: "Plazo",
    kind: "Tipo",
    priority: "Prioridad",
    ticket: "Tique",
    time: "Hora",
    what: "Qué ocurrió",
    action: "Acción",
    state: "Estado",
    done: "Hecho",
    open: "Pendiente",
    image: "Imagen",
    note: "Nota",
    tip: "Consejo",
    important: "Importante",
    warning: "Advertencia",
    caution: "Precaución",
    footnotes: "Notas al pie",
    back: "Volver al texto",
    evidence: "Prueba",
    known_then: "Se sabía entonces:",
    mark,
    phase,
    stage,
    length: en::report::length,
    days_later,
    picture,
};

fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::ImpactStarted => "Comienza el impacto",
        Mark::Detected => "Detectado",
        Mark::Acknowledged => "Atendido",
        Mark::Declared => "Declarado",
        Mark::Mitigated => "Mitigado",
        Mark::Resolved => "Resuelto",
        Mark::Closed => "Cerrado",
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Detect => "hasta detectarlo",
        Phase::Acknowledge => "hasta atenderlo",
        Phase::Declare => "hasta declararlo",
        Phase::Mitigate => "hasta mitigarlo",
        Phase::Resolve => "hasta resolverlo",
        Phase::Impact => "de impacto",
        Phase::Incident => "de incidente",
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Undetected => "sin detectar",
        Stage::Responding => "en respuesta",
        Stage::Recovering => "en recuperación",
    }
}

fn days_later(days: u32) -> String {
    match days {
        1 => "al día siguiente".to_owned(),
        _ => ["día ", &(days + 1).to_string()].concat(),
    }
}

fn picture(from: &str, to: &str) -> String {
    ["Cronología de ", from, " a ", to, "."].concat()
}
