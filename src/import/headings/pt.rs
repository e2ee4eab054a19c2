//! Portuguese names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    kinds: &[
        (Kind::People, &[
            "participantes", "pessoas envolvidas", "equipe", "agradecimentos", "envolvidos",
        ]),
        (Kind::Summary, &[
            "resumo", "resumo executivo", "resumo do incidente", "descrição",
            "descrição do incidente", "o que aconteceu", "visão geral", "sumário",
            "sumário executivo", "síntese", "descrição do problema", "o que houve",
            "resumo do problema", "contextualização", "visão geral do incidente",
        ]),
        (Kind::Impact, &[
            "impacto nos clientes", "impacto nos usuários", "usuários afetados", "impacto",
            "abrangência", "escopo", "consequências", "impacto no negócio",
        ]),
        (Kind::Background, &[
            "arquitetura e contexto", "contexto", "introdução", "antecedentes", "cenário",
        ]),
        (Kind::RootCauses, &[
            "causa raiz", "causas raiz", "causas raízes", "análise de causa raiz",
            "análise da causa raiz", "causa", "causas", "causa principal", "causas principais",
            "motivo", "origem", "análise de causas", "análise", "causa provável",
            "análise do problema",
        ]),
        (Kind::ContributingFactors, &[
            "fatores contribuintes", "fatores que contribuíram", "fatores agravantes",
            "fatores que agravaram", "fatores contribuidores",
        ]),
        (Kind::FiveWhys, &[
            "cinco porquês", "os cinco porquês", "os 5 porquês", "análise dos porquês",
        ]),
        (Kind::Trigger, &["gatilho", "evento desencadeador", "disparador"]),
        (Kind::Detection, &[
            "detecção", "deteção", "como foi detectado", "identificação", "alertas", "descoberta",
        ]),
        (Kind::Response, &[
            "resposta", "ações tomadas", "ações realizadas", "resposta ao incidente", "contenção",
            "ações imediatas",
        ]),
        (Kind::Resolution, &[
            "resolução", "correção", "solução", "mitigação", "a resolução", "solução aplicada",
            "correção aplicada", "como foi resolvido", "resolução do incidente",
            "medidas aplicadas", "soluções", "resolução e recuperação",
        ]),
        (Kind::Recovery, &[
            "recuperação", "restauração", "restabelecimento", "restauração do serviço",
        ]),
        (Kind::Lessons, &[
            "lições aprendidas", "lições", "aprendizados", "conclusões", "aprendizado",
            "o que aprendemos", "lição aprendida",
        ]),
        (Kind::WentWell, &[
            "o que deu certo", "o que correu bem", "o que funcionou", "o que funcionou bem",
            "o que foi bem", "pontos positivos", "acertos",
        ]),
        (Kind::WentWrong, &[
            "o que deu errado", "o que correu mal", "o que não funcionou", "pontos negativos",
            "o que pode melhorar", "pontos de melhoria", "falhas", "o que falhou",
        ]),
        (Kind::Lucky, &["onde tivemos sorte", "sorte", "onde demos sorte"]),
        (Kind::ActionItems, &[
            "ações", "itens de ação", "ações corretivas", "ações preventivas",
            "medidas corretivas", "medidas preventivas", "próximos passos", "prevenção futura",
            "plano de ação", "prevenção", "ações de acompanhamento", "tarefas",
            "ações corretivas e preventivas", "medidas corretivas e preventivas", "melhorias",
            "recomendações", "prevenção de recorrência", "acompanhamento", "medidas",
            "ações futuras", "plano de melhoria", "pendências", "ações de melhoria",
            "itens de ação e responsáveis",
        ]),
        (Kind::Timeline, &[
            "linha do tempo", "cronologia", "linha temporal", "linha do tempo do incidente",
            "cronologia do incidente", "histórico", "sequência de eventos",
            "cronologia dos eventos", "eventos", "linha de tempo",
        ]),
        (Kind::Supporting, &[
            "informações de apoio", "referências", "anexo", "anexos", "apêndice", "links",
            "evidências", "documentação", "recursos", "métricas", "gráficos", "capturas de tela",
            "informações adicionais", "links úteis",
        ]),
        (Kind::Glossary, &["glossário"]),
        (Kind::Communication, &["comunicação", "comunicações", "comunicação externa"]),
        (Kind::Questions, &["perguntas", "perguntas em aberto"]),
    ],
    fields: &[
        (Field::Incident, &["incidente", "número do incidente"]),
        (Field::Authors, &[
            "autor", "autora", "autores", "escrito por", "elaborado por", "criado por",
        ]),
        (Field::Date, &["data", "data do incidente", "data e hora", "data da ocorrência"]),
        (Field::Owner, &["responsável"]),
        (Field::Status, &["situação", "status", "estado"]),
        (Field::Severity, &["severidade", "gravidade", "prioridade", "nível", "criticidade"]),
        (Field::Services, &["serviços", "serviço", "serviços afetados"]),
        (Field::Timezone, &["fuso horário"]),
    ],
};
