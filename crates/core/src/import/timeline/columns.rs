//! What the columns of a table are for: by the words of their names, and by what their cells hold.

use super::super::headings::normalise;

/// What a column is for, according to its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// When it happened.
    Time,
    /// What happened or was done.
    Told,
    /// What somebody remarks about it; what happened, if no other column says that.
    Remark,
    /// Something beside what happened: its result, who did it, a link.
    Aside,
}

/// The role of a column of this name; `None` if no word of it is known.
#[must_use]
pub(super) fn role(name: &str) -> Option<Role> {
    let whole = normalise(name);
    let first = whole.split(' ').next().unwrap_or_default();
    let is_time = TIMES.contains(&first)
        || (first == "date" && whole.contains("time"))
        || CJK_TIMES.iter().any(|time| whole.starts_with(time));
    if is_time {
        return Some(Role::Time);
    }
    // Of a name with two parts, such as `Event / Impact`, the first counts.
    let mut parts = name.split(['/', '&', ',', '(', '（', '+']);
    let plain = parts.find_map(|part| Some(normalise(part)).filter(|part| !part.is_empty()))?;
    let words: Vec<&str> = plain.split(' ').collect();
    let mut known = words.iter().filter_map(|word| of_word(word));
    // The noun that counts is the last one in `Event owner`, and the first in `Resultado de la acción`.
    let known = if words.iter().any(|word| LINKS.contains(word)) {
        known.next()
    } else {
        known.next_back()
    };
    known.or_else(|| without_spaces(&plain))
}

/// The column that is named after times, else the first one: where times are, if none of them is understood.
#[must_use]
pub(super) fn named_time(names: &[String]) -> usize {
    let is_named = |name: &String| role(name) == Some(Role::Time);
    names.iter().position(is_named).unwrap_or(0)
}

/// Whether a name says nothing but that something is a time: `Time`, `Uhrzeit`, `時刻`.
#[must_use]
pub(super) fn is_time(name: &str) -> bool {
    let name = normalise(name);
    let mut words = name.split(' ').peekable();
    let is_time = |word: &&str| TIMES.contains(word) || CJK_TIMES.contains(word);
    words.peek().is_some_and(is_time)
        && words.all(|word| is_time(&word) || LINKS.contains(&word) || word == "y")
}

/// The column that says what happened, of those that are not the column of times. `rows` are the cells of
/// each row.
#[must_use]
pub(super) fn told(names: &[String], timed: usize, rows: &[Vec<&str>]) -> Option<usize> {
    let columns = || (0..names.len()).filter(|at| *at != timed);
    let roles: Vec<_> = names.iter().map(|name| role(name)).collect();
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at));
    let is_filled =
        |at: &usize| 2 * cells(*at).filter(|cell| !cell.is_empty()).count() >= rows.len();
    let letters = |at: &usize| -> usize { cells(*at).map(|cell| letters(cell)).sum() };
    let is_aside = |at: &usize| matches!(roles[*at], Some(Role::Aside | Role::Time));
    columns()
        .filter(is_filled)
        .find(|at| roles[*at] == Some(Role::Told))
        .or_else(|| columns().filter(|at| !is_aside(at)).max_by_key(letters))
        .or_else(|| columns().max_by_key(letters))
}

/// How many letters a cell has, without the addresses of its links.
fn letters(cell: &str) -> usize {
    let words = cell.split([' ', '(']).filter(|word| !word.contains("://"));
    words
        .flat_map(str::chars)
        .filter(|c| c.is_alphabetic())
        .count()
}

fn of_word(word: &str) -> Option<Role> {
    let lists = [
        (TOLD, Role::Told),
        (REMARKS, Role::Remark),
        (ASIDE, Role::Aside),
    ];
    let list = lists.iter().find(|(list, _)| list.contains(&word));
    list.map(|(_, role)| *role)
}

/// The role of a name in a language without spaces: that of the known word at its end, as in `操作结果`.
fn without_spaces(name: &str) -> Option<Role> {
    let words = CJK
        .iter()
        .flat_map(|(role, words)| words.iter().map(move |word| (word, *role)));
    let ends = words.filter_map(|(word, role)| {
        let at = name.rfind(word)?;
        Some((at + word.len(), word.len(), role))
    });
    ends.max_by_key(|(end, length, _)| (*end, *length))
        .map(|(.., role)| role)
}

/// Words that link what is before them to what it is of.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "de", "del", "des", "du", "da", "do", "di", "della", "d", "der", "of",
];

/// First words in the names of columns that contain times.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "time", "times", "when", "timestamp", "clock", "utc", "hora", "horario", "horário", "heure",
    "horodatage", "uhrzeit", "zeit", "zeitpunkt", "zeitstempel", "ora", "orario", "время",
    "date", "datetime", "fecha", "data", "datum", "дата", "day", "tidspunkt", "tid", "dato", "tijd",
    "tijdstip", "czas", "godzina",
];

/// Beginnings of the names of columns that contain times, in languages without spaces.
#[rustfmt::skip]
const CJK_TIMES: &[&str] = &[
    "時刻", "日時", "時間", "时间", "日期", "時點", "시각", "시간", "일시", "날짜",
];

/// Words for what happened or was done.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "event", "events", "what", "description", "details", "detail", "activity", "activities",
    "message", "update", "updates", "action", "actions", "entry", "happened", "occurrence",
    "step", "steps", "story", "suceso", "sucesos", "evento", "eventos", "descripción", "acción",
    "acciones", "acontecimiento", "qué", "actividad", "descrição", "acontecimento", "ação",
    "ações", "atividade", "événement", "évènement", "événements", "faits", "activité",
    "ereignis", "ereignisse", "beschreibung", "vorfall", "was", "aktion", "aktionen",
    "maßnahme", "maßnahmen", "geschehen", "aktivität", "tätigkeit", "schritt", "azione",
    "azioni", "descrizione", "attività", "cosa", "событие", "события", "описание", "что",
    "действие", "действия",
];

/// Words for what is remarked about what happened.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "comment", "comments", "note", "notes", "remark", "remarks", "comentario", "comentarios",
    "nota", "notas", "observaciones", "comentário", "comentários", "observações", "commentaire",
    "commentaires", "remarques", "bemerkung", "bemerkungen", "anmerkung", "kommentar",
    "hinweis", "commento", "osservazioni", "комментарий", "примечание",
];

/// Words for what is beside what happened.
#[rustfmt::skip]
const ASIDE: &[&str] = &[
    "result", "results", "outcome", "effect", "impact", "problem", "problems", "issue",
    "issues", "owner", "owners", "who", "person", "people", "by", "responsible", "actor",
    "author", "source", "sources", "evidence", "link", "links", "url", "ref", "reference",
    "references", "proof", "screenshot", "status", "state", "phase", "stage", "type", "kind",
    "category", "severity", "priority", "system", "service", "component", "duration", "elapsed",
    "team", "role", "ticket", "id", "no", "resultado", "resultados", "efecto", "impacto",
    "problema", "problemas", "responsable", "quién", "quien", "persona", "autor", "fuente",
    "evidencia", "enlace", "estado", "fase", "tipo", "duración", "sistema", "servicio",
    "equipo", "efeito", "responsável", "quem", "pessoa", "fonte", "evidência", "ligação",
    "duração", "serviço", "equipe", "résultat", "résultats", "effet", "problème", "qui",
    "personne", "auteur", "preuve", "lien", "statut", "état", "durée", "système", "équipe",
    "ergebnis", "ergebnisse", "resultat", "wirkung", "auswirkung", "auswirkungen", "folge",
    "verantwortlich", "verantwortlicher", "zuständig", "wer", "quelle", "beleg", "nachweis",
    "zustand", "typ", "art", "dauer", "dienst", "rolle", "risultato", "esito", "effetto",
    "impatto", "responsabile", "chi", "prova", "stato", "durata", "servizio", "результат",
    "итог", "проблема", "влияние", "ответственный", "кто", "источник", "доказательство",
    "ссылка", "статус", "фаза", "этап", "тип", "длительность", "система", "сервис",
];

/// Words in languages without spaces.
#[rustfmt::skip]
const CJK: &[(Role, &[&str])] = &[
    (Role::Told, &[
        "内容", "出来事", "イベント", "事象", "対応", "作業", "アクション", "行動", "説明",
        "事件", "描述", "内容说明", "经过", "動作", "动作", "操作", "行动", "步骤", "处理",
        "處理", "措施", "情况", "说明", "进展", "이벤트", "내용", "사건", "설명", "조치",
        "작업", "상황",
    ]),
    (Role::Remark, &[
        "備考", "备注", "비고",
    ]),
    (Role::Aside, &[
        "結果", "结果", "問題", "问题", "影響", "影响", "担当", "担当者", "対応者", "负责人",
        "责任人", "人员", "証拠", "証跡", "证据", "出典", "来源", "リンク", "链接", "状態",
        "状态", "ステータス", "フェーズ", "阶段", "種別", "类型", "결과", "문제", "영향",
        "담당", "담당자", "책임자", "증거", "출처", "링크", "상태", "단계", "유형",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_columns_are_for() {
        for (name, wanted) in [
            ("Time (UTC)", Some(Role::Time)),
            ("Key event", Some(Role::Told)),
            ("What happened?", Some(Role::Told)),
            ("Event owner", Some(Role::Aside)),
            ("Action / Result", Some(Role::Told)),
            ("Resultado de la acción", Some(Role::Aside)),
            ("Descripción del impacto", Some(Role::Told)),
            ("**Aktion**", Some(Role::Told)),
            ("Ergebnis", Some(Role::Aside)),
            ("動作", Some(Role::Told)),
            ("操作结果", Some(Role::Aside)),
            ("対応者", Some(Role::Aside)),
            ("Notes", Some(Role::Remark)),
            ("Colour", None),
            ("", None),
        ] {
            assert_eq!(role(name), wanted, "{name}");
        }
    }

    #[test]
    fn what_cells_hold_decides_where_names_do_not() {
        let names = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        let rows = vec![
            vec!["10:00", "Errors rise in all regions", "db"],
            vec![
                "10:05",
                "The alert pages",
                "[log](https://x.example/a/long/address)",
            ],
        ];
        assert_eq!(told(&names(&["Time", "", ""]), 0, &rows), Some(1));
        assert_eq!(told(&names(&["Time", "Result", "Part"]), 0, &rows), Some(2));
        assert_eq!(
            told(&names(&["Time", "Result", "Owner"]), 0, &rows),
            Some(1)
        );
        assert_eq!(told(&names(&["Event", "x"]), 0, &[]), Some(1));
        let sparse = vec![
            vec!["10:00", "", "Errors rise"],
            vec!["10:05", "", "Fixed"],
            vec!["10:10", "Deploy", "x"],
        ];
        assert_eq!(
            told(&names(&["Time", "Event", "Notes"]), 0, &sparse),
            Some(2)
        );
    }
}
