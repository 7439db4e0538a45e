/// What the product itself says and understands in one language, whatever the script.
package struct LanguageWords: Sendable {
    /// Primary subtag, for example `es`.
    package let tag: String
    /// The ladder for silence when the script has none: `no_input`.
    package let noInputRungs: [String]
    /// The ladder for what was not understood when the script has none: `no_match`.
    package let noMatchRungs: [String]
    /// After a runtime fault; the call ends with it.
    package let apology: String
    /// Before a call ends without a word of the script's own.
    package let goodbye: String
    /// When a call cannot be served at all.
    package let unavailable: String
    /// When a call has reached one of its limits.
    package let limitReached: String
    /// While something outside takes its time.
    package let filler: String
    /// Before a recording: `play_notice: yes`.
    package let recordingNotice: String

    /// Before and after the label of `Did you say …?`.
    let didYouSay: (String, String)
    /// Before, between and after the two labels of `Did you mean … or …?`.
    let didYouMean: (String, String, String)
    /// Before and after a value that is read back.
    let readBack: (String, String)
    /// The same where only keys are listened to.
    let readBackByKeys: (String, String)
    /// Why an answer that was understood does not fit.
    let limits: LimitWords
    /// What a caller says before the right value: the words that refuse, then those that lead over to it.
    let corrections: Corrections
    /// How an e-mail address is read out.
    package let emailSigns: EmailSigns
    /// Of the built-in intents.
    let phrases: [BuiltInIntent: [String]]
    let wording: Wording
    let numbers: NumberWords

    /// `Did you say sales?`
    package func askBack(_ label: String) -> String {
        didYouSay.0 + label + didYouSay.1
    }

    /// `Did you mean sales or support?`
    package func askBack(_ a: String, _ b: String) -> String {
        didYouMean.0 + a + didYouMean.1 + b + didYouMean.2
    }

    /// `I have 4 0 7 7. Is that right?`
    package func readBack(_ value: String, byKeys: Bool = false) -> String {
        let (before, after) = byKeys ? readBackByKeys : readBack
        return before + value + FullStop.rest(after, after: value)
    }

    /// The signs of an address: "at", "dot", "dash".
    package struct EmailSigns: Sendable {
        package let at: String
        package let dot: String
        package let dash: String
        package let underscore: String
        package let plus: String
    }

    /// The words of a language by its tag, `es-MX` or `es`; nil when it has none here.
    package static func words(for tag: String) -> LanguageWords? {
        let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        return switch String(Substring(primary)).lowercased() {
        case "en": english
        case "es": spanish
        case "fr": french
        case "de": german
        case "pt": portuguese
        case "it": italian
        default: nil
        }
    }

    /// English, for a language that has no words here.
    package static let fallback = english
}

/// How people wrap what they mean, taken off before phrases are compared.
struct Wording: Sendable {
    /// Sounds and courtesies that carry nothing: "um", "please", "I would like to".
    let fillers: [String]
    /// Short forms and what they stand for, folded, without the apostrophe where that leaves no other word:
    /// "dont" → "do not", "we're" → "we are".
    let contractions: [String: String]
    /// Words that say little about what is meant, folded: no answer on their own. English weighs every word as well.
    var weak: [String] = []
}
