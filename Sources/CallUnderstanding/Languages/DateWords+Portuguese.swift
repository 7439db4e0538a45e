extension DateWords {
    static let portuguese = DateWords(
        [
            (.day(0), ["hoje", "hoje à noite"]), (.day(1), ["amanhã"]), (.day(2), ["depois de amanhã"]),
            (.day(-1), ["ontem"]), (.day(-2), ["anteontem"]),
            (.unit(.day), ["dia", "dias"]), (.unit(.week), ["semana", "semanas"]), (.unit(.month), ["mês", "meses"]),
            (.unit(.year), ["ano", "anos"]),
            (.next, ["próximo", "próxima", "que vem", "na próxima", "no próximo", "seguinte"]),
            (.this, ["esta", "este", "nesta", "neste", "essa", "esse", "nessa", "nesse"]),
            (.last, ["passado", "passada"]),
            (
                .week(1),
                [
                    "da semana que vem", "semana que vem", "da próxima semana", "na próxima semana", "próxima semana",
                    "na semana que vem", "da semana seguinte",
                ]
            ),
            (.week(0), ["desta semana", "dessa semana", "esta semana"]),
            (.monthAway(1), ["do mês que vem", "do próximo mês"]), (.monthAway(0), ["deste mês", "do mês"]),
            (.ahead, ["em", "daqui a", "dentro de"]), (.ago, ["há"]), (.from, ["a partir de"]),
            (.mark("/"), ["barra"]), (.article, ["o", "no", "na", "a"]), (.dayWord, ["dia", "no dia", "o dia"]),
            (
                .nothing,
                [
                    "de", "do", "da", "de manhã", "à tarde", "à noite", "de tarde", "de noite", "pela manhã",
                    "do ano de", "do ano",
                ]
            ),
        ],
        months: [
            ["janeiro"], ["fevereiro"], ["março"], ["abril"], ["maio"], ["junho"], ["julho"], ["agosto"], ["setembro"],
            ["outubro"], ["novembro"], ["dezembro"],
        ],
        weekdays: [
            ["segunda feira", "segunda"], ["terça feira", "terça"], ["quarta feira", "quarta"],
            ["quinta feira", "quinta"], ["sexta feira", "sexta"], ["sábado"], ["domingo"],
        ],
        habits: Wrapping.portuguese.habits)

    static let portugueseOpeners = PhraseTable<Wrapping.Weight>([(.plain, ["nasci em", "nasci no", "marcar"])])
}
