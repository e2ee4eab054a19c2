//! Korean names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "ko",
    kinds: &[
        (Kind::Summary, names![
            "개요", "요약", "장애 개요", "사건 개요", "장애 요약", "사건 요약", "무슨 일이 있었나", "무슨 일이 있었나요", "개요 및 요약",
            "장애 내용", "장애 현상", "현상", "문제 설명",
        ]),
        (Kind::Impact, names![
            "영향", "영향 범위", "고객 영향", "영향도", "사용자 영향", "서비스 영향", "피해 범위", "장애 영향", "피해", "영향 및 범위",
        ]),
        (Kind::Background, names!["배경", "배경 지식", "사전 지식"]),
        (Kind::RootCauses, names![
            "근본 원인", "원인", "원인 분석", "장애 원인", "직접 원인", "발생 원인", "원인 파악", "문제 원인", "근본 원인 분석",
            "왜 발생했나", "기술적 원인",
        ]),
        (Kind::ContributingFactors, names!["기여 요인", "기여 요소", "간접 원인", "부가 요인"]),
        (Kind::FiveWhys, names!["whys 분석", "whys", "다섯 가지 왜"]),
        (Kind::Trigger, names!["트리거", "발단"]),
        (Kind::Detection, names!["감지", "탐지", "인지", "발견", "장애 감지", "장애 인지", "탐지 방법", "알림"]),
        (Kind::Response, names!["대응", "대응 과정", "초기 대응", "장애 대응", "대응 내용", "조치 과정"]),
        (Kind::Resolution, names![
            "대응 조치", "조치", "해결", "조치 내용", "해결 방법", "해결 과정", "조치 사항", "복구 조치", "임시 조치", "해결책",
            "수정 사항", "대응 및 복구",
        ]),
        (Kind::Recovery, names!["복구", "복구 과정", "서비스 복구"]),
        (Kind::Lessons, names!["교훈", "배운 점", "회고", "배운 것", "시사점", "느낀 점", "얻은 교훈", "깨달은 점"]),
        (Kind::WentWell, names!["잘된 점", "잘한 점", "잘된 것", "좋았던 점", "잘 된 점"]),
        (Kind::WentWrong, names!["잘못된 점", "아쉬운 점", "개선할 점", "문제점", "잘못한 점", "부족했던 점", "아쉬웠던 점"]),
        (Kind::Lucky, names!["운이 좋았던 점", "운이 좋았던 부분", "다행이었던 점"]),
        (Kind::ActionItems, names![
            "재발 방지", "재발 방지 대책", "액션 아이템", "후속 조치", "조치 일정", "개선 사항", "개선 방안", "개선 계획", "향후 계획",
            "재발 방지책", "재발방지", "재발 방지 방안", "후속 작업", "조치 계획", "할 일", "개선 조치", "향후 조치", "액션 플랜",
            "후속 조치 사항", "예방 조치", "개선 과제",
        ]),
        (Kind::Timeline, names![
            "타임라인", "시간순", "경과", "시간대별 경과", "장애 타임라인", "사건 경과", "진행 경과", "시간순 정리", "장애 경과",
            "이벤트 타임라인", "조치 경과",
        ]),
        (Kind::Supporting, names![
            "부록", "참고", "참고 자료", "관련 링크", "첨부", "링크", "관련 자료", "참조", "참고 문서", "관련 문서",
        ]),
        (Kind::Glossary, names!["용어집"]),
        (Kind::People, names!["참여자", "관련자", "대응 인원", "참석자"]),
        (Kind::Communication, names!["커뮤니케이션", "공지"]),
        (Kind::Questions, names!["질문"]),
    ],
    fields: &[
        (Field::Date, names!["발생일", "날짜", "작성일", "발생 일시", "발생일시", "장애 일시", "일시", "장애 발생일"]),
        (Field::Authors, names!["작성자", "저자", "보고자", "작성", "저자명"]),
        (Field::Owner, names!["담당자", "책임자"]),
        (Field::Status, names!["상태", "진행 상태"]),
        (Field::Severity, names!["심각도", "등급", "장애 등급", "우선순위"]),
        (Field::Services, names!["영향 서비스", "서비스"]),
        (Field::Timezone, names!["시간대"]),
        (Field::Incident, names!["장애 번호"]),
        (Field::Tags, names!["태그"]),
        (Field::Published, names!["게시일"]),
        (Field::Audience, names!["공개 범위"]),
        (Field::Title, names!["제목"]),
    ],
    rules: &[
        (Kind::Summary, names!["요약|개요", "무슨 일|일이"]),
        (Kind::Impact, names!["영향-", "영향- 범위|고객|사용자"]),
        (Kind::RootCauses, names!["원인-", "근본|직접 원인-", "왜 발생-"]),
        (Kind::Detection, names!["감지|탐지|발견", "어떻게 감지-|발견-"]),
        (Kind::Resolution, names!["해결-|복구-|조치", "어떻게 해결-|복구-"]),
        (Kind::Lessons, names!["교훈|배운|깨달은", "배운 점|것", "교훈 배운|점"]),
        (Kind::WentWell, names!["잘된|잘한 점|것|부분|일", "잘 된|한|됐던 점|것|부분"]),
        (Kind::WentWrong, names!["잘못된|못한|아쉬운|부족한|개선할 점|것|부분|일", "잘 안|못 된|한|된것|점", "개선점"]),
        (Kind::Lucky, names!["운이|다행-|운 좋았던|점|것"]),
        (Kind::ActionItems, names![
            "대책|조치|과제|작업|할 개선|후속|예방|향후|일", "재발 방지", "재발 방지 대책|조치|계획", "액션 아이템", "다음 단계",
        ]),
        (Kind::Timeline, names!["타임라인|경과", "시간순|시간 경과|순서|흐름|정리"]),
    ],
    silent: "이번 우리 우리가 및 와 과 의 장애 사고 인시던트 문제 관련 향후 추가 단기 장기 주요 상세 내용 항목 사항 계획",
};
