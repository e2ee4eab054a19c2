//! Portuguese names of sections and fields.

use super::Names;
use crate::model::{Field, Kind};

#[rustfmt::skip]
pub(super) const NAMES: Names = Names {
    tag: "pt",
    kinds: &[
        (Kind::People, names![
            "participantes", "pessoas envolvidas", "equipe", "agradecimentos", "envolvidos",
        ]),
        (Kind::Summary, names![
            "resumo", "resumo executivo", "resumo do incidente", "descrição",
            "descrição do incidente", "o que aconteceu", "visão geral", "sumário",
            "sumário executivo", "síntese", "descrição do problema", "o que houve",
            "resumo do problema", "contextualização", "visão geral do incidente",
        ]),
        (Kind::Impact, names![
            "impacto nos clientes", "impacto nos usuários", "usuários afetados", "impacto",
            "abrangência", "escopo", "consequências", "impacto no negócio",
        ]),
        (Kind::Background, names![
            "arquitetura e contexto", "contexto", "introdução", "antecedentes", "cenário",
        ]),
        (Kind::RootCauses, names![
            "causa raiz", "causas raiz", "causas raízes", "análise de causa raiz",
            "análise da causa raiz", "causa", "causas", "causa principal", "causas principais",
            "motivo", "origem", "análise de causas", "análise", "causa provável",
            "análise do problema",
        ]),
        (Kind::ContributingFactors, names![
            "fatores contribuintes", "fatores que contribuíram", "fatores agravantes",
            "fatores que agravaram", "fatores contribuidores",
        ]),
        (Kind::FiveWhys, names![
            "cinco porquês", "os cinco porquês", "os 5 porquês", "análise dos porquês",
        ]),
        (Kind::Trigger, names!["gatilho", "evento desencadeador", "disparador"]),
        (Kind::Detection, names![
            "detecção", "deteção", "como foi detectado", "identificação", "alertas", "descoberta",
        ]),
        (Kind::Response, names![
            "resposta", "ações tomadas", "ações realizadas", "resposta ao incidente", "contenção",
            "ações imediatas",
        ]),
        (Kind::Resolution, names![
            "resolução", "correção", "solução", "mitigação", "a resolução", "solução aplicada",
            "correção aplicada", "como foi resolvido", "resolução do incidente",
            "medidas aplicadas", "soluções", "resolução e recuperação",
        ]),
        (Kind::Recovery, names![
            "recuperação", "restauração", "restabelecimento", "restauração do serviço",
        ]),
        (Kind::Lessons, names![
            "lições aprendidas", "lições", "aprendizados", "conclusões", "aprendizado",
            "o que aprendemos", "lição aprendida",
        ]),
        (Kind::WentWell, names![
            "o que deu certo", "o que correu bem", "o que funcionou", "o que funcionou bem",
            "o que foi bem", "pontos positivos", "acertos",
        ]),
        (Kind::WentWrong, names![
            "o que deu errado", "o que correu mal", "o que não funcionou", "pontos negativos",
            "o que pode melhorar", "pontos de melhoria", "falhas", "o que falhou",
        ]),
        (Kind::Lucky, names!["onde tivemos sorte", "sorte", "onde demos sorte"]),
        (Kind::ActionItems, names![
            "ações", "itens de ação", "ações corretivas", "ações preventivas",
            "medidas corretivas", "medidas preventivas", "próximos passos", "prevenção futura",
            "plano de ação", "prevenção", "ações de acompanhamento", "tarefas",
            "ações corretivas e preventivas", "medidas corretivas e preventivas", "melhorias",
            "recomendações", "prevenção de recorrência", "acompanhamento", "medidas",
            "ações futuras", "plano de melhoria", "pendências", "ações de melhoria",
            "itens de ação e responsáveis",
        ]),
        (Kind::Timeline, names![
            "linha do tempo", "cronologia", "linha temporal", "linha do tempo do incidente",
            "cronologia do incidente", "histórico", "sequência de eventos",
            "cronologia dos eventos", "eventos", "linha de tempo",
        ]),
        (Kind::Supporting, names![
            "informações de apoio", "referências", "anexo", "anexos", "apêndice", "links",
            "evidências", "documentação", "recursos", "métricas", "gráficos", "capturas de tela",
            "informações adicionais", "links úteis",
        ]),
        (Kind::Glossary, names!["glossário"]),
        (Kind::Communication, names!["comunicação", "comunicações", "comunicação externa"]),
        (Kind::Questions, names!["perguntas", "perguntas em aberto"]),
    ],
    fields: &[
        (Field::Incident, names!["incidente", "número do incidente"]),
        (Field::Authors, names![
            "autores", "autor", "autora", "escrito por", "elaborado por", "criado por",
        ]),
        (Field::Date, names!["data", "data do incidente", "data e hora", "data da ocorrência"]),
        (Field::Owner, names!["responsável"]),
        (Field::Status, names!["situação", "status", "estado"]),
        (Field::Severity, names!["severidade", "gravidade", "prioridade", "nível", "criticidade"]),
        (Field::Services, names!["serviços", "serviço", "serviços afetados"]),
        (Field::Timezone, names!["fuso horário"]),
        (Field::Tags, names!["etiquetas", "marcadores"]),
        (Field::Published, names!["publicado", "data de publicação"]),
        (Field::Audience, names!["audiência"]),
        (Field::Title, names!["título"]),
    ],
    rules: &[
        (Kind::Summary, names!["resumo|sumário|síntese", "o que aconteceu|ocorreu|houve"]),
        (Kind::Impact, names![
            "impact-|consequência-|abrangência|alcance", "quem afetad-|impactad-",
            "estrago-|prejuízo-",
        ]),
        (Kind::RootCauses, names![
            "causa-|origem|motivo-", "análise causa-|raiz",
            "por|porque que|aconteceu|ocorreu|falhou aconteceu|ocorreu|falhou",
        ]),
        (Kind::ContributingFactors, names![
            "fator-|causas contribu-|agravant-", "o que agravou|piorou|contribuiu",
        ]),
        (Kind::Trigger, names!["gatilho-|disparador"]),
        (Kind::Detection, names![
            "detecção|deteção|descoberta", "como detect-|descobr-|percebe-|soubemos",
            "como sabendo|ficamos",
        ]),
        (Kind::Response, names![
            "resposta|contenção",
            "aç-|medida-|passo-|tarefa-|atividade- tomad-|realizad-|executad-",
            "ações|medidas|resposta imediata-|inicia-|emergencia-",
        ]),
        (Kind::Resolution, names![
            "resolução|soluç-|mitigaç-|correção|conserto",
            "aç-|medida-|correç- implementad-|aplicad-",
            "como|o resolvemos|corrigimos|fizemos|feito",
        ]),
        (Kind::Recovery, names!["recuperação|restauração|restabelecimento"]),
        (Kind::Lessons, names![
            "liç-|aprendizado-|aprendizage-|conclus-|reflex-", "que aprendemos|aprendido|aprendeu",
        ]),
        (Kind::WentWell, names![
            "que|coisas deu|deram|funcionou|foi|correu|saiu|fizemos certo|bem", "que funcionou",
            "acertos",
        ]),
        (Kind::WentWrong, names![
            "que|coisas não funcionou|deu|foi|correu|saiu",
            "que|coisas não funcionou|deu|foi|correu|saiu certo|bem",
            "que|coisas deu|deram|foi|correu|saiu errado|mal",
            "que|áreas|pontos|oportunidade- melhor-", "que pode|podemos|poderia melhor-",
            "que falhou",
        ]),
        (Kind::Lucky, names!["onde|sorte sorte|tivemos", "sorte", "onde tivemos|houve sorte"]),
        (Kind::ActionItems, names![
            "aç-|medida-|tarefa-|passo-|acionáve-|recomendaç-|melhoria-|pendência-|encaminhamento-",
            "plano- aç-|melhoria-|trabalho|preventiv-|corretiv-|remediação",
            "ite-|ponto-|lista aç-", "prevenção|acompanhamento",
            "que faremos|vamos|fazer|falta|vem", "que|como vamos|evitar fazer|mudar|repita",
            "agora que", "e agora",
            "aç-|medida-|tarefa- corretiv-|preventiv- implementad-|aplicad-|realizad-|tomad-|executad-",
        ]),
        (Kind::Timeline, names![
            "cronolog-|cronograma", "linha tempo|temporal", "sequência eventos|fatos",
            "quando aconteceu|ocorreu", "que aconteceu quando", "minuto minuto", "hora hora",
            "que aconteceu|ocorreu minuto|hora minuto|hora",
            "o que aconteceu|ocorreu minuto|hora minuto|hora",
        ]),
        (Kind::Supporting, names![
            "anexo-|apêndice-|referência-|link|links", "materia- apoio|complementa-",
        ]),
    ],
    silent: "o a os as um uma de do da dos das em no na nos nas e por para com se que nosso nossa nossos \
        nossas este esta foi foram incidente problema falha evento raiz raízes estrutura- técnic- \
        diret- principa- detalhad- gera- executiv- breve curt- imediat- corretiv- preventiv- \
        pendent- próxim- seguint- futur- propost- recomendad- identificad- prazo médio longo inicia- \
        fina- aprendid- chave mais nós eventos fatos serviço clientes usuários negócio cada coisa \
        agora ficamos",
};
