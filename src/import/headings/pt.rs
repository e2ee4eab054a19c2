//! Portuguese names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

pub(super) const NAMES: Names = Names {
    kinds: &[
        (
            Kind::Summary,
            &[
                "resumo",
                "resumo executivo",
                "resumo do incidente",
                "descrição",
                "descrição do incidente",
                "o que aconteceu",
                "visão geral",
            ],
        ),
        (
            Kind::Impact,
            &[
                "impacto nos clientes",
                "impacto nos usuários",
                "usuários afetados",
            ],
        ),
        (Kind::Background, &["arquitetura e contexto"]),
        (
            Kind::RootCauses,
            &[
                "causa raiz",
                "causas raiz",
                "causas raízes",
                "análise de causa raiz",
                "análise da causa raiz",
            ],
        ),
        (
            Kind::ContributingFactors,
            &["fatores contribuintes", "fatores que contribuíram"],
        ),
        (Kind::FiveWhys, &["cinco porquês", "os cinco porquês"]),
        (Kind::Trigger, &["gatilho"]),
        (Kind::Detection, &["detecção", "deteção"]),
        (Kind::Response, &["resposta"]),
        (
            Kind::Resolution,
            &[
                "resolução",
                "correção",
                "solução",
                "mitigação",
                "a resolução",
            ],
        ),
        (Kind::Recovery, &["recuperação"]),
        (
            Kind::Lessons,
            &["lições aprendidas", "lições", "aprendizados"],
        ),
        (
            Kind::WentWell,
            &["o que deu certo", "o que correu bem", "o que funcionou"],
        ),
        (Kind::WentWrong, &["o que deu errado", "o que correu mal"]),
        (Kind::Lucky, &["onde tivemos sorte"]),
        (
            Kind::ActionItems,
            &[
                "ações",
                "itens de ação",
                "ações corretivas",
                "ações preventivas",
                "medidas corretivas",
                "medidas preventivas",
                "próximos passos",
                "prevenção futura",
                "plano de ação",
                "prevenção",
            ],
        ),
        (
            Kind::Timeline,
            &["linha do tempo", "cronologia", "linha temporal"],
        ),
        (Kind::Supporting, &["informações de apoio", "referências"]),
        (Kind::Glossary, &["glossário"]),
        (Kind::Communication, &["comunicação"]),
        (Kind::Questions, &["perguntas", "perguntas em aberto"]),
    ],
    fields: &[
        (Field::Date, &["data", "data do incidente"]),
        (Field::Owner, &["responsável"]),
        (Field::Status, &["situação"]),
        (Field::Severity, &["severidade", "gravidade"]),
        (
            Field::Services,
            &["serviços", "serviço", "serviços afetados"],
        ),
        (Field::Timezone, &["fuso horário"]),
    ],
};
