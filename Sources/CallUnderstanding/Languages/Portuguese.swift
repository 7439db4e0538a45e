extension LanguageWords {
    static let portuguese = LanguageWords(
        tag: "pt",
        noInputRungs: [
            "O senhor ou a senhora ainda está na linha?",
            "Desculpe, não consigo ouvir. Por favor, diga alguma coisa ou desligue.",
        ],
        noMatchRungs: ["Desculpe, não entendi.", "Desculpe, ainda não entendi. Por favor, diga de outra forma."],
        apology: "Desculpe, ocorreu um erro. Por favor, ligue mais tarde. Até logo.",
        goodbye: "Até logo.",
        unavailable: "Desculpe, não podemos atender neste momento. Por favor, ligue mais tarde. Até logo.",
        limitReached: "Desculpe, preciso encerrar a chamada agora. Até logo.",
        filler: "Um momento, por favor.",
        recordingNotice: "Esta chamada será gravada.",
        didYouSay: ("Você disse ", "?"),
        didYouMean: ("Você quis dizer ", " ou ", "?"),
        readBack: ("Anotei ", ". Está certo?"),
        readBackByKeys: ("Anotei ", ". Se estiver certo, digite 1. Se não, digite 2."),
        limits: LimitWords(
            more: ("Isso é mais de ", "."), less: ("Isso é menos de ", "."), earliest: ("O mais cedo possível é ", "."),
            latest: ("O mais tarde possível é ", "."), notWhole: "Isso não é um número inteiro.",
            need: ("Preciso de ", " a "), from: "",
            digits: ("dígito", "dígitos"), signs: ("letra ou dígito", "letras ou dígitos")),
        corrections: Corrections(
            refusals: ["não", "errado", "incorreto"],
            leads: ["é", "eu disse", "quis dizer", "quero dizer", "desculpe", "aliás"]),
        emailSigns: EmailSigns(
            at: "arroba", dot: "ponto", dash: "hífen", underscore: "sublinhado", plus: "mais"),
        phrases: [
            .yes: [
                "sim", "sim por favor", "claro", "com certeza", "claro que sim", "correto", "exato", "isso",
                "isso mesmo",
                "está bem", "tudo bem", "certo", "pode ser", "é isso", "exatamente", "de acordo", "está certo",
                "é verdade",
                "sim senhor", "quero",
            ],
            .no: [
                "não", "não obrigado", "não obrigada", "de jeito nenhum", "nunca", "claro que não",
                "de maneira nenhuma",
                "não está certo", "incorreto", "errado", "acho que não", "não quero", "agora não", "ainda não",
                "está errado", "nem pensar", "negativo",
            ],
            .goodbye: [
                "tchau", "adeus", "até logo", "é só isso", "não é só isso", "só isso", "até mais", "até breve",
                "mais nada", "obrigado é só isso", "obrigada é só isso", "não obrigado é só isso", "obrigado tchau",
                "tenha um bom dia", "bom dia para você", "desligar", "encerrar a chamada", "é tudo", "terminei",
            ],
            .help: [
                "ajuda", "me ajude", "preciso de ajuda", "pode me ajudar", "o que posso dizer", "quais são as opções",
                "como funciona", "não sei o que dizer", "quais opções eu tenho", "o que você pode fazer",
            ],
            .repeat: [
                "repetir", "repita", "pode repetir", "outra vez", "de novo", "como é", "o que você disse", "não ouvi",
                "não entendi", "mais uma vez", "repete por favor", "perdão", "o que disse", "fale de novo",
            ],
            .operator: [
                "atendente", "operador", "operadora", "falar com uma pessoa", "falar com alguém", "um representante",
                "atendimento ao cliente", "pessoa de verdade", "falar com um atendente", "um humano", "recepção",
            ],
            .thanks: [
                "obrigado", "obrigada", "muito obrigado", "muito obrigada", "agradeço", "valeu", "obrigado pela ajuda",
                "fico grato", "eu agradeço", "obrigadão",
            ],
            .startOver: [
                "começar de novo", "recomeçar", "menu principal", "desde o início", "voltar ao início",
                "desde o começo", "reiniciar", "voltar ao começo",
            ],
            .more: [
                "mais", "mais opções", "próximo", "continuar", "o que mais", "fale mais", "continue", "seguinte",
                "tem mais", "diga mais",
            ],
            .back: ["voltar", "atrás", "voltar atrás", "anterior", "retornar", "o anterior", "volte"],
        ],
        wording: Wording(
            fillers: [
                "eh", "hum", "ah", "bom", "então", "tipo", "olha", "por favor", "se faz favor",
                "eu gostaria de",
                "gostaria de", "gostaria", "eu queria", "queria", "eu quero", "quero", "preciso", "eu preciso",
                "poderia",
                "você pode", "posso", "né", "eu gostaria",
            ],
            contractions: ["ok": "certo", "okay": "certo", "ta": "esta", "to": "estou", "vc": "voce", "pra": "para"],
            weak: [
                "a", "ao", "aos", "as", "algo", "com", "como", "da", "das", "de", "do", "dos", "e", "ela", "ele",
                "em", "essa", "esse", "esta", "este", "estou", "eu", "foi", "ha", "isso", "isto", "ja", "la", "lhe",
                "mais", "mas", "me", "meu", "minha", "muito", "na", "nas", "no", "nos", "o", "os", "ou", "para",
                "pelo", "pela", "por", "qual", "quando", "que", "quem", "se", "sem", "ser", "seu", "sua", "sao",
                "sobre", "sou", "tem", "tenho", "ter", "um", "uma", "voce", "fazer", "saber", "falar", "dizer",
            ]
        ),
        numbers: .portuguese
    )
}
