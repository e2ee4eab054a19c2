//! How headings are made from names, as data: words around a name, words between two names, and the questions
//! that people ask instead of using a name. All are in lower case, in the form that `normalise` returns.

use crate::model::Kind;

/// Words before a name that say nothing about what the section is for.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "the", "our", "a", "an", "incident", "outage", "event", "detailed", "details", "detail", "of",
    "on", "about", "brief", "initial", "final", "full", "high", "level", "technical", "key",
    "main", "overall", "current", "more", "service", "system", "production", "post", "estimated",
    "known", "suggested", "agreed", "planned", "section", "issue", "further", "el", "la", "los",
    "las", "lo", "nuestro", "nuestra", "principales", "posibles", "detalle", "detalles", "del",
    "de", "o", "os", "as", "um", "uma", "nosso", "nossa", "principais", "detalhes", "do", "da",
    "le", "les", "un", "une", "notre", "nos", "détails", "détail", "du", "des", "principaux",
    "principales", "der", "die", "das", "den", "unsere", "unser", "genaue", "detaillierte",
    "detaillierter", "ausführliche", "technische", "il", "lo", "i", "gli", "dettagli", "nostra",
    "nostro", "наши", "наша", "краткое", "подробная", "подробный", "детали", "本次", "此次", "今回の",
    "장애", "사고", "인시던트",
];

/// Articles and words like them.
#[rustfmt::skip]
pub(super) const ARTICLES: &[&str] = &[
    "the", "our", "an", "a", "this", "el", "la", "un", "una", "este", "o", "um", "uma", "le", "cet",
    "der", "die", "das", "ein", "eine", "il", "lo",
];

/// Words after a name that say nothing about what the section is for.
#[rustfmt::skip]
pub(super) const AFTER: &[&str] = &[
    "of", "the", "this", "incident", "outage", "event", "issue", "problem", "details", "detail",
    "analysis", "description", "section", "information", "report", "notes", "list", "overview",
    "so", "far", "taken", "identified", "performed", "assessment", "statement", "log", "table",
    "optional", "draft", "required", "del", "incidente", "problema", "detalles", "detallado",
    "detallada", "identificada", "identificadas", "general", "do", "da", "detalhes", "detalhada",
    "detalhado", "geral", "identificada", "de", "l'incident", "incident", "détaillée", "détaillé",
    "détails", "générale", "général", "des", "der", "vorfalls", "störung", "ausfalls", "im",
    "detail", "details", "dell'incidente", "del", "dettagliata", "dettagliato", "инцидента",
    "проблемы", "сбоя", "аварии", "подробно",
];

/// Words between two names, each of which could be the name of the section.
#[rustfmt::skip]
pub(super) const AND: &[&str] = &[
    "and", "or", "plus", "y", "e", "et", "ou", "und", "oder", "ed", "o", "и", "или", "及", "与", "和",
    "並びに", "및", "와",
];

/// Symbols between two names.
pub(super) const AND_SIGNS: &[char] = &['/', '&', '+', ',', '、', '・', '，', '／', '|', '·'];

/// Letters between two names, in languages written without spaces.
pub(super) const AND_LETTERS: &[char] = &['と', '及', '与', '和', '與', '및'];

/// Words with which a heading goes on after a name: `Impact on customers`, `Cronología del incidente`.
#[rustfmt::skip]
pub(super) const OF: &[&str] = &[
    "of", "for", "on", "in", "to", "from", "with", "during", "per", "at", "as", "by", "after",
    "since", "we", "that", "de", "del", "en", "para", "por", "sobre", "al", "a", "que", "los",
    "las", "do", "da", "dos", "das", "em", "no", "na", "nos", "nas", "ao", "aos", "du", "des",
    "d'un", "d'une", "sur", "pour", "à", "aux", "au", "dans", "et", "chez", "lors", "der", "die",
    "das", "von", "vom", "für", "auf", "im", "bei", "zum", "zur", "zu", "mit", "und", "di",
    "dell'incidente", "della", "dello", "dei", "degli", "delle", "sul", "sui", "sugli", "sulla",
    "su", "nel", "dal", "на", "для", "по", "в", "из", "с", "о", "инцидента", "сбоя", "аварии",
    "события", "событий", "проблемы",
];

/// Names that are also common words: they count only as a whole heading, not as a word among others.
#[rustfmt::skip]
pub(super) const WEAK: &[&str] = &[
    "description", "context", "events", "alert", "alerts", "links", "terms", "people", "fix",
    "fixes", "related", "resources", "definitions", "questions", "actions", "fault", "response",
    "messaging", "abstract", "problem", "issue", "team", "roles", "data", "logs", "graphs",
    "charts", "metrics", "history", "updates", "analysis", "bug", "the bug", "exploit", "patch",
    "patches", "reason", "reasons", "solution", "solutions", "environment", "architecture",
    "discovery", "containment", "good", "bad", "gaps", "measures", "tasks", "improvements",
    "changes", "scope", "damage", "postmortem", "post mortem", "retrospective", "retro", "rca",
    "documentation", "reference", "references", "thanks", "credit", "credits", "status page",
    "learning", "insights", "discussion", "introduction", "correction", "restore", "todo", "todos",
    "to do", "vulnerability", "trigger", "triggers", "cause", "causes", "safeguards", "repairs",
    "sources", "analyses", "evidence", "screenshots", "participants", "communication",
    "communications", "eventos", "acciones", "medidas", "problema", "análisis", "origen", "motivo",
    "respuesta", "solución", "enlaces", "recursos", "equipo", "tareas", "causa", "causas",
    "participantes", "descripción", "contexto", "entorno", "alertas", "historial", "documentación",
    "análise", "origem", "resposta", "solução", "equipe", "tarefas", "links", "ações", "eventos",
    "histórico", "descrição", "analyse", "origine", "réponse", "actions", "mesures", "liens",
    "équipe", "tâches", "cause", "suivi", "documents", "historique", "correction", "chance",
    "suites", "description", "participants", "facteurs", "problem", "analyse", "grund", "folgen",
    "team", "links", "ereignisse", "verlauf", "ablauf", "korrektur", "meldung", "reaktion",
    "fragen", "aufgaben", "beschreibung", "kontext", "vorfall", "grün", "lösung", "lehren",
    "vorgehen", "quellen", "analisi", "azioni", "storia", "attività", "interventi", "causa",
    "cause", "effetti", "descrizione", "risorse", "проблема", "анализ", "план", "события",
    "история", "действия", "решение", "причина", "меры", "задачи", "команда", "описание", "логи",
    "графики", "ссылки", "вопросы", "справка", "почему", "итоги", "суть", "влияние", "реакция",
    "発見", "対応", "課題", "資料", "ログ", "原因", "処置", "问题", "解决", "处理", "恢复", "发现", "分析", "后续", "改进", "不足",
    "待办", "日志", "背景", "조치", "대응", "원인", "링크", "첨부", "영향", "경과", "현상", "알림", "발견", "피해",
];

/// Names of a timeline that are also used for what was before the incident.
pub(super) const HISTORIES: &[&str] = &[
    "history",
    "historial",
    "historique",
    "histórico",
    "storia",
    "история",
];

/// Words beside an action that say that it has not been decided on, or is left to somebody else.
#[rustfmt::skip]
pub(super) const NOT_DECIDED: &[&str] = &[
    "potential", "possible", "rejected", "considered", "posibles", "possíveis", "mögliche",
    "others", "otros", "otras", "outros", "outras", "d'autres", "andere", "anderen", "altri",
];

/// A question or clause that is used instead of a name: how it begins, words of which at least one must
/// follow (none means that anything may follow), and what it means. The first clause that fits counts.
pub(super) type Clause = (&'static str, &'static [&'static str], Kind);

/// The questions and clauses of all languages.
#[rustfmt::skip]
pub(super) const CLAUSES: &[Clause] = &[
    ("what happens next", &[], Kind::ActionItems),
    ("what happen", &[], Kind::Summary),
    ("what went", &["well", "right", "good"], Kind::WentWell),
    ("what went", &["wrong", "bad", "poor", "not"], Kind::WentWrong),
    ("what worked", &[], Kind::WentWell),
    ("what we did", &["well", "right"], Kind::WentWell),
    ("what did", &["do well", "go well", "right"], Kind::WentWell),
    ("what did", &["learn"], Kind::Lessons),
    ("what did", &["not", "wrong"], Kind::WentWrong),
    ("what didn't", &[], Kind::WentWrong),
    ("what could", &[], Kind::WentWrong),
    ("what can be improved", &[], Kind::WentWrong),
    ("what", &["learn"], Kind::Lessons),
    ("what", &["surpris"], Kind::Surprises),
    ("what", &["amplif", "worse", "contribut", "aggravat", "prolong"], Kind::ContributingFactors),
    ("what", &["impact", "affected", "consequence"], Kind::Impact),
    ("what", &["trigger"], Kind::Trigger),
    ("what", &["cause", "led to", "broke", "at fault", "went into"], Kind::RootCauses),
    ("what", &["doing", "we do to prevent", "will we do", "we will do", "do next", "to prevent", "still to do", "we plan"], Kind::ActionItems),
    ("what", &["was done", "we did", "we do", "we done", "was fixed"], Kind::Resolution),
    ("where", &["lucky", "luck"], Kind::Lucky),
    ("how", &["lucky"], Kind::Lucky),
    ("who", &["affected", "impacted"], Kind::Impact),
    ("who", &["involved", "responded", "participated"], Kind::People),
    ("why", &["detect", "notic", "caught"], Kind::Detection),
    ("why", &["happen", "fail", "did", "was", "were", "is", "does", "break", "broke", "it"], Kind::RootCauses),
    ("how", &["detect", "notice", "found out", "find out", "discover", "learn of", "learn about", "aware", "we knew"], Kind::Detection),
    ("how", &["prevent", "avoid", "improve", "never happen", "stop this", "again"], Kind::ActionItems),
    ("how", &["fix", "resolv", "mitigat", "restor", "recover", "repair"], Kind::Resolution),
    ("how", &["respond", "react", "handle"], Kind::Response),
    ("how did we do", &[], Kind::Lessons),
    ("how it happened", &[], Kind::RootCauses),
    ("how did it happen", &[], Kind::RootCauses),
    ("how did this happen", &[], Kind::RootCauses),
    ("preventing", &[], Kind::ActionItems),
    ("affected", &[], Kind::Impact),
    ("qué", &["haremos", "vamos a hacer", "hacer para"], Kind::ActionItems),
    ("o que", &["faremos", "vamos fazer", "será feito"], Kind::ActionItems),
    ("ce que nous", &["allons", "ferons"], Kind::ActionItems),
    ("was", &["tun wir", "wir tun", "unternehmen", "werden wir", "ändern"], Kind::ActionItems),
    ("cosa", &["faremo", "stiamo facendo"], Kind::ActionItems),
    ("что", &["будем делать", "делать", "планируем", "сделаем"], Kind::ActionItems),
    ("qué aprendimos", &[], Kind::Lessons),
    ("qué hemos aprendido", &[], Kind::Lessons),
    ("qué", &["pasó", "pasado", "ocurri", "sucedi"], Kind::Summary),
    ("qué", &["bien", "funcionó"], Kind::WentWell),
    ("qué", &["mal", "falló", "mejorar"], Kind::WentWrong),
    ("qué", &["causó", "provocó"], Kind::RootCauses),
    ("qué", &["agravó", "empeoró", "contribuy", "amplific"], Kind::ContributingFactors),
    ("qué", &["impacto", "afect"], Kind::Impact),
    ("qué se hizo", &[], Kind::Resolution),
    ("lo que", &["agravó", "empeoró", "amplific"], Kind::ContributingFactors),
    ("por qué", &[], Kind::RootCauses),
    ("cómo", &["detect", "enter", "descubr", "dimos cuenta"], Kind::Detection),
    ("cómo", &["resolv", "solucion", "arregl", "mitig"], Kind::Resolution),
    ("cómo", &["evitar", "prevenir", "previene"], Kind::ActionItems),
    ("a quién", &[], Kind::Impact),
    ("quién", &["afect"], Kind::Impact),
    ("dónde tuvimos suerte", &[], Kind::Lucky),
    ("o que", &["aconteceu", "houve", "ocorreu"], Kind::Summary),
    ("o que", &["certo", "bem", "funcionou"], Kind::WentWell),
    ("o que", &["errado", "mal", "falhou", "melhorar"], Kind::WentWrong),
    ("o que", &["aprend"], Kind::Lessons),
    ("o que", &["causou", "provocou"], Kind::RootCauses),
    ("o que", &["agravou", "piorou", "amplific"], Kind::ContributingFactors),
    ("o que", &["foi feito", "fizemos"], Kind::Resolution),
    ("por que", &[], Kind::RootCauses),
    ("como", &["detect", "descobr", "percebe", "soubemos"], Kind::Detection),
    ("como", &["resolv", "corrig", "mitig"], Kind::Resolution),
    ("como", &["evitar", "prevenir"], Kind::ActionItems),
    ("quem foi", &["afetad"], Kind::Impact),
    ("onde tivemos sorte", &[], Kind::Lucky),
    ("ce qui s'est", &["bien"], Kind::WentWell),
    ("ce qui s'est", &["mal"], Kind::WentWrong),
    ("ce qui s'est", &[], Kind::Summary),
    ("que s'est", &[], Kind::Summary),
    ("ce qui", &["bien", "a fonctionné", "a marché"], Kind::WentWell),
    ("ce qui", &["mal ", "n'a pas", "amélior"], Kind::WentWrong),
    ("ce qui", &["amplifié", "aggravé", "contribué", "empiré"], Kind::ContributingFactors),
    ("ce qui", &["causé", "provoqué", "déclenché"], Kind::RootCauses),
    ("ce que nous avons", &["appris", "retenu"], Kind::Lessons),
    ("ce que nous avons fait", &[], Kind::Resolution),
    ("pourquoi", &[], Kind::RootCauses),
    ("comment", &["détect", "découv", "aperçu"], Kind::Detection),
    ("comment", &["résol", "corrig", "répar"], Kind::Resolution),
    ("comment", &["éviter", "prévenir"], Kind::ActionItems),
    ("qui a été", &["touché", "affecté", "impacté"], Kind::Impact),
    ("où", &["chance"], Kind::Lucky),
    ("was", &["passiert", "geschah", "geschehen", "vorgefallen"], Kind::Summary),
    ("was", &["gut"], Kind::WentWell),
    ("was", &["schlecht", "schief", "besser", "nicht"], Kind::WentWrong),
    ("was", &["gelernt", "lernen"], Kind::Lessons),
    ("was", &["verschlimmert", "verstärkt", "verschärft", "beigetragen"], Kind::ContributingFactors),
    ("was", &["verursacht", "ursache"], Kind::RootCauses),
    ("was", &["getan", "unternommen"], Kind::Resolution),
    ("warum", &[], Kind::RootCauses),
    ("wieso", &[], Kind::RootCauses),
    ("wie", &["entdeckt", "bemerkt", "erkannt", "erfahren"], Kind::Detection),
    ("wie", &["behoben", "gelöst", "wiederhergestellt"], Kind::Resolution),
    ("wie", &["verhindern", "vermeiden"], Kind::ActionItems),
    ("wer war betroffen", &[], Kind::Impact),
    ("wo", &["glück"], Kind::Lucky),
    ("cosa", &["successo", "accaduto"], Kind::Summary),
    ("cosa", &["bene", "ha funzionato"], Kind::WentWell),
    ("cosa", &["male", "storto", "non ha", "migliorare"], Kind::WentWrong),
    ("cosa", &["imparato"], Kind::Lessons),
    ("cosa", &["causato", "provocato"], Kind::RootCauses),
    ("cosa", &["aggravato", "peggiorato", "contribuito"], Kind::ContributingFactors),
    ("perché", &[], Kind::RootCauses),
    ("come", &["rilevat", "scopert", "accorti"], Kind::Detection),
    ("come", &["risolt", "corrett"], Kind::Resolution),
    ("come", &["evitare", "prevenire"], Kind::ActionItems),
    ("dove", &["fortun"], Kind::Lucky),
    ("что", &["произошло", "случилось"], Kind::Summary),
    ("что", &["не так", "плохо", "улучшить", "не сработало"], Kind::WentWrong),
    ("что", &["хорошо", "сработало"], Kind::WentWell),
    ("что", &["узнали", "вынесли"], Kind::Lessons),
    ("что", &["усугуб", "усилило", "ухудшило"], Kind::ContributingFactors),
    ("что", &["вызвало", "привело"], Kind::RootCauses),
    ("что", &["сделали", "сделано"], Kind::Resolution),
    ("чему", &["научились"], Kind::Lessons),
    ("почему", &[], Kind::RootCauses),
    ("как", &["обнаруж", "узнали", "заметили"], Kind::Detection),
    ("как", &["исправ", "устран", "решили", "починили"], Kind::Resolution),
    ("как", &["предотвра", "избежать"], Kind::ActionItems),
    ("кого", &["затронул", "коснул"], Kind::Impact),
    ("где", &["повезло"], Kind::Lucky),
    ("なぜ", &[], Kind::RootCauses),
    ("何が起", &[], Kind::Summary),
    ("どのように検知", &[], Kind::Detection),
    ("どのように復旧", &[], Kind::Resolution),
    ("どうやって気づ", &[], Kind::Detection),
    ("为什么", &[], Kind::RootCauses),
    ("發生了什麼", &[], Kind::Summary),
    ("如何发现", &[], Kind::Detection),
    ("如何解决", &[], Kind::Resolution),
    ("如何避免", &[], Kind::ActionItems),
    ("如何防止", &[], Kind::ActionItems),
    ("왜 ", &[], Kind::RootCauses),
    ("어떻게", &["감지", "발견", "알게"], Kind::Detection),
    ("어떻게", &["해결", "복구"], Kind::Resolution),
    ("무슨 일", &[], Kind::Summary),
];

/// Names of documents; at the start of a document, they make a heading its title.
#[rustfmt::skip]
pub(super) const DOCUMENTS: &[&str] = &[
    "postmortem", "post mortem", "retrospective", "retro", "incident", "rca",
    "root cause analysis", "incident report", "incident review", "postmortem report", "overview",
    "event", "problem", "issue",
    "复盘", "事故复盘", "故障复盘", "事故报告", "故障报告", "複盤", "障害報告書", "障害報告", "장애 보고서",
    "informe", "informe de incidente", "relatório", "compte rendu", "bericht", "отчёт", "разбор инцидента",
];
