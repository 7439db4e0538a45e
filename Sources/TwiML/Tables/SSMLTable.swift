/// The marks of speech that the carrier takes inside `Say`.
///
/// For example: `<break time="1s"/>`.
package enum SSMLTable {
    struct Attribute: Sendable {
        var isRequired = false
        /// Empty where any text will do.
        var values: Set<String> = []
    }
    struct Tag: Sendable {
        var attributes: [String: Attribute] = [:]
        var children: Set<String> = []
        var takesText = true
    }

    /// Every tag, the common ones first.
    package static let names = ["break", "emphasis", "prosody", "say-as", "sub", "lang", "p", "s", "phoneme", "w"]
    /// Tags that voices of this provider do not know.
    static func lacks(_ tag: String, _ provider: Voice.Provider) -> Bool { provider == .google && tag == "w" }

    /// From the carrier's own client library, and its page about text to speech.
    static let tags: [String: Tag] = {
        let inWords: Set = ["break", "emphasis", "phoneme", "prosody", "say-as", "sub"]
        let inSentence = inWords.union(["lang", "w"])
        let inParagraph = inSentence.union(["s"])
        let all = inParagraph.union(["p"])
        return [
            "break": Tag(
                attributes: [
                    "strength": Attribute(values: ["none", "x-weak", "weak", "medium", "strong", "x-strong"]),
                    "time": Attribute(),
                ], takesText: false),
            "emphasis": Tag(
                attributes: ["level": Attribute(values: ["strong", "moderate", "reduced"])], children: inSentence),
            "lang": Tag(attributes: ["xml:lang": Attribute(isRequired: true)], children: all),
            "p": Tag(children: inParagraph),
            "phoneme": Tag(
                attributes: [
                    "alphabet": Attribute(values: [
                        "ipa", "x-sampa", "x-amazon-jyutping", "x-amazon-pinyin", "x-amazon-pron-kana",
                        "x-amazon-yomigana",
                    ]),
                    "ph": Attribute(isRequired: true),
                ]),
            "prosody": Tag(
                attributes: ["volume": Attribute(), "rate": Attribute(), "pitch": Attribute()], children: all),
            "s": Tag(children: inSentence),
            "say-as": Tag(
                attributes: [
                    "interpret-as": Attribute(
                        isRequired: true,
                        values: [
                            "characters", "spell-out", "cardinal", "number", "ordinal", "digits", "fraction", "unit",
                            "date", "time", "address", "expletive", "telephone",
                        ]),
                    "format": Attribute(values: [
                        "mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y", "yyyymmdd",
                    ]),
                    "role": Attribute(),
                ]),
            "sub": Tag(attributes: ["alias": Attribute(isRequired: true)]),
            "w": Tag(attributes: ["role": Attribute()], children: inWords),
        ]
    }()
}
