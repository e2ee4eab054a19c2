//! Spanish names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "resumen",
                "resumen ejecutivo",
                "resumen del incidente",
                "descripción",
                "descripción del incidente",
                "qué pasó",
                "qué ocurrió",
            ],
        ),
        (
            Kind::Impact,
            &[
                "impacto",
                "impacto en los clientes",
                "impacto en los usuarios",
                "usuarios afectados",
            ],
        ),
        (Kind::Background, &["contexto", "antecedentes"]),
        (
            Kind::RootCauses,
            &[
                "causa raíz",
                "causas raíz",
                "causa",
                "causas",
                "análisis de causa raíz",
                "análisis de la causa raíz",
            ],
        ),
        (
            Kind::ContributingFactors,
            &["factores contribuyentes", "factores que contribuyeron"],
        ),
        (Kind::FiveWhys, &["cinco porqués", "los cinco porqués"]),
        (Kind::Trigger, &["desencadenante", "detonante"]),
        (Kind::Detection, &["detección"]),
        (Kind::Response, &["respuesta"]),
        (
            Kind::Resolution,
            &[
                "resolución",
                "solución",
                "solución implementada",
                "mitigación",
            ],
        ),
        (Kind::Recovery, &["recuperación"]),
        (
            Kind::Lessons,
            &["lecciones aprendidas", "lecciones", "aprendizajes"],
        ),
        (
            Kind::WentWell,
            &["qué salió bien", "lo que salió bien", "qué fue bien"],
        ),
        (
            Kind::WentWrong,
            &["qué salió mal", "lo que salió mal", "qué fue mal"],
        ),
        (
            Kind::Lucky,
            &["dónde tuvimos suerte", "en qué tuvimos suerte"],
        ),
        (
            Kind::ActionItems,
            &[
                "acciones",
                "acciones correctivas",
                "medidas correctivas",
                "medidas correctivas y preventivas",
                "acciones a tomar",
                "próximos pasos",
                "plan de acción",
            ],
        ),
        (
            Kind::Timeline,
            &[
                "cronología",
                "línea de tiempo",
                "línea temporal",
                "cronología de eventos",
            ],
        ),
        (
            Kind::Supporting,
            &[
                "información de apoyo",
                "anexo",
                "anexos",
                "referencias",
                "enlaces",
            ],
        ),
        (Kind::Glossary, &["glosario"]),
        (Kind::People, &["participantes", "personas"]),
        (Kind::Communication, &["comunicación", "comunicaciones"]),
        (Kind::Questions, &["preguntas", "preguntas abiertas"]),
    ],
    fields: &[
        (Field::Date, &["fecha", "fecha del incidente"]),
        (
            Field::Authors,
            &["autores", "autor", "autora", "autoras", "escrito por"],
        ),
        (Field::Owner, &["responsable"]),
        (Field::Status, &["estado"]),
        (Field::Severity, &["severidad", "gravedad"]),
        (
            Field::Services,
            &["servicios", "servicio", "servicios afectados"],
        ),
        (Field::Tags, &["etiquetas"]),
        (Field::Timezone, &["zona horaria"]),
    ],
};
