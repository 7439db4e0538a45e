import CallProgram

/// What the recogniser is told to expect: the author's hints, the phrases of the choices that are open, and what a slot
/// of the asked type sounds like.
///
/// Scripts with hundreds of questions open the same few intents again and again, so each phrase is cleaned and numbered
/// once, and questions with the same choices share one list.
struct HintTable {
    /// The carrier's limits.
    static let mostEntries = 500
    static let longestEntry = 100

    private struct Key: Hashable {
        var authors: [String]
        var open: [IntentID]
        var asked: [[String]]
    }
    private let languages: Int
    private var lists: [Key: [[String]]] = [:]

    private var words: [String] = []
    private var numbers: [String: Int] = [:]
    /// For each intent the numbers of its phrases, one list a language.
    private var phrases: [IntentID: [[Int]]] = [:]
    /// The list a word was last put into: what is new in a list is known without a set for each.
    private var lastList: [Int] = []
    private var list = 0

    init(languages: Int) { self.languages = languages }

    mutating func hints(authors: [String], open: [IntentID], of intents: IntentTable, asked: [[String]] = [])
        -> [[String]]
    {
        let key = Key(authors: authors, open: open, asked: asked)
        if let known = lists[key] { return known }
        let authorsNumbers = authors.compactMap { number($0) }
        let hints = (0..<languages).map { language in
            list += 1
            var hints: [String] = []
            hints.reserveCapacity(
                min(Self.mostEntries, open.reduce(0) { $0 + numbers(of: $1, intents)[language].count }))
            func add(_ number: Int, _ table: inout HintTable) {
                guard table.lastList[number] != table.list, hints.count < Self.mostEntries else { return }
                table.lastList[number] = table.list
                hints.append(table.words[number])
            }
            for number in authorsNumbers { add(number, &self) }
            for intent in open {
                for number in numbers(of: intent, intents)[language] { add(number, &self) }
            }
            for word in asked.indices.contains(language) ? asked[language] : [] {
                if let number = number(word) { add(number, &self) }
            }
            return hints
        }
        lists[key] = hints
        return hints
    }

    private mutating func numbers(of intent: IntentID, _ intents: IntentTable) -> [[Int]] {
        if let known = phrases[intent] { return known }
        let numbers = intents[intent].phrases.map { $0.compactMap { number($0) } }
        phrases[intent] = numbers
        return numbers
    }

    /// Nil for what the carrier would not take.
    private mutating func number(_ phrase: String) -> Int? {
        // A comma would part one hint into two.
        let isKept = { (byte: UInt8) in byte != UInt8(ascii: ",") && byte >= UInt8(ascii: " ") }
        let word =
            phrase.utf8.allSatisfy(isKept) ? phrase : String(decoding: phrase.utf8.filter(isKept), as: UTF8.self)
        guard !word.isEmpty, word.utf8.count <= Self.longestEntry || word.utf16.count <= Self.longestEntry else {
            return nil
        }
        if let known = numbers[word] { return known }
        let number = words.count
        words.append(word)
        lastList.append(0)
        numbers[word] = number
        return number
    }
}
