import TwiML

extension [SpokenPart] {
    /// As much of the beginning as fits, cut between words.
    func shortened(toBytes budget: Int) -> [SpokenPart] {
        var left = budget
        var kept: [SpokenPart] = []
        for part in self {
            left -= part.markupBytes
            switch part {
            case .text(let words, let speaker):
                let head = Self.head(of: words, within: left)
                if !head.isEmpty { kept.append(.text(head, speaker)) }
                guard head.utf8.count == words.utf8.count else { return kept }
                left -= XMLText.escaped(words).utf8.count
            case .ssml(let content, _), .play(let content), .keys(let content):
                left -= XMLText.escaped(content).utf8.count
                guard left >= 0 else { return kept }
                kept.append(part)
            case .pause:
                guard left >= 0 else { return kept }
                kept.append(part)
            }
        }
        return kept
    }

    private static func head(of words: String, within budget: Int) -> String {
        guard budget > 0 else { return "" }
        var bytes = 0
        var word: String.Index?
        let scalars = words.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == " " { word = index }
            switch scalar {
            case "&", "<", ">", "\"": bytes += 6
            default: bytes += UTF8.width(scalar)
            }
            if bytes > budget { return String(scalars[..<(word ?? index)]) }
        }
        return words
    }
}

extension SpokenPart {
    /// Room for the tags around it.
    fileprivate var markupBytes: Int {
        switch self {
        case .text(_, let speaker), .ssml(_, let speaker):
            64 + (speaker.voice?.utf8.count ?? 0) + (speaker.language?.utf8.count ?? 0)
        case .play, .pause, .keys: 64
        }
    }
}
