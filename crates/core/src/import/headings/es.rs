//! Spanish names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "es",
    kinds: &[
        (Kind::Summary, names![
            "resumen", "resumen ejecutivo", "resumen del incidente", "descripción",
            "descripción del incidente", "qué pasó", "qué ocurrió", "síntesis", "visión general",
            "resumen del problema", "descripción del problema", "qué sucedió", "lo que pasó",
            "lo ocurrido", "descripción de los hechos", "resumen general",
        ]),
        (Kind::Impact, names![
            "impacto", "impacto en los clientes", "impacto en los usuarios", "usuarios afectados",
            "impacto al cliente", "alcance", "afectación", "consecuencias",
            "impacto en el negocio", "alcance e impacto",
        ]),
        (Kind::Background, names![
            "contexto", "antecedentes", "introducción", "situación previa", "entorno",
        ]),
        (Kind::RootCauses, names![
            "causa raíz", "causas raíz", "causa", "causas", "análisis de causa raíz",
            "análisis de la causa raíz", "causa raíz del problema", "origen", "causa principal",
            "causas principales", "análisis", "análisis de causas", "análisis del problema",
            "motivo", "causa probable",
        ]),
        (Kind::ContributingFactors, names![
            "factores contribuyentes", "factores que contribuyeron", "factores contributivos",
            "factores agravantes", "factores que influyeron", "hallazgos",
        ]),
        (Kind::FiveWhys, names![
            "cinco porqués", "los cinco porqués", "los 5 porqués", "análisis de los porqués",
        ]),
        (Kind::Trigger, names!["desencadenante", "detonante", "disparador", "evento desencadenante"]),
        (Kind::Detection, names![
            "detección", "cómo se detectó", "alertas", "descubrimiento", "identificación",
        ]),
        (Kind::Response, names![
            "respuesta", "acciones tomadas", "acciones realizadas", "respuesta al incidente",
            "contención", "acciones inmediatas", "investigación y respuesta",
        ]),
        (Kind::Resolution, names![
            "resolución", "solución", "solución implementada", "mitigación", "solución aplicada",
            "soluciones", "corrección", "medidas aplicadas", "cómo se resolvió",
            "resolución y recuperación", "resolución del incidente", "arreglo",
        ]),
        (Kind::Recovery, names![
            "recuperación", "restablecimiento", "restauración", "restauración del servicio",
        ]),
        (Kind::Lessons, names![
            "lecciones aprendidas", "lecciones", "aprendizajes", "conclusiones", "lo aprendido",
            "qué aprendimos", "lección aprendida", "reflexiones",
        ]),
        (Kind::WentWell, names![
            "qué salió bien", "lo que salió bien", "qué fue bien", "qué funcionó bien",
            "lo que funcionó", "qué funcionó", "lo bueno", "aciertos", "puntos fuertes",
        ]),
        (Kind::WentWrong, names![
            "qué salió mal", "lo que salió mal", "qué fue mal", "qué falló", "lo que falló",
            "qué no funcionó", "lo malo", "qué se puede mejorar", "a mejorar", "áreas de mejora",
            "puntos débiles", "oportunidades de mejora",
        ]),
        (Kind::Lucky, names![
            "dónde tuvimos suerte", "en qué tuvimos suerte", "suerte", "donde tuvimos suerte",
        ]),
        (Kind::ActionItems, names![
            "acciones", "acciones correctivas", "medidas correctivas",
            "medidas correctivas y preventivas", "acciones a tomar", "próximos pasos",
            "plan de acción", "acciones pendientes", "tareas", "tareas pendientes",
            "medidas preventivas", "acciones preventivas", "acciones correctivas y preventivas",
            "elementos de acción", "ítems de acción", "seguimiento", "acciones de seguimiento",
            "plan de mejora", "mejoras", "recomendaciones", "prevención", "medidas", "pendientes",
            "plan de acciones", "siguientes pasos", "medidas de prevención", "acciones de mejora",
        ]),
        (Kind::Timeline, names![
            "cronología", "línea de tiempo", "línea temporal", "cronología de eventos",
            "línea del tiempo", "cronología del incidente", "línea de tiempo del incidente",
            "cronograma", "secuencia de eventos", "historial", "cronología de los hechos",
            "eventos",
        ]),
        (Kind::Supporting, names![
            "información de apoyo", "anexo", "anexos", "referencias", "enlaces", "apéndice",
            "apéndices", "material de apoyo", "evidencias", "evidencia", "documentación",
            "recursos", "métricas", "gráficas", "capturas de pantalla", "información adicional",
        ]),
        (Kind::Glossary, names!["glosario"]),
        (Kind::People, names![
            "participantes", "personas", "personas involucradas", "equipo", "asistentes",
            "agradecimientos", "involucrados",
        ]),
        (Kind::Communication, names![
            "comunicación", "comunicaciones", "comunicación externa", "comunicación a clientes",
        ]),
        (Kind::Questions, names!["preguntas", "preguntas abiertas", "preguntas pendientes", "dudas"]),
    ],
    fields: &[
        (Field::Published, names!["publicado", "fecha de publicación"]),
        (Field::Incident, names!["incidente", "número de incidente", "id del incidente"]),
        (Field::Date, names![
            "fecha", "fecha del incidente", "fecha y hora", "fecha de la incidencia", "día",
            "fecha del suceso", "fecha del evento",
        ]),
        (Field::Authors, names![
            "autores", "autor", "autora", "autoras", "escrito por", "elaborado por",
            "redactado por", "autor a", "autores as", "creado por",
        ]),
        (Field::Owner, names!["responsable", "dueño", "propietario"]),
        (Field::Status, names!["estado"]),
        (Field::Severity, names![
            "severidad", "gravedad", "prioridad", "nivel", "nivel de severidad", "criticidad",
        ]),
        (Field::Services, names!["servicios", "servicio", "servicios afectados"]),
        (Field::Tags, names!["etiquetas"]),
        (Field::Timezone, names!["zona horaria"]),
        (Field::Audience, names!["audiencia"]),
        (Field::Title, names!["título"]),
    ],
    rules: &[
        (Kind::Summary, names!["resum-", "síntesis", "qué|lo pas-|ocurr-|suced-", "descripción"]),
        (Kind::Impact, names![
            "impact-|afectación|consecuencia-|alcance",
            "a|cómo quién|quiénes|clientes afect-|impact-", "quién|quiénes not-|sufri-",
        ]),
        (Kind::RootCauses, names![
            "caus-|origen|motivo-", "análisis caus-|raíz", "por qué|que ocurr-|pas-|suced-|fall-",
        ]),
        (Kind::ContributingFactors, names![
            "factor-|causas contribu-|agravant-|influy-", "qué|lo agrav-|empeor-|contribu-",
        ]),
        (Kind::Trigger, names!["desencadenante|detonante|disparador"]),
        (Kind::Detection, names![
            "detección|descubrimiento", "cómo detect-|enter-|descubr-|supimos",
        ]),
        (Kind::Response, names![
            "respuesta|contención",
            "acci-|medid-|paso-|tarea-|actividad- tomad-|realizad-|ejecutad-|llevad-|emprendid-",
            "acciones|medidas|respuesta inmediatas|inmediata|inicial|iniciales|urgentes",
        ]),
        (Kind::Resolution, names![
            "resoluc-|soluci-|mitigac-|arreglo-|corrección",
            "acci-|medid-|correcci- implementad-|aplicad-|implantad-",
            "cómo|qué solucion-|resolv-|arregl-|hicimos|hizo",
        ]),
        (Kind::Recovery, names!["recuperación|restablecimiento|restauración"]),
        (Kind::Lessons, names![
            "lecci-|aprendizaje-|conclusi-|reflexi-|enseñanza-", "qué|lo aprend-",
        ]),
        (Kind::WentWell, names![
            "qué|lo|cosas bien|funcion-|bueno|acert-",
            "qué|lo|cosas funcion-|sali-|fue|fueron|hizo|hicimos bien", "acierto-",
        ]),
        (Kind::WentWrong, names![
            "qué|lo|cosas no funcion-|sali-|fue|fueron|hizo|hicimos",
            "qué|lo|cosas no funcion-|sali-|fue|fueron|hizo|hicimos bien",
            "qué|lo|cosas mal|fall-|malo|peor",
            "qué|lo|cosas sali-|fue|fueron|hizo|hicimos mal|peor",
            "qué|lo|áreas|cosas|oportunidad-|puntos mejor-",
            "qué|lo puede|podemos|podría|pudo|debemos mejor-",
        ]),
        (Kind::Lucky, names![
            "dónde|donde|suerte suerte|tuvimos|hubo", "suerte",
            "dónde|donde|qué tuvimos|hubo suerte",
        ]),
        (Kind::ActionItems, names![
            "acci-|medid-|tarea-|paso-|accionable-|recomendac-|mejora-|pendiente-|compromiso-",
            "plan- acci-|mejor-|trabajo|preventiv-|correctiv-|remediación",
            "elemento-|ítem-|item-|punto-|lista acci-", "prevención|seguimiento",
            "qué|lo haremos|vamos|haciendo|sigue|viene|falta",
            "qué|cómo vamos|evit-|prev- hacer|cambiar|repita|ocurra",
            "acciones|medidas|tareas correctiv-|preventiv-|pendient-|futur-", "ahora qué",
            "acci-|medid-|tarea- correctiv-|preventiv- implementad-|aplicad-|realizad-|tomad-|ejecutad-",
        ]),
        (Kind::Timeline, names![
            "cronolog-|cronograma", "línea tiempo|temporal", "secuencia eventos|hechos",
            "cuándo|cuando ocurr-|pas-|suced-", "minuto minuto", "hora hora",
        ]),
        (Kind::Supporting, names![
            "anexo-|apéndice-|referencia-|enlace-",
            "información|material adicional|apoyo|complementari-",
        ]),
        (Kind::Questions, names!["qué sabemos|claro no", "preguntas|dudas abiert-|pendient-"]),
    ],
    silent: "el la los las lo un una de del en a al y o por para con se que nos hemos nuestro nuestra \
        nuestras nuestros este esta fue fueron incidente incidencia problema fallo caída evento raíz \
        raíces estructural- técnic- directa- principal- detallad- general- ejecutiv- breve cort- \
        inmediat- correctiv- preventiv- pendient- próxim- siguient- futur- propuest- recomendad- \
        identificad- detectad- plazo medio largo inicial- final- aprendid- clave más futuro nosotros \
        adelante posterior- abiert- hechos eventos detalle haber habido servicio clientes usuarios \
        negocio cada cosa ahora",
};
