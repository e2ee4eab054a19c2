//! The words of Spanish.

use super::Lexicon;

#[rustfmt::skip]
pub(super) static WORDS: Lexicon = Lexicon {
    vague_quantity: &[
        "algunos", "algunas", "algún", "alguna", "muchos", "muchas", "varios", "varias", "un rato", "brevemente", "bastantes",
        "la mayoría", "la mayor parte", "unos pocos", "unas pocas", "pocos", "pocas", "unos cuantos", "unas cuantas",
        "gran cantidad de", "un montón de", "numerosos", "numerosas", "cierto número de", "diversos", "diversas",
        "un tiempo", "algún tiempo", "gran parte",
    ],
    hedges: &[
        "probablemente", "quizá", "quizás", "tal vez", "al parecer", "parece que", "aparentemente", "posiblemente", "creemos que",
        "creo que", "pensamos que", "se ve que", "seguramente", "supuestamente", "suponemos", "puede que", "pudo haber sido",
    "a lo mejor", "presumiblemente",
    ],
    guesses: &[
        "sospecha", "sospechas", "sospechamos", "sospechó", "hipótesis", "teoría", "supuso", "pensó", "creyó", "creía",
        "pensaba", "propone", "propuso", "sugiere", "sugirió", "desconocido", "desconocida", "sin confirmar", "pregunta", "preguntó",
    ],
    judgement: &[
        "descuidado", "descuidada", "descuido", "descuidos", "negligente", "negligencia", "chapuza", "torpe", "torpeza", "irresponsable",
        "irresponsabilidad", "imprudente", "imprudencia", "incompetente", "incompetencia", "estúpido", "estúpida", "tonto", "tonta",
        "perezoso", "pereza", "obviamente", "por supuesto", "como es lógico", "sentido común", "inaceptable", "imperdonable",
        "poco profesional", "simplemente no", "simplemente olvidó", "simplemente había que", "simplemente tenía que",
        "solo había que", "solo tenía que", "sólo había que", "dejadez", "error tonto", "error de principiante",
    ],
    heated: &[
        "desastre", "desastroso", "desastrosa", "ridículo", "ridícula", "ridículos", "ridículas", "catástrofe", "terrible", "horrible", "pesadilla",
        "vergonzoso", "vergonzosa", "vergüenza", "de locos", "locura", "absurdo", "absurda", "patético", "patética",
        "lamentable", "caos total", "completo caos", "increíblemente", "penoso", "espantoso", "indignante",
    ],
    calm: &[
        "recuperación ante desastres", "recuperación de desastres", "plan de desastres", "desastre natural", "desastres naturales",
    ],
    shouted: &["el", "la", "los", "las", "no", "nunca", "esto", "que", "es", "y", "se", "siempre", "todo", "otra", "vez", "por"],
    absence: &[
        "falta de", "ausencia de", "carencia de", "faltó", "faltaban", "faltaba", "faltaron", "sin monitoreo", "sin monitorización",
        "sin alertas", "sin pruebas", "sin documentación", "no había monitoreo", "no había monitorización", "no había alertas",
        "no había pruebas", "no había documentación", "no hay monitoreo", "no hay alertas", "monitoreo insuficiente",
        "pruebas insuficientes", "documentación insuficiente", "poca documentación", "poco monitoreo", "no contábamos con",
        "no se contaba con", "no teníamos",
    ],
    denials: &["nadie", "no", "ni", "nunca", "sin", "jamás", "tampoco", "vez", "lugar"],
    asks_who: &[
        "quién hizo", "quién rompió", "quién aprobó", "quién desplegó", "quién cambió", "quién causó", "quién permitió", "quién ejecutó",
        "quién borró", "quién olvidó", "quién fue", "quién es el responsable", "quién es el culpable", "quién tiene la culpa",
        "quien hizo", "quien aprobó", "de quién es la culpa", "por qué nadie", "por qué no hicimos", "por qué no hiciste",
        "por qué no avisó", "por qué no avisamos", "por qué el equipo", "por qué el ingeniero", "por qué el operador",
        "por qué el desarrollador", "por qué no revisó", "por qué no revisamos",
    ],
    proposals: &[
        "deberíamos", "debemos", "habría que", "debería agregarse", "debería añadirse",
        "se debe agregar", "se debe añadir", "se debería", "se recomienda", "recomendamos", "en el futuro", "a futuro", "de ahora en adelante",
        "la próxima vez", "sería mejor", "sería bueno", "sugiero", "proponemos",
    ],
    no_proposal: &["haber", "haberse", "haberlo", "haberla", "ver", "recordar"],
    outage: &["caída", "caídas", "apagón", "caída total", "indisponibilidad total"],
    partial: &["parcial", "parciales", "parcialmente", "menor", "limitada", "limitado", "pequeña", "regional", "proveedor", "red", "dns"],
    total: &["todo", "todos", "toda", "todas", "entero", "entera", "completo", "completa", "completamente", "total", "totalmente", "nadie", "ningún", "ninguno", "ninguna"],
    affected: &[
        "usuario", "usuarios", "usuaria", "usuarias", "cliente", "clientes", "persona", "personas", "gente", "comercio", "comercios",
        "visitantes", "cuenta", "cuentas", "empleado", "empleados", "suscriptor", "suscriptores", "desarrolladores", "lectores",
        "pacientes", "estudiantes", "alumnos", "jugadores", "socios", "organizaciones", "equipo", "equipos", "compradores", "vendedores",
        "conductores", "pasajeros", "consumidores", "compañeros", "miembros", "nadie", "todos", "por ciento", "tercio de",
        "mitad de", "cuarto de", "huéspedes",
    ],
    cost: &[
        "ingresos", "ingreso", "venta", "ventas", "costo", "costos", "coste", "costes", "pérdida", "pérdidas", "perdió", "perdieron",
        "pedido", "pedidos", "reembolso", "reembolsos", "slo", "sla", "presupuesto de error", "presupuesto", "dinero", "euros", "dólares", "pesos",
        "usd", "eur", "clp", "mxn", "cop", "ars", "facturación", "millones", "pagos", "reputación", "penalización", "compensación", "multa",
    ],
    unknown: &["desconocido", "desconocida", "se desconoce", "no se sabe", "no se conoce", "no se midió", "sin estimación", "no medido"],
    no_impact: &["sin impacto", "no hubo impacto", "no afectó", "ninguno", "ningún usuario", "ningún cliente", "nadie se vio"],
    effect: &[
        "usuario", "usuarios", "cliente", "clientes", "personas", "peticiones", "solicitudes", "tráfico", "fuera de servicio",
        "caído", "caída", "inaccesible", "indisponible", "no disponible", "falló", "fallaron", "fallaba", "fallaban", "fallo",
        "fallos", "error", "errores", "lento", "lenta", "latencia", "degradado", "degradada", "perdió", "perdieron", "pérdida",
        "no podían", "no pudieron", "no pudo", "no podía", "impacto", "afectó", "afectados", "afectadas", "afectado", "responder",
        "respondía", "respondían", "rechazó", "detuvo", "retraso", "retrasos", "interrupción", "interrumpió", "borraba", "borró", "riesgo", "vulnerabilidad", "lleno",
    ],
    cause: &[
        "porque", "causa", "causas", "causó", "causado", "causada", "debido a", "debido al", "a raíz de", "a causa de", "por culpa de",
        "provocó", "provocado", "provocada", "resultado de", "desencadenó", "tras", "después de", "cuando", "introdujo", "origen",
        "originó", "originado", "motivo", "ya que", "configuración", "actualización", "cambio", "caducó", "venció", "agotó", "ataque", "configurado", "configurada", "lleno", "vulnerabilidad",
        "migración", "despliegue", "rotación", "renombró", "eliminó", "borró", "fuga", "certificado", "caducado", "caducada", "límite", "defecto",
        "pico de", "sin memoria", "sin espacio", "error humano", "por un error", "por una",
    ],
    strong_cause: &[
        "causa raíz", "la causa", "las causas", "causado por", "causada por", "provocado por", "provocada por", "debido a", "debido al", "porque", "el motivo",
        "a raíz de", "resultó que",
    ],
    went_well: &[
        "salió bien", "funcionó bien", "funcionaron bien", "fue bien", "suerte", "afortunadamente", "por fortuna", "bien", "bueno",
        "buena", "rápidamente", "ayudó", "con éxito", "positivo",
    ],
    noticed: &[
        "salta la alerta", "saltó la alerta", "se dispara la alerta", "se disparó la alerta", "salta la alarma", "saltó la alarma",
        "recibimos el incidente", "recibimos la alerta", "recibimos una alerta", "se recibe", "se recibió", "se detecta", "se detectó",
        "detectamos", "detecta", "detectó", "se reporta", "se reportó", "reporta", "reportó", "reportan", "reportaron", "avisa", "avisó",
        "notamos", "se nota", "nos damos cuenta", "informa", "informó", "primer aviso", "primer reporte", "se identifica",
    ],
    groups: &[
        "equipo", "equipos", "todos", "todas", "todo el equipo", "área", "departamento", "grupo", "célula", "escuadrón", "sre", "devops", "ops",
        "operaciones", "qa", "infra", "infraestructura", "plataforma", "backend", "frontend", "seguridad", "soporte", "desarrolladores",
        "ingenieros", "desarrollo", "ingeniería", "gerencia", "sistemas", "ti", "redes", "comité", "dba", "producto", "nosotros",
    ],
    group_nouns: &["equipo", "equipos", "área", "célula", "departamento", "grupo", "todos", "comité", "gerencia"],
    and: &["y", "e", "o"],
    no_verb: &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "más", "mejor", "mejora", "mejoras", "nuevo", "nueva", "nuevos", "nuevas", "no", "se",
        "nuestro", "nuestra", "este", "esta", "debemos", "deberíamos", "hay", "falta", "revisión", "análisis", "monitoreo", "alertas",
        "pruebas", "documentación", "desarrollo", "diseño", "cambio", "uso", "control", "chequeo", "soporte", "despliegue", "ajuste",
        "reunión", "estudio", "plan", "seguimiento", "refuerzo", "alta", "baja", "puesta", "prueba", "cierre", "arreglo",
    ],
    noun_endings: &["ción", "sión", "miento", "ando", "iendo", "yendo", "aje", "dad", "ciones", "siones", "mientos"],
    verbs: &["mando", "comando", "cuando"],
    endless: &[
        "mejorar", "revisar", "investigar", "monitorear", "monitorizar", "analizar", "evaluar", "optimizar", "estudiar", "considerar",
        "tener más cuidado", "tener cuidado", "prestar atención", "prestar más atención", "explorar", "pensar en", "discutir", "reforzar",
        "ver si", "intentar", "tratar de", "hacer seguimiento", "dar seguimiento", "estar atentos", "fortalecer", "vigilar", "reconsiderar",
        "revisión", "análisis", "mejora", "mejoras", "evaluación", "investigación", "optimización", "monitoreo", "seguimiento", "estudio",
        "mirar", "procurar", "potenciar", "valorar",
    ],
    measured: &[
        "hasta", "para que", "cuando", "si", "en lugar de", "en vez de", "añadiendo", "agregando", "usando", "moviendo", "alerta",
        "alertas", "cada", "por debajo", "por encima", "menos de", "más de", "por ciento", "antes de", "y documentar", "y escribir",
        "y corregir", "y quitar", "y decidir", "semanalmente", "mensualmente", "mensual", "semanal", "trimestral",
    ],
    teach: &["formar", "entrenar", "recordar", "advertir", "avisar", "instruir", "enseñar", "educar", "recordarle", "recordarles", "informar"],
    teach_people: &[
        "capacitar", "capacitación", "capacitaciones", "concienciar", "concientizar", "sensibilizar", "dar formación", "formación a", "formación del",
        "formación para", "formación de", "entrenamiento de", "entrenamiento del", "entrenamiento a", "dar capacitación", "recordatorio a",
    ],
    people: &[
        "equipo", "equipos", "ingenieros", "desarrolladores", "todos", "todas", "personal", "operadores", "empleados", "gente", "guardia",
        "compañeros", "miembros", "administradores", "usuarios", "personas", "responsables",
    ],
    urgent: &["p0", "p1", "crítica", "crítico", "urgente", "alta", "alto", "máxima", "inmediata", "muy alta", "0", "1"],
    finished: &["final", "finalizado", "finalizada", "completo", "completa", "completado", "cerrado", "cerrada", "publicado", "publicada", "aprobado", "terminado"],
    unfinished: &["curso", "pendiente", "pendientes", "abierto", "abiertas", "revisión", "borrador", "no", "salvo", "parcialmente", "incompleto", "progreso"],
    apology: &["disculpas", "disculpa", "disculpen", "lamentamos", "sentimos", "perdón", "pedimos perdón"],
    present_state: &[
        "resuelto", "resuelta", "restablecido", "restablecida", "restablecidos", "restablecidas", "restableció", "restauró", "recuperado", "recuperada", "restaurado", "restaurada", "operativo",
        "operativa", "solucionado", "corregido", "normalidad", "normal", "vuelve", "vuelven", "volvió", "volvieron", "estable", "actualmente", "ahora", "todavía", "mitigado",
        "disponible de nuevo", "sigue", "terminó",
    ],
    next_steps: &[
        "vamos a", "próximos pasos", "estamos", "hemos añadido", "hemos agregado", "hemos cambiado", "para evitar", "para prevenir",
        "en el futuro", "acciones", "medidas", "nos comprometemos", "mejorar", "mejoras", "trabajaremos", "añadiremos", "haremos",
        "implementaremos", "revisaremos",
    ],
    weekdays: &["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    juniors: &["el becario", "la becaria", "un becario", "una becaria", "el practicante", "un practicante", "novato", "novata", "junior", "el nuevo", "la nueva", "inexperto", "inexperta"],
    whys: &["por qué", "porqué"],
};
