import CallUnderstanding
import ScriptModel

/// How a script's callers are understood: what may be said, in each language, at each set of open choices.
struct Understanding {
    let books: [IntentBook]
    let open: [OpenChoices]

    /// Of a script that asks nothing.
    init() {
        open = []
        books = []
    }

    init(_ context: RuleContext) {
        open = OpenChoices.all(in: context)
        books = open.isEmpty ? [] : context.knownLanguages.map { IntentBook(context, language: $0) }
    }
}

/// Which intents stand side by side at some question.
struct Neighbours {
    private let opens: [[Int]]
    private let places: [[Int: Int]]

    init(_ book: IntentBook, _ open: [OpenChoices]) {
        var opens = [[Int]](repeating: [], count: book.intents.count)
        var places: [[Int: Int]] = []
        for (number, choices) in open.enumerated() {
            var here: [Int: Int] = [:]
            for (place, choice) in choices.choices.enumerated() {
                guard let intent = book[choice.name] else { continue }
                if here.updateValue(here[intent] ?? place, forKey: intent) == nil { opens[intent].append(number) }
            }
            places.append(here)
        }
        self.opens = opens
        self.places = places
    }

    /// The first questions at which two intents are both open, as far as one need look: every one, of the rarer.
    func questions(with a: Int, _ b: Int) -> [(open: Int, a: Int, b: Int)] {
        let rarer = opens[a].count < opens[b].count ? opens[a] : opens[b]
        return rarer.compactMap { open in
            guard let first = places[open][a], let second = places[open][b] else { return nil }
            return (open, first, second)
        }
    }

    /// Whether some question has both.
    func areTogether(_ a: Int, _ b: Int) -> Bool {
        let (rarer, other) = opens[a].count < opens[b].count ? (a, b) : (b, a)
        return opens[rarer].contains { places[$0][other] != nil }
    }

    func isOpen(_ intent: Int) -> Bool { !opens[intent].isEmpty }
}

/// The machine's own judgement of what somebody says at a question.
struct Judge {
    enum Verdict {
        /// The choice that the call takes.
        case taken(Int)
        case askedBack(Int, Int)
        case refused
    }
    private let matcher: IntentMatcher
    private let book: IntentBook

    init(_ book: IntentBook) {
        self.book = book
        matcher = book.matcher()
    }

    /// Choices are numbered as in `open`. As in a call, what is local goes before what is open everywhere.
    func verdict(_ text: String, _ open: OpenChoices) -> Verdict {
        let intents = open.choices.map { book[$0.name] ?? -1 }
        let match = matcher.match(text, open: intents.filter { $0 >= 0 })
        guard match.verdict != .refused, let best = match.best, let first = intents.firstIndex(of: best.intent) else {
            return .refused
        }
        guard match.verdict == .close, let other = match.runnerUp,
            let second = intents.firstIndex(of: other.intent)
        else { return .taken(first) }
        let (a, b) = (open.choices[first], open.choices[second])
        if a.isLocal != b.isLocal { return .taken(a.isLocal ? first : second) }
        return a.way == b.way ? .taken(first) : .askedBack(first, second)
    }
}
