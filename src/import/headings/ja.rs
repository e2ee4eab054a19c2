//! Japanese names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &["概要", "要約", "サマリー", "サマリ", "何が起きたか"],
        ),
        (
            Kind::Impact,
            &["影響", "影響範囲", "顧客への影響", "ユーザーへの影響"],
        ),
        (Kind::Background, &["背景", "経緯"]),
        (
            Kind::RootCauses,
            &["根本原因", "原因", "原因分析", "直接原因"],
        ),
        (Kind::ContributingFactors, &["要因", "寄与要因"]),
        (Kind::FiveWhys, &["なぜなぜ分析", "つのなぜ"]),
        (Kind::Trigger, &["トリガー", "きっかけ"]),
        (Kind::Detection, &["検知", "検出"]),
        (Kind::Response, &["対応"]),
        (
            Kind::Resolution,
            &["解決", "対応と復旧", "対処", "暫定対応", "恒久対応"],
        ),
        (Kind::Recovery, &["復旧"]),
        (Kind::Lessons, &["教訓", "学び", "ふりかえり", "振り返り"]),
        (
            Kind::WentWell,
            &["うまくいったこと", "良かったこと", "良かった点"],
        ),
        (
            Kind::WentWrong,
            &["まずかったこと", "うまくいかなかったこと", "悪かった点"],
        ),
        (Kind::Lucky, &["幸運だったこと", "運が良かったこと"]),
        (
            Kind::ActionItems,
            &[
                "アクションアイテム",
                "再発防止策",
                "再発防止アクション",
                "再発防止",
                "対策",
                "今後の対応",
                "アクション",
            ],
        ),
        (Kind::Timeline, &["タイムライン", "時系列"]),
        (
            Kind::Supporting,
            &["関連", "参考", "参考資料", "関連資料", "付録"],
        ),
        (Kind::Glossary, &["用語集"]),
        (Kind::People, &["関係者", "参加者"]),
        (Kind::Communication, &["連絡", "コミュニケーション"]),
        (Kind::Questions, &["未解決の問題", "質問"]),
    ],
    fields: &[
        (Field::Date, &["日付", "発生日", "発生日時"]),
        (Field::Authors, &["著者", "作成者", "執筆者"]),
        (Field::Owner, &["担当者", "責任者"]),
        (Field::Status, &["ステータス", "状態"]),
        (Field::Severity, &["深刻度", "重大度"]),
        (Field::Services, &["影響サービス", "サービス"]),
        (Field::Timezone, &["タイムゾーン"]),
    ],
};
