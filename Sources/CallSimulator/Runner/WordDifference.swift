/// Which words of one speech are not in the other, in the order spoken.
struct WordDifference {
    /// A line of carets below the first text, and one below the second; nil where nothing is marked.
    private(set) var removed: String?
    private(set) var added: String?

    /// Marks what `old` has and `new` has not, and the other way round.
    init(from old: String, to new: String) {
        var oldWords = ArraySlice(old.split(separator: " "))
        var newWords = ArraySlice(new.split(separator: " "))
        while let a = oldWords.first, let b = newWords.first, a == b {
            oldWords.removeFirst()
            newWords.removeFirst()
        }
        while let a = oldWords.last, let b = newWords.last, a == b {
            oldWords.removeLast()
            newWords.removeLast()
        }
        var removedWords = Array(oldWords)
        var addedWords = Array(newWords)
        // Two long texts with little in common are not worth comparing word by word.
        if oldWords.count <= Self.most, newWords.count <= Self.most {
            removedWords = []
            addedWords = []
            for change in newWords.difference(from: oldWords) {
                switch change {
                case .remove(_, let word, _): removedWords.append(word)
                case .insert(_, let word, _): addedWords.append(word)
                }
            }
        }
        removed = Self.carets(below: removedWords, in: old)
        added = Self.carets(below: addedWords, in: new)
    }

    private static let most = 1_000

    /// A run of neighbouring words is underlined in one stroke.
    private static func carets(below words: [Substring], in text: String) -> String? {
        guard !words.isEmpty else { return nil }
        var line = ""
        var position = text.startIndex
        var lastEnd = 0
        var column = 0
        for word in words.sorted(by: { $0.startIndex < $1.startIndex }) {
            column += text.distance(from: position, to: word.startIndex)
            position = word.startIndex
            let gap = column - lastEnd
            line += String(repeating: gap == 1 && lastEnd > 0 ? "^" : " ", count: gap)
            line += String(repeating: "^", count: word.count)
            lastEnd = column + word.count
        }
        return line
    }
}
