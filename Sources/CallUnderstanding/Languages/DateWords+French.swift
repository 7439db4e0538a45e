extension DateWords {
    static let french = DateWords(
        [
            (.day(0), ["aujourd'hui", "ce soir"]), (.day(1), ["demain"]), (.day(2), ["après demain"]),
            (.day(-1), ["hier"]), (.day(-2), ["avant hier"]),
            (.unit(.day), ["jour", "jours"]), (.unit(.week), ["semaine", "semaines"]), (.unit(.month), ["mois"]),
            (.unit(.year), ["an", "ans", "année", "années"]),
            (.next, ["prochain", "prochaine", "qui vient"]), (.this, ["ce", "cette"]), (.last, ["dernier", "passé"]),
            (
                .week(1),
                [
                    "la semaine prochaine", "de la semaine prochaine", "de la semaine suivante", "semaine prochaine",
                    "de semaine prochaine",
                ]
            ),
            (.week(0), ["de cette semaine", "cette semaine"]),
            (.monthAway(1), ["du mois prochain", "le mois prochain"]), (.monthAway(0), ["de ce mois", "du mois"]),
            (.ahead, ["dans", "d'ici"]), (.ago, ["il y a"]), (.from, ["à partir de", "après"]),
            (.article, ["le", "au"]), (.dayWord, ["le jour"]),
            (
                .nothing,
                [
                    "de", "du", "matin", "soir", "après midi", "au matin", "dans la matinée", "le matin", "le soir",
                    "dans l'après midi", "en",
                ]
            ),
        ],
        months: [
            ["janvier"], ["février"], ["mars"], ["avril"], ["mai"], ["juin"], ["juillet"], ["août"], ["septembre"],
            ["octobre"], ["novembre"], ["décembre"],
        ],
        weekdays: [["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"], ["dimanche"]],
        habits: Wrapping.french.habits)

    static let frenchOpeners = PhraseTable<Wrapping.Weight>([
        (.plain, ["venir", "réserver", "je suis né le", "je suis née le"])
    ])
}
