extension DateWords {
    static let italian = DateWords(
        [
            (.day(0), ["oggi", "stasera"]), (.day(1), ["domani"]), (.day(2), ["dopodomani", "dopo domani"]),
            (.day(-1), ["ieri"]), (.day(-2), ["l'altro ieri", "altroieri"]),
            (.unit(.day), ["giorno", "giorni"]), (.unit(.week), ["settimana", "settimane"]),
            (.unit(.month), ["mese", "mesi"]), (.unit(.year), ["anno", "anni"]),
            (.next, ["prossimo", "prossima", "che viene"]), (.this, ["questo", "questa"]),
            (.last, ["scorso", "scorsa"]),
            (
                .week(1),
                [
                    "la prossima settimana", "della prossima settimana", "la settimana prossima",
                    "della settimana prossima", "settimana prossima",
                ]
            ),
            (.week(0), ["di questa settimana", "questa settimana"]),
            (.monthAway(1), ["del mese prossimo", "del prossimo mese"]),
            (.monthAway(0), ["di questo mese", "del mese"]),
            (.ahead, ["tra", "fra", "in"]), (.ago, ["fa"]), (.from, ["da", "a partire da", "dopo"]),
            (.article, ["il", "l", "lo"]), (.dayWord, ["il giorno", "giorno"]),
            (
                .nothing,
                [
                    "di", "del", "della", "mattina", "pomeriggio", "sera", "di mattina", "di pomeriggio", "di sera",
                    "al mattino", "nel pomeriggio", "la mattina",
                ]
            ),
        ],
        months: [
            ["gennaio"], ["febbraio"], ["marzo"], ["aprile"], ["maggio"], ["giugno"], ["luglio"], ["agosto"],
            ["settembre"], ["ottobre"], ["novembre"], ["dicembre"],
        ],
        weekdays: [["lunedì"], ["martedì"], ["mercoledì"], ["giovedì"], ["venerdì"], ["sabato"], ["domenica"]],
        habits: Wrapping.italian.habits)

    static let italianOpeners = PhraseTable<Wrapping.Weight>([(.plain, ["sono nato il", "sono nata il", "venire"])])
}
