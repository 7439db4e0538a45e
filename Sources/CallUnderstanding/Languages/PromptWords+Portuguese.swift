extension PromptWords {
    static let portuguese = PromptWords(
        tag: "pt",
        common: "o a os as que de e um uma para com seu sua é em está você obrigado obrigada olá sim não por do da no "
            + "na ao quer deseja qual nosso nossa bom dia tchau até mais ou digite bem-vindo pode favor se",
        asking: ["pressione", "digite", "escolha", "informe", "tecle", "fale", "aperte"],
        courtesies: ["por favor"],
        forbidding: ["nunca", "jamais"],
        pressing: ["pressione", "digite", "tecle", "aperte"],
        aims: ["para", "por"],
        beforeKeys: ["o", "a"],
        afterCounts: ["das", "teclas"],
        beeps: ["após o sinal", "depois do sinal", "após o bipe", "depois do bipe", "após o tom"],
        recording: ["grav"],
        secrets: SecretWords(
            names: ["senha", "passaporte", "conta bancaria", "codigo de seguranca"],
            cardNames: [
                "cartao de credito", "cartao credito", "cartao de debito", "numero do cartao", "numero cartao",
            ],
            endings: ["numero", "nova", "atual"],
            pins: ["seu pin", "código pin"],
            postal: ["postal", "cep"],
            others: [
                "três dígitos no", "três números no",
                "senha", "código de segurança", "conta bancária", "número do passaporte", "número do seu passaporte",
            ],
            cards: ["cartão de crédito", "cartão de débito"],
            cardNumbers: ["número do cartão", "número do seu cartão", "número de cartão"],
            otherCards: [
                "cartão da biblioteca", "cartão de sócio", "cartão fidelidade", "cartão de fidelidade",
                "cartão presente", "cartão de cliente", "cartão de estudante", "cartão do plano", "cartão do convênio",
                "cartão de saúde", "cartão de transporte",
            ],
            receipts: ["últimos quatro", "últimos 4", "quatro últimos"],
            onCards: ["verso do cartão", "verso do seu cartão"],
            expiries: ["data de validade", "data de vencimento", "vence"],
            card: ["cartão"]))
}
