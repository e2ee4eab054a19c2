//! The words of action items, as data: names of columns and labels, states, instructions. Adding a language
//! means adding a line.

use super::super::headings::normalise;
use crate::timeline::words::Words;

/// The field that a column or label of this name is about; `text` and `state` count as fields here.
#[must_use]
pub(super) fn column(head: &str) -> Option<&'static str> {
    let plain = normalise(head);
    COLUMNS
        .iter()
        .find(|(_, names)| names.contains(&plain.as_str()))
        .map(|(slot, _)| *slot)
}

/// Whether a text begins like an instruction: with a verb that says what to do.
#[must_use]
pub(super) fn is_order(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '_', '`', ' ']);
    let word: String = line
        .chars()
        .take_while(|c| c.is_alphabetic() || *c == '-')
        .collect::<String>()
        .to_lowercase();
    VERBS.contains(&word.as_str())
        || INFINITIVES
            .iter()
            .any(|(end, least)| word.ends_with(end) && word.chars().count() >= *least)
}

/// Whether a text promises that something will be done: `We will add an alert`.
#[must_use]
pub(super) fn is_promise(text: &str) -> bool {
    let lower = text.to_lowercase();
    PROMISES.iter().any(|promise| lower.contains(promise))
}

#[rustfmt::skip]
const COLUMNS: &[(&str, &[&str])] = &[
    ("text", &[
        "action", "action item", "action items", "actions", "item", "items", "task", "tasks", "what", "description", "todo",
        "to do", "follow up", "measure", "recommendation", "improvement", "activity", "work item", "details",
        "acción", "acciones", "tarea", "tareas", "descripción", "medida", "actividad", "mejora",
        "ação", "ações", "item de ação", "tarefa", "descrição", "atividade", "melhoria",
        "tâche", "tâches", "mesure", "mesures", "description de l'action", "amélioration",
        "maßnahme", "maßnahmen", "aufgabe", "aufgaben", "beschreibung", "aktion",
        "azione", "azioni", "attività", "descrizione", "compito",
        "действие", "действия", "задача", "задачи", "мера", "описание", "что сделать", "что",
        "内容", "対策", "アクション", "対応", "対応内容", "項目", "タスク", "施策", "アクション内容", "対策内容", "実施内容",
        "措施", "改进措施", "行动", "行动项", "事项", "任务", "描述", "改进项", "措施内容", "待办",
        "조치", "조치 항목", "항목", "내용", "작업", "할 일", "액션", "액션 아이템", "개선 사항", "개선사항", "조치 내용",
    ]),
    ("type", &[
        "type", "kind", "category", "tipo", "categoría", "categoria", "catégorie", "typ", "art", "kategorie", "тип",
        "категория", "種別", "種類", "分類", "区分", "类型", "类别", "유형", "종류", "구분", "분류",
    ]),
    ("owner", &[
        "owner", "owners", "who", "assignee", "assignees", "assigned to", "responsible", "responsibility", "responsible party",
        "responsible person", "lead", "dri", "accountable", "point of contact", "poc", "team", "by whom", "person",
        "responsable", "responsables", "dueño", "encargado", "asignado a", "propietario", "quién",
        "responsável", "dono", "responsáveis", "quem",
        "porteur", "pilote", "assigné à", "qui", "propriétaire",
        "verantwortlich", "verantwortliche", "verantwortlicher", "zuständig", "zuständigkeit", "wer", "bearbeiter",
        "responsabile", "assegnatario", "incaricato", "chi",
        "ответственный", "ответственные", "исполнитель", "владелец", "кто",
        "担当", "担当者", "責任者", "オーナー", "主担当", "负责人", "責任人", "责任人", "负责", "执行人",
        "담당", "담당자", "책임자", "오너", "담당 팀", "담당팀",
    ]),
    ("priority", &[
        "priority", "prio", "urgency", "prioridad", "prioridade", "priorité", "priorität", "priorità", "приоритет",
        "urgence", "urgencia", "urgência", "dringlichkeit", "urgenza",
        "優先度", "优先级", "優先級", "우선순위", "중요도",
    ]),
    ("due", &[
        "due", "due date", "by when", "deadline", "target date", "target", "eta", "completion date", "when", "due by", "date due",
        "date", "target completion", "timeline", "timeframe",
        "fecha límite", "fecha", "plazo", "vencimiento", "fecha de entrega", "cuándo", "fecha objetivo", "fecha limite",
        "prazo", "data limite", "data", "data prevista", "quando",
        "échéance", "date limite", "délai", "quand", "date cible",
        "frist", "fällig", "fällig am", "termin", "bis wann", "fälligkeit", "zieldatum", "bis", "datum", "wann",
        "scadenza", "entro", "termine",
        "срок", "дедлайн", "когда", "до", "дата", "срок выполнения",
        "期限", "期日", "予定日", "完了予定日", "完了予定", "実施時期", "納期", "締切", "対応期限", "時期",
        "截止", "截止日", "截止日期", "完成时间", "截止时间", "计划完成时间", "预计完成时间", "完成日期", "时间", "期限时间",
        "기한", "마감", "마감일", "완료 목표일", "목표일", "완료일", "완료 예정일", "예정일", "일정",
    ]),
    ("ticket", &[
        "bug", "ticket", "issue", "tracking", "tracking bug", "tracking issue", "link", "tracker", "jira", "reference", "ref",
        "pr", "tracking link", "github issue", "tickets", "incidencia", "enlace", "chamado", "lien", "vorgang", "segnalazione",
        "тикет", "задача в трекере", "ссылка", "追跡", "チケット", "リンク", "起票", "工单", "链接", "单号", "跟踪", "이슈", "티켓", "링크", "추적",
    ]),
    ("state", &[
        "status", "state", "progress", "done", "completed", "complete", "resolution status", "current status",
        "estado", "situação", "statut", "état", "zustand", "stand", "stato", "статус", "состояние",
        "状態", "ステータス", "進捗", "状況", "状态", "进度", "完成情况", "진행 상황", "상태", "진행", "완료 여부", "진행 상태",
    ]),
];

/// Words before the day by which something is due, in lower case.
#[rustfmt::skip]
pub(super) const DUE_BEFORE: &Words = &Words::new(&[
    "due", "due by", "due on", "due date", "by", "by the", "before", "target", "deadline", "eta", "expected", "expected by", "until",
    "vence", "vence el", "antes del", "antes de", "para el", "hasta el", "fecha", "plazo",
    "até", "até o", "prazo", "antes do", "échéance", "avant le", "avant", "d'ici le", "d'ici au", "d’ici au", "pour le", "au plus tard le",
    "fällig", "fällig am", "fällig bis", "bis", "bis zum", "bis spätestens", "frist", "scadenza", "entro il", "entro", "entro l'",
    "до", "срок", "к", "vóór", "uiterlijk", "期限",
]);

/// Words for a priority, in lower case.
#[rustfmt::skip]
pub(super) const PRIORITIES: &[&str] = &[
    "urgent", "critical", "high", "medium", "low", "alta", "media", "baja", "urgente", "crítica", "média", "baixa",
    "haute", "moyenne", "basse", "hoch", "mittel", "niedrig", "dringend", "bassa",
];

/// Words before the person who does something, in lower case.
#[rustfmt::skip]
pub(super) const OWNER_BEFORE: &Words = &Words::new(&[
    "owner", "owned by", "assigned to", "assignee", "asignado a", "asignada a", "responsable", "a cargo de", "lo hace", "responsável",
    "atribuído a", "assigné à", "pilote", "porteur", "zuständig", "verantwortlich", "responsabile", "assegnato a", "ответственный",
]);

/// Words that a period begins with in which something may be due, in lower case.
#[rustfmt::skip]
pub(super) const PERIODS: &Words = &Words::new(&[
    "end of", "the end of", "next week", "next month", "next sprint", "next quarter", "this week", "this month", "this sprint", "asap",
    "final de", "finales de", "fin de", "próxima semana", "próximo mes", "fim de", "final de", "próximo mês", "la semaine prochaine",
    "ende", "anfang", "nächste woche", "ab sofort", "sofort", "fine", "prossima settimana",
]);

/// What stands before a number and is no ticket: standards, ciphers, status codes.
#[rustfmt::skip]
pub(super) const NO_TICKETS: &[&str] = &[
    "UTF", "SHA", "ISO", "RFC", "CVE", "HTTP", "AES", "RSA", "MD", "TLS", "SSL", "COVID", "IPV", "ARM", "X86", "AZ", "EU", "US", "UTC", "GMT",
    "Q1", "Q2", "Q3", "Q4", "SEV", "P",
];

/// Words that say that an item is done, in the form that `normalise` returns.
#[rustfmt::skip]
pub(super) const DONE: &[&str] = &[
    "done", "accomplished", "completed", "complete", "finished", "fixed", "closed", "resolved", "implemented", "shipped",
    "deployed", "merged", "yes", "x", "already done",
    "hecho", "hecha", "completado", "completada", "cerrado", "cerrada", "terminado", "resuelto", "listo", "realizado",
    "feito", "feita", "concluído", "concluída", "finalizado", "resolvido", "completo",
    "fait", "faite", "terminé", "terminée", "clos", "résolu", "réalisé", "corrigé", "effectué",
    "erledigt", "fertig", "abgeschlossen", "behoben", "umgesetzt", "geschlossen",
    "fatto", "fatta", "completato", "completata", "chiuso", "risolto", "concluso",
    "сделано", "готово", "выполнено", "завершено", "закрыто", "исправлено",
    "完了", "済", "対応済み", "対応済", "実施済み", "実施済", "解決済み", "適用済", "適用済み", "済み",
    "完成", "已完成", "已修复", "已解决", "已上线", "已关闭",
    "완료", "완료됨", "해결", "조치 완료", "적용 완료",
];

/// Words that say that an item is open, in the form that `normalise` returns.
#[rustfmt::skip]
pub(super) const OPEN: &[&str] = &[
    "todo", "to do", "open", "in progress", "doing", "wip", "pending", "not started", "planned", "ongoing", "started", "new",
    "backlog", "in review", "blocked", "no", "scheduled", "work in progress", "unstarted",
    "pendiente", "abierto", "abierta", "en curso", "en progreso", "planificado", "sin empezar", "en proceso",
    "pendente", "aberto", "aberta", "em andamento", "a fazer", "planejado", "em progresso",
    "à faire", "ouvert", "ouverte", "en cours", "prévu", "planifié", "en attente",
    "offen", "in arbeit", "geplant", "laufend", "ausstehend", "in bearbeitung",
    "da fare", "aperto", "aperta", "in corso", "pianificato",
    "открыто", "в работе", "запланировано", "не начато", "в процессе", "открыт",
    "未着手", "対応中", "進行中", "予定", "未対応", "未完了", "検討中", "着手中",
    "未完成", "进行中", "待处理", "未开始", "计划中", "处理中", "待办",
    "진행 중", "진행중", "예정", "미완료", "대기", "미착수", "검토 중", "계획",
];

/// Values that say that nobody has been chosen or nothing is known yet, in the form that `normalise` returns.
#[rustfmt::skip]
pub(super) const NOBODY: &[&str] = &[
    "tbd", "tba", "tbc", "n a", "na", "none", "unassigned", "unknown", "nobody", "no owner", "to be determined", "to be decided",
    "to be assigned", "not assigned", "por definir", "sin asignar", "sin dueño", "sin responsable", "sem dono", "pendiente", "ninguno", "nadie", "por asignar",
    "a definir", "não atribuído", "nenhum", "sem responsável", "à définir", "non assigné", "aucun", "personne",
    "offen", "noch offen", "keiner", "niemand", "nicht zugewiesen", "unbekannt", "da definire", "nessuno", "non assegnato",
    "не назначен", "нет", "уточняется", "не определён", "未定", "なし", "未割当", "無し", "未割り当て", "待定", "无", "未分配", "暂无",
    "미정", "없음", "미지정", "미배정",
];

/// Symbols before a text that give its state, and whether they say that it is done.
pub(super) const SIGNS: &[(&str, bool)] = &[
    ("✅", true),
    ("☑️", true),
    ("☑", true),
    ("✔️", true),
    ("✔", true),
    ("⬜️", false),
    ("⬜", false),
    ("☐", false),
    ("🔲", false),
    ("⏳", false),
    ("🚧", false),
];

/// Words before a text that give its state, in capitals; whether they say that it is done, and the word for
/// the other state. A longer word comes before a word that it begins with.
#[rustfmt::skip]
pub(super) const STATES: &[(&str, bool, &str)] = &[
    ("DONE", true, "TODO"), ("TODO", false, "DONE"), ("TO DO", false, "DONE"), ("TO-DO", false, "DONE"), ("DOING", false, "DONE"),
    ("IN PROGRESS", false, "DONE"), ("WIP", false, "DONE"), ("FIXED", true, "OPEN"), ("COMPLETED", true, "OPEN"),
    ("COMPLETE", true, "OPEN"), ("CLOSED", true, "OPEN"), ("PENDING", false, "DONE"), ("OPEN", false, "DONE"),
    ("PLANNED", false, "DONE"), ("HECHO", true, "PENDIENTE"), ("PENDIENTE", false, "HECHO"), ("EN CURSO", false, "HECHO"),
    ("FEITO", true, "PENDENTE"), ("PENDENTE", false, "FEITO"), ("A FAZER", false, "FEITO"), ("CONCLUÍDO", true, "PENDENTE"),
    ("FAIT", true, "À FAIRE"), ("À FAIRE", false, "FAIT"), ("A FAIRE", false, "FAIT"), ("EN COURS", false, "FAIT"),
    ("ERLEDIGT", true, "OFFEN"), ("OFFEN", false, "ERLEDIGT"), ("IN ARBEIT", false, "ERLEDIGT"), ("FATTO", true, "DA FARE"),
    ("DA FARE", false, "FATTO"), ("СДЕЛАНО", true, "СДЕЛАТЬ"), ("ГОТОВО", true, "СДЕЛАТЬ"), ("СДЕЛАТЬ", false, "СДЕЛАНО"),
    ("完了", true, "未着手"), ("済", true, "未"), ("未着手", false, "完了"), ("対応中", false, "完了"), ("已完成", true, "待办"),
    ("完成", true, "待办"), ("待办", false, "已完成"), ("进行中", false, "已完成"), ("완료", true, "예정"), ("진행 중", false, "완료"),
    ("진행중", false, "완료"), ("예정", false, "완료"),
];

/// Verbs that an English instruction begins with, in lower case.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "add", "adopt", "adjust", "alert", "allow", "analyze", "analyse", "announce", "apply", "assess", "assign", "audit",
    "automate", "avoid", "backport", "block", "bring", "build", "bump", "change", "check", "clarify", "clean", "cleanup",
    "collect", "communicate", "conduct", "configure", "consider", "consolidate", "continue", "contact", "create", "cut",
    "decouple", "decrease", "define", "delete", "deploy", "deprecate", "design", "determine", "develop", "disable",
    "discuss", "document", "double-check", "educate", "eliminate", "enable", "enforce", "engage", "enhance", "ensure",
    "establish", "evaluate", "expand", "explore", "extend", "finish", "fix", "follow", "get", "give", "harden", "have",
    "hire", "hold", "identify", "implement", "improve", "include", "increase", "inform", "install", "introduce",
    "investigate", "isolate", "keep", "limit", "lower", "make", "measure", "migrate", "mitigate", "monitor", "move",
    "notify", "open", "optimize", "organize", "patch", "perform", "pin", "plan", "prepare", "prevent", "prioritize",
    "provide", "publish", "purchase", "raise", "rebuild", "reconfigure", "record", "reduce", "refactor", "remove", "rename",
    "replace", "report", "request", "require", "research", "resolve", "restore", "restrict", "retire", "return", "review",
    "revise", "revisit", "rewrite", "roll", "rotate", "run", "schedule", "secure", "send", "separate", "set", "setup",
    "share", "ship", "simplify", "simulate", "split", "standardize", "start", "stop", "store", "strengthen", "switch",
    "teach", "test", "tighten", "track", "train", "tune", "turn", "unify", "update", "upgrade", "use", "validate",
    "verify", "wait", "warn", "work", "write",
];

/// Endings of infinitives in languages that write instructions with them, and how many characters such a word
/// has at least.
const INFINITIVES: &[(&str, usize)] = &[
    ("ar", 5),
    ("er", 6),
    ("ir", 5),
    ("irr", 6),
    ("ить", 5),
    ("ать", 5),
    ("еть", 5),
    ("ять", 5),
    ("сти", 5),
];

/// Words that promise that something will be done, in lower case.
#[rustfmt::skip]
const PROMISES: &[&str] = &[
    "we will ", "we'll ", "we’ll ", "we are going to ", "we plan to ", "we intend to ", "we are planning to ",
    "vamos a ", "añadiremos", "vamos ", "iremos ", "nous allons ", "wir werden ", "faremo ", "мы будем ", "мы добавим",
    "予定です", "していきます", "我们将", "我们会", "하겠습니다", "할 예정",
];
