//! Korean names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::Summary, &["개요", "요약", "장애 개요", "사건 개요"]),
        (Kind::Impact, &["영향", "영향 범위", "고객 영향"]),
        (Kind::Background, &["배경"]),
        (
            Kind::RootCauses,
            &["근본 원인", "원인", "원인 분석", "장애 원인", "직접 원인"],
        ),
        (Kind::ContributingFactors, &["기여 요인"]),
        (Kind::FiveWhys, &["whys 분석"]),
        (Kind::Trigger, &["트리거", "발단"]),
        (Kind::Detection, &["감지", "탐지", "인지"]),
        (Kind::Response, &["대응"]),
        (
            Kind::Resolution,
            &["대응 조치", "조치", "해결", "조치 내용"],
        ),
        (Kind::Recovery, &["복구"]),
        (Kind::Lessons, &["교훈", "배운 점", "회고"]),
        (Kind::WentWell, &["잘된 점", "잘한 점"]),
        (Kind::WentWrong, &["잘못된 점", "아쉬운 점"]),
        (Kind::Lucky, &["운이 좋았던 점"]),
        (
            Kind::ActionItems,
            &[
                "재발 방지",
                "재발 방지 대책",
                "액션 아이템",
                "후속 조치",
                "조치 일정",
                "개선 사항",
            ],
        ),
        (Kind::Timeline, &["타임라인", "시간순", "경과"]),
        (Kind::Supporting, &["부록", "참고", "참고 자료"]),
        (Kind::Glossary, &["용어집"]),
        (Kind::People, &["참여자"]),
        (Kind::Communication, &["커뮤니케이션"]),
        (Kind::Questions, &["질문"]),
    ],
    fields: &[
        (Field::Date, &["작성일", "날짜", "발생일"]),
        (Field::Authors, &["작성자", "저자"]),
        (Field::Owner, &["담당자", "책임자"]),
        (Field::Status, &["상태"]),
        (Field::Severity, &["심각도"]),
        (Field::Services, &["영향 서비스", "서비스"]),
        (Field::Timezone, &["시간대"]),
    ],
};
