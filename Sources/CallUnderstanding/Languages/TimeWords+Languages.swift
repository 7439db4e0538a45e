extension TimeWords {
    static let english: TimeWords = {
        var words = TimeWords(
            [
                (.half, ["half", "a half"]), (.quarter, ["quarter", "a quarter"]),
                (.past, ["past", "after"]), (.to, ["to", "till", "til", "until", "of", "before"]),
                (.noon, ["noon", "midday", "noontime"]), (.midnight, ["midnight"]),
                (.hour, ["o'clock", "o clock", "oclock", "hours"]), (.minute, ["minutes", "minute"]),
                (.part(.morning), ["in the morning", "morning", "this morning", "of the morning"]),
                (.part(.afternoon), ["in the afternoon", "afternoon", "this afternoon"]),
                (.part(.evening), ["in the evening", "evening", "this evening", "tonight"]),
                (.part(.night), ["at night", "night"]),
                (.around, ["around", "about", "approximately", "ish", "at around", "at about"]),
                (.nothing, ["at", "exactly", "sharp", "on the dot", "come", "come in", "come at", "for", "the"]),
            ],
            habits: .init())
        words.countsToTwentyFour = false
        return words
    }()

    static let spanish = TimeWords(
        [
            (.half, ["media"]), (.quarter, ["cuarto", "un cuarto"]), (.and, ["y"]),
            (.minus, ["menos"]), (.to, ["para las", "para la"]), (.hour, ["horas", "hora", "h"]),
            (.minute, ["minutos"]),
            (.noon, ["mediodía", "del mediodía", "al mediodía", "medio día", "del medio día"]),
            (.midnight, ["medianoche", "media noche"]),
            (.part(.morning), ["de la mañana", "por la mañana", "en la mañana"]),
            (.part(.afternoon), ["de la tarde", "por la tarde", "en la tarde", "esta tarde"]),
            (.part(.night), ["de la noche", "por la noche", "en la noche", "esta noche"]),
            (.part(.dawn), ["de la madrugada"]),
            (.around, ["sobre", "sobre las", "a eso de las", "hacia las", "hacia", "alrededor de las"]),
            (.nothing, ["a las", "a la", "las", "la", "a", "en punto", "al", "ir", "venir", "con", "faltan"]),
        ],
        habits: Wrapping.spanish.habits)

    static let french = TimeWords(
        [
            (.half, ["demi", "demie", "et demi", "et demie"]),
            (.quarter, ["quart", "et quart", "le quart", "un quart"]),
            (.minus, ["moins"]), (.hour, ["heure", "heures", "h"]), (.minute, ["minutes"]), (.and, ["et"]),
            (.noon, ["midi"]), (.midnight, ["minuit"]),
            (.part(.morning), ["du matin", "le matin", "ce matin"]),
            (.part(.afternoon), ["de l'après midi", "cet après midi"]),
            (.part(.evening), ["du soir", "ce soir"]), (.part(.night), ["de la nuit"]),
            (.around, ["vers", "aux alentours de", "autour de"]),
            (.nothing, ["à", "pile", "précises", "venir"]),
        ],
        habits: Wrapping.french.habits)

    static let german: TimeWords = {
        var words = TimeWords(
            [
                (.half, ["halb"]), (.quarter, ["viertel"]), (.threeQuarters, ["dreiviertel", "drei viertel"]),
                (.past, ["nach"]), (.to, ["vor"]), (.hour, ["uhr"]), (.minute, ["minuten", "minute"]), (.and, ["und"]),
                (.noon, ["mittags", "mittag", "am mittag"]), (.midnight, ["mitternacht"]),
                (.part(.morning), ["morgens", "am morgen", "vormittags", "am vormittag", "früh", "in der früh"]),
                (.part(.afternoon), ["nachmittags", "am nachmittag"]), (.part(.evening), ["abends", "am abend"]),
                (.part(.night), ["nachts", "in der nacht"]), (.around, ["gegen", "so um", "etwa um"]),
                (.nothing, ["um", "pünktlich", "punkt", "genau"]),
            ],
            habits: Wrapping.german.habits)
        words.halfIsBefore = true
        return words
    }()

    static let portuguese: TimeWords = {
        var words = TimeWords(
            [
                (.half, ["meia"]), (.quarter, ["quarto", "um quarto"]), (.and, ["e"]), (.minus, ["menos"]),
                (.to, ["para as", "para a", "pras", "para o"]), (.hour, ["horas", "hora", "h"]),
                (.minute, ["minutos"]), (.noon, ["meio dia", "ao meio dia"]),
                (.midnight, ["meia noite", "à meia noite"]),
                (.part(.morning), ["da manhã", "de manhã"]), (.part(.afternoon), ["da tarde", "de tarde", "à tarde"]),
                (.part(.night), ["da noite", "de noite", "à noite"]), (.part(.dawn), ["da madrugada"]),
                (.around, ["por volta das", "por volta da", "lá pelas"]),
                (.nothing, ["às", "à", "as", "ao", "em ponto", "vir"]),
            ],
            habits: Wrapping.portuguese.habits)
        words.notNumbers = ["meia"]
        return words
    }()

    static let italian = TimeWords(
        [
            (.half, ["mezza", "mezzo"]), (.quarter, ["quarto", "un quarto"]), (.and, ["e"]), (.minus, ["meno"]),
            (.hour, ["ore", "ora", "h"]), (.minute, ["minuti"]), (.noon, ["mezzogiorno"]), (.midnight, ["mezzanotte"]),
            (.part(.morning), ["di mattina", "del mattino", "della mattina"]),
            (.part(.afternoon), ["di pomeriggio", "del pomeriggio"]), (.part(.evening), ["di sera", "della sera"]),
            (.part(.night), ["di notte", "della notte"]), (.around, ["verso le", "verso", "intorno alle"]),
            (.nothing, ["le", "alle", "l", "all", "alla", "a", "in punto", "venire"]),
        ],
        habits: Wrapping.italian.habits)
}
