/// What a caller says before the right value when a wrong one was read back: "No, *the fifth*."
struct Corrections: Sendable {
    private let refusals: [[String]]
    private let leads: [[String]]

    /// `refusals` are words that say no, `leads` lead over to the value: "it's", "I said".
    init(refusals: [String], leads: [String]) {
        self.refusals = refusals.map(Self.words)
        self.leads = leads.map(Self.words)
    }

    /// The rest of an answer that begins by refusing; nil when it does not, or when there is no rest.
    func correction(in text: String) -> String? {
        var parts = text.split { " ,;:.!?".contains($0) }
        var hasRefused = false
        while !parts.isEmpty {
            let words = parts.prefix(4).map { Self.folded(String($0)) }
            if let refusal = refusals.first(where: { words.starts(with: $0) }) {
                hasRefused = true
                parts.removeFirst(refusal.count)
            } else if hasRefused, let lead = leads.first(where: { words.starts(with: $0) }) {
                parts.removeFirst(lead.count)
            } else {
                break
            }
        }
        guard hasRefused, let first = parts.first else { return nil }
        return String(text[first.startIndex...])
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map { folded(String($0)) } }

    private static func folded(_ word: String) -> String {
        word.lowercased().replacing("\u{2019}", with: "'")
    }
}

extension LanguageWords {
    /// `no, the fifth` → `the fifth`; nil when an answer does not begin by refusing what was read back.
    package func correction(in text: String) -> String? { corrections.correction(in: text) }
}
