import CallProgram

/// The call as a language model is told of it: who said what, and nothing that is sensitive.
struct ModelConversation {
    /// A model needs no more to go on, and takes no more for long.
    static let mostLines = 60
    static let mostBytes = 24_000

    let program: Program
    let session: Session
    let forms: SpokenForms
    let language: String

    func lines(instructions: [String]) -> [ReplyRequest.Line] {
        let hidden = sensitiveWords
        let manner =
            "You speak on the phone, in the language \(language). Answer in one to three short sentences, as one "
            + "says them aloud: no lists, no markup, no emoji, no addresses of the web."
        let system = (instructions + [manner]).joined(separator: "\n\n")
        var lines: [ReplyRequest.Line] = []
        var bytes = 0
        for utterance in session.history.suffix(Self.mostLines).reversed() {
            let content = utterance.isPrivate ? Session.mask : Self.masked(utterance.content, hidden)
            bytes += content.utf8.count
            if bytes > Self.mostBytes { break }
            lines.append(.init(role: utterance.role == .user ? .user : .assistant, content: content))
        }
        lines.append(.init(role: .system, content: Self.masked(system, hidden)))
        return lines.reversed()
    }

    /// Each sensitive value as it may have been written or spoken; the longest first.
    private var sensitiveWords: [String] {
        var words: Set<String> = []
        for (slot, value) in zip(program.slots, session.slots) where slot.isSensitive {
            guard let value else { continue }
            let written = JSONText.word(value.json)
            words.formUnion([written, forms.spoken(value)])
            if written.utf8.contains(where: { (0x30...0x39).contains($0) }) {
                words.formUnion([SpokenDigits.oneByOne(written), SpokenDigits.phone(written)])
            }
            words.insert(SpokenDigits.letterByLetter(written))
        }
        return words.filter { !$0.isEmpty }.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    /// Whole words only: a sensitive 5 must not blank every price.
    private static func masked(_ text: String, _ hidden: [String]) -> String {
        var text = text
        for word in hidden {
            var from = text.startIndex
            while let range = text[from...].firstRange(of: word) {
                let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
                let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
                let isWhole =
                    !(before.isLetter || before.isNumber) && !(after.isLetter || after.isNumber)
                guard isWhole else {
                    from = text.index(after: range.lowerBound)
                    continue
                }
                let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + Session.mask.utf8.count
                text.replaceSubrange(range, with: Session.mask)
                from = text.utf8.index(text.startIndex, offsetBy: offset)
            }
        }
        return text
    }
}
