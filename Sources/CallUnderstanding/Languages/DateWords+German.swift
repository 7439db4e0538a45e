extension DateWords {
    static let german = DateWords(
        [
            (.day(0), ["heute", "heute abend"]), (.day(1), ["morgen"]), (.day(2), ["übermorgen"]),
            (.day(-1), ["gestern"]), (.day(-2), ["vorgestern"]),
            (.unit(.day), ["tag", "tage", "tagen"]), (.unit(.week), ["woche", "wochen"]),
            (.unit(.month), ["monat", "monate", "monaten"]), (.unit(.year), ["jahr", "jahre", "jahren"]),
            (.next, ["nächsten", "nächster", "nächste", "am nächsten"]),
            (
                .this,
                ["diesen", "dieser", "kommenden", "kommender", "am kommenden", "den kommenden", "an diesem"]
            ),
            (.last, ["letzten", "letzter", "vergangenen", "am letzten"]),
            (
                .week(1),
                ["nächste woche", "nächster woche", "in der nächsten woche", "kommende woche", "kommender woche"]
            ),
            (.week(0), ["diese woche", "dieser woche"]),
            (.monthAway(1), ["nächsten monats", "des nächsten monats", "im nächsten monat"]),
            (.monthAway(0), ["dieses monats", "diesen monat"]),
            (.ahead, ["in"]), (.ago, ["vor"]), (.from, ["ab", "nach"]),
            (.number(1, figures: 0), ["einer", "einem"]),
            (.article, ["der", "den", "am", "dem"]), (.dayWord, ["tag der"]),
            (
                .nothing,
                [
                    "früh", "vormittag", "nachmittag", "abend", "mittag", "vormittags", "nachmittags", "abends",
                    "morgens", "im jahr", "am vormittag", "am nachmittag", "am abend", "des",
                ]
            ),
        ],
        months: [
            ["januar", "jänner"], ["februar"], ["märz"], ["april"], ["mai"], ["juni", "juno"], ["juli"], ["august"],
            ["september"], ["oktober"], ["november"], ["dezember"],
        ],
        weekdays: [
            ["montag"], ["dienstag"], ["mittwoch"], ["donnerstag"], ["freitag"], ["samstag", "sonnabend"], ["sonntag"],
        ],
        habits: Wrapping.german.habits)

    static let germanOpeners = PhraseTable<Wrapping.Weight>([(.plain, ["ich bin geboren am", "geboren am"])])
}
