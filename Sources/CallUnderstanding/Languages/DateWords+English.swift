extension DateWords {
    static let english = DateWords(
        [
            (.day(0), ["today", "tonight"]), (.day(1), ["tomorrow", "tomorrow night"]), (.day(-1), ["yesterday"]),
            (.day(2), ["the day after tomorrow", "day after tomorrow"]),
            (.day(-2), ["the day before yesterday", "day before yesterday"]),
            (.unit(.day), ["day", "days"]), (.unit(.week), ["week", "weeks"]), (.unit(.month), ["month", "months"]),
            (.unit(.year), ["year", "years"]),
            (.next, ["next"]), (.this, ["this", "this coming", "the coming", "coming", "this upcoming", "upcoming"]),
            (.last, ["last", "this past", "this last"]),
            (.week(1), ["next week", "of next week", "next week on", "the following week"]),
            (.week(0), ["this week", "of this week", "this week on"]),
            (.monthAway(1), ["next month", "of next month"]),
            (.monthAway(0), ["this month", "of this month", "of the month"]),
            (.ahead, ["in", "within"]), (.ago, ["ago"]), (.from, ["from", "after"]),
            (.day(0), ["now"]), (.number(1, figures: 0), ["a", "an"]), (.mark("/"), ["slash"]),
            (.article, ["the", "on the"]), (.dayWord, ["the day"]),
            (
                .nothing,
                [
                    "of", "on", "in the year", "morning", "afternoon", "evening", "in the morning",
                    "in the afternoon", "in the evening", "at night", "sometime", "for",
                ]
            ),
        ],
        months: [
            ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
            ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
            ["december", "dec"],
        ],
        weekdays: [
            ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "weds", "wed"],
            ["thursday", "thurs", "thur", "thu"], ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
        ],
        habits: .init(), nextIsNextWeek: true)

    /// Before a date only: "I'd like to come in on".
    static let englishOpeners = PhraseTable<Wrapping.Weight>([
        (
            .plain,
            [
                "come", "come in", "to come in", "book", "schedule", "on", "for", "i was born on", "i was born",
                "see you",
            ]
        )
    ])
}
