//! What a title says besides naming the incident: its date, and its state in brackets at the end.

use super::super::headings::normalise;
use crate::model::Postmortem;
use crate::timeline::{Date, date as dates};

/// States that a title can end with, in the form that `normalise` returns.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "resolved", "fixed", "ongoing", "monitoring", "closed", "completed", "mitigated", "investigating", "draft", "final",
    "in progress", "resuelto", "cerrado", "en curso", "borrador", "solucionado", "mitigado", "resolvido", "encerrado",
    "em andamento", "rascunho", "résolu", "clos", "en cours", "corrigé", "brouillon", "behoben", "gelöst", "geschlossen",
    "laufend", "entwurf", "abgeschlossen", "risolto", "chiuso", "in corso", "bozza", "решено", "исправлено", "закрыто",
    "завершено", "черновик", "устранено", "解決済み", "解決済", "復旧済み", "復旧済", "対応中", "対応済み", "完了", "下書き",
    "已修复", "已恢复", "已解决", "处理中", "进行中", "已完成", "草稿", "已修復", "已恢復", "已解決", "해결됨", "해결", "복구 완료",
    "완료", "진행 중", "초안",
];

/// The state in the brackets that end the title: `Queue stuck (resolved)`.
#[must_use]
pub(super) fn status(postmortem: &Postmortem) -> Option<String> {
    let title = postmortem.title.as_deref()?.trim_end();
    let inner = title.strip_suffix([')', '）', ']', '】'])?;
    let open = inner.rfind(['(', '（', '[', '【'])?;
    let words = inner[open..]
        .trim_start_matches(['(', '（', '[', '【'])
        .trim();
    STATES
        .contains(&normalise(words).as_str())
        .then(|| words.to_owned())
}

/// The date in a title, which may also be in the short forms that people use in titles: `5-26-21`, `2021 12`.
#[must_use]
pub(super) fn date(title: &str) -> Option<Date> {
    if let Some((_, date)) = dates::find(title) {
        return Some(date);
    }
    let words: Vec<&str> = title.split_whitespace().collect();
    let short = words.iter().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
        let [first, second, year] = parts.as_slice() else {
            return None;
        };
        let (first, second) = (number(first, 1, 2)?, number(second, 1, 2)?);
        let year = 2000 + number(year, 2, 2)?;
        match (first, second) {
            (1..=12, 13..=31) => Date::new(year, Some(first), Some(second)),
            (13..=31, 1..=12) => Date::new(year, Some(second), Some(first)),
            _ => None,
        }
    });
    short.or_else(|| {
        words.windows(2).enumerate().find_map(|(at, pair)| {
            let year = number(pair[0], 4, 4).filter(|year| (1990..2100).contains(year))?;
            let month = number(pair[1], 2, 2)?;
            let day = words.get(at + 2).and_then(|word| number(word, 2, 2));
            Date::new(year, Some(month), day).or_else(|| Date::new(year, Some(month), None))
        })
    })
}

fn number(text: &str, least: usize, most: usize) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (digits && (least..=most).contains(&text.len())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str) -> Option<String> {
        date(title).map(|date| date.to_string())
    }

    #[test]
    fn dates_in_titles() {
        for (title, wanted) in [
            ("Website down 5-26-21", Some("2021-05-26")),
            ("Ausfall am 26.05.21", Some("2021-05-26")),
            ("Disk full 2021 12", Some("2021-12")),
            ("Disk full 2021 12 24", Some("2021-12-24")),
            ("2024-05-02: queue stuck", Some("2024-05-02")),
            ("Release 1.2.3", None),
            ("Ticket 2021 servers", None),
            ("5-6-21 unclear", None),
        ] {
            assert_eq!(read(title).as_deref(), wanted, "{title}");
        }
    }

    #[test]
    fn states_in_titles() {
        let told = |title: &str| {
            let mut postmortem = Postmortem::new("x", "");
            postmortem.title = Some(title.into());
            status(&postmortem)
        };
        assert_eq!(
            told("Cola atascada (Resuelto)").as_deref(),
            Some("Resuelto")
        );
        assert_eq!(told("服务中断（已修复）").as_deref(), Some("已修复"));
        assert_eq!(told("Queue stuck (again)"), None);
        assert_eq!(told("Queue stuck"), None);
    }
}
