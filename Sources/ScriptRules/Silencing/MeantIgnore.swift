import ScriptDiagnostics

/// A comment that was meant to silence findings, however it is spelt: `# call-script: ignore dead-end, it is a draft`.
struct MeantIgnore {
    let rules: [String]
    let reason: String
    /// The name and the word for it are right, and the rules stand in brackets.
    let hasForm: Bool
    /// Of the comment's text: where the name begins, and where the rules end.
    let head: Range<String.Index>
    /// What stands behind them.
    let behind: Range<String.Index>

    /// As it is written.
    var right: String { "callscript: ignore[\(rules.joined(separator: ", "))] because \(reason)" }

    /// Nil for prose, and for a key of the script that is commented out: `# callscript: 1`.
    init?(_ comment: String) {
        var words = CommentWords(comment[...])
        words.drop("# \t")
        let start = words.rest.startIndex
        let name = words.takeName()
        if name == nil, !["ignore", "disable", "noqa"].contains(where: words.rest.lowercased().hasPrefix) {
            return nil
        }
        words.drop(": \t-=")
        let verb = words.takeLetters()
        for tail in ["-next", "-line"] { words.take(tail) }
        let isVerb =
            Self.synonyms.contains(verb.lowercased()) || verb.lowercased() == "ignore"
            || NearestName.nearest(to: verb, among: ["ignore"]) != nil
        guard isVerb else { return nil }
        words.drop(" \t:=")
        let bracketed = words.takeBracketed()
        rules = bracketed ?? words.takeRules()
        guard !rules.isEmpty, name != nil || rules.contains(where: { CommentWords.isRule($0) }) else { return nil }
        head = start..<words.rest.startIndex
        hasForm = name == "callscript:" && verb == "ignore" && comment[head].hasSuffix("]")
        words.drop(" \t")
        behind = words.rest.startIndex..<words.rest.endIndex
        words.drop(" \t:,;.–—-")
        let because = words.rest.prefix { $0.isLetter }
        if ["because", "since", "as", "reason", "cause"].contains(because.lowercased())
            || NearestName.nearest(to: String(because), among: ["because"]) != nil
        {
            words.rest.removeFirst(because.count)
            words.drop(" \t:,;–—-")
        }
        reason = words.rest.contains { $0.isLetter } ? String(words.rest) : ""
    }

    /// What other tools call it.
    private static let synonyms = ["disable", "silence", "suppress", "allow", "skip", "noqa", "off"]
}

/// What is left of a comment that is read from left to right.
private struct CommentWords {
    var rest: Substring

    init(_ text: Substring) {
        rest = text
        while rest.last?.isWhitespace == true { rest.removeLast() }
    }

    mutating func drop(_ signs: String) { rest = rest.drop { signs.contains($0) } }

    mutating func take(_ word: String) { if rest.hasPrefix(word) { rest.removeFirst(word.count) } }

    mutating func takeLetters() -> String {
        let word = rest.prefix { $0.isLetter }
        rest.removeFirst(word.count)
        return String(word)
    }

    /// `callscript:`, or what is nearly that.
    mutating func takeName() -> String? {
        let low = rest.lowercased()
        let own = ["callscripts", "callscript", "call-script", "call_script", "call script"].first(where: low.hasPrefix)
        let word = own ?? low.prefix { $0.isLetter }.lowercased()
        guard own != nil || NearestName.nearest(to: word, among: ["callscript"]) != nil else { return nil }
        let written = rest.prefix(word.count + 1)
        rest.removeFirst(word.count)
        return written.hasSuffix(":") ? String(written) : word
    }

    /// `[dead-end, bad-name]`, in brackets of any kind.
    mutating func takeBracketed() -> [String]? {
        let pairs: [Character: Character] = ["[": "]", "(": ")", "{": "}", "<": ">"]
        guard let open = rest.first, let close = pairs[open], let end = rest.firstIndex(of: close) else { return nil }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        return inside.split { ", ;\"'".contains($0) }.map(String.init)
    }

    /// `dead-end, bad-name`, with no sign around them: what is no rule is the reason.
    mutating func takeRules() -> [String] {
        var rules: [String] = []
        while true {
            var next = self
            next.drop(" \t,")
            let word = next.rest.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
            guard word.contains(where: { $0 == "-" || $0 == "_" }), Self.isRule(String(word)) else { return rules }
            rules.append(String(word))
            next.rest.removeFirst(word.count)
            self = next
        }
    }

    static func isRule(_ word: String) -> Bool {
        RuleCatalogue.page(DiagnosticID(rawValue: word)) != nil
            || NearestName.nearest(to: word, among: RuleCatalogue.ids.lazy.map(\.rawValue)) != nil
    }
}
