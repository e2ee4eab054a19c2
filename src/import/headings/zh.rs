//! Chinese names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "摘要",
                "概述",
                "总结",
                "概要",
                "事件概述",
                "故障概述",
                "问题描述",
                "事件摘要",
            ],
        ),
        (Kind::Impact, &["影响", "影响范围", "影响面", "用户影响"]),
        (Kind::Background, &["背景"]),
        (
            Kind::RootCauses,
            &[
                "根本原因",
                "原因",
                "根因",
                "原因分析",
                "根因分析",
                "故障原因",
                "事故原因",
            ],
        ),
        (Kind::ContributingFactors, &["促成因素", "影响因素"]),
        (Kind::FiveWhys, &["五个为什么"]),
        (Kind::Trigger, &["触发因素", "诱因"]),
        (Kind::Detection, &["发现", "检测"]),
        (Kind::Response, &["响应", "应急响应"]),
        (
            Kind::Resolution,
            &["解决方案", "解决", "处理", "处理过程", "处理措施", "修复"],
        ),
        (Kind::Recovery, &["恢复"]),
        (Kind::Lessons, &["经验教训", "教训", "反思"]),
        (Kind::WentWell, &["做得好的", "做得好的地方"]),
        (Kind::WentWrong, &["做得不好的", "需要改进的地方"]),
        (Kind::Lucky, &["幸运之处"]),
        (
            Kind::ActionItems,
            &[
                "行动项",
                "改进措施",
                "后续措施",
                "后续行动",
                "整改措施",
                "预防措施",
            ],
        ),
        (
            Kind::Timeline,
            &["时间线", "时间轴", "事件经过", "处理时间线"],
        ),
        (Kind::Supporting, &["附录", "参考", "参考资料", "相关链接"]),
        (Kind::Glossary, &["术语表"]),
        (Kind::People, &["参与人员"]),
        (Kind::Communication, &["沟通"]),
        (Kind::Questions, &["问题", "待解决问题"]),
    ],
    fields: &[
        (Field::Date, &["日期", "发生日期"]),
        (Field::Authors, &["作者"]),
        (Field::Owner, &["负责人"]),
        (Field::Status, &["状态"]),
        (Field::Severity, &["严重程度", "级别", "严重级别"]),
        (Field::Services, &["受影响服务", "服务"]),
        (Field::Timezone, &["时区"]),
    ],
};
