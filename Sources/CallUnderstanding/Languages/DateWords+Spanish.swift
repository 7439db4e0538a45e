extension DateWords {
    static let spanish = DateWords(
        [
            (.day(0), ["hoy", "hoy mismo", "esta noche", "esta tarde"]), (.day(1), ["mañana", "mañana mismo"]),
            (.day(2), ["pasado mañana"]), (.day(-1), ["ayer"]), (.day(-2), ["anteayer", "antes de ayer"]),
            (.unit(.day), ["día", "días"]), (.unit(.week), ["semana", "semanas"]), (.unit(.month), ["mes", "meses"]),
            (.unit(.year), ["año", "años"]),
            (.next, ["próximo", "próxima", "que viene", "siguiente", "que entra"]),
            (.this, ["este", "esta"]), (.last, ["pasado", "pasada"]),
            (
                .week(1),
                [
                    "la próxima semana", "de la próxima semana", "la semana que viene", "de la semana que viene",
                    "la semana próxima", "de la semana próxima", "de la semana siguiente",
                ]
            ),
            (.week(0), ["de esta semana", "esta semana"]),
            (.monthAway(1), ["del próximo mes", "del mes que viene", "del mes próximo"]),
            (.monthAway(0), ["de este mes", "del mes", "del presente mes"]),
            (.ahead, ["en", "dentro de", "de aquí a"]), (.ago, ["hace"]), (.from, ["a partir de", "después de"]),
            (.mark("/"), ["barra"]), (.article, ["el", "al"]), (.dayWord, ["el día", "día", "al día"]),
            (
                .nothing,
                [
                    "de", "del", "por la mañana", "por la tarde", "por la noche", "en la mañana", "en la tarde",
                    "en la noche", "a la mañana", "a la tarde", "del año", "de el",
                ]
            ),
        ],
        months: [
            ["enero"], ["febrero"], ["marzo"], ["abril"], ["mayo"], ["junio"], ["julio"], ["agosto"],
            ["septiembre", "setiembre"], ["octubre"], ["noviembre"], ["diciembre"],
        ],
        weekdays: [["lunes"], ["martes"], ["miércoles"], ["jueves"], ["viernes"], ["sábado"], ["domingo"]],
        habits: Wrapping.spanish.habits)

    static let spanishOpeners = PhraseTable<Wrapping.Weight>([
        (.plain, ["nací", "nací el", "ir", "venir", "reservar"])
    ])
}
