import CallProgram
import CallUnderstanding

/// A menu made of a list while the call goes on: its items by label and by position.
///
/// It is made only when a question that asks for an item is answered, so that no other turn pays for it.
struct ItemMenu {
    /// Items that are listened for; a caller cannot have heard of more.
    static let most = 100

    struct Item {
        var label: String
        var value: Value
    }
    let items: [Item]
    /// The items whose positions count, from the first.
    let page: Range<Int>
    private let language: String

    init(_ values: [Value], _ menu: ListMenu, page: Range<Int>, forms: SpokenForms, language: String) {
        // The page that was heard must be among them, wherever in a long list it stands.
        let first = page.upperBound <= Self.most ? 0 : page.lowerBound
        let heard = values[first..<min(values.count, max(page.upperBound, first + Self.most))]
        items = heard.map { value in
            let whole = value.plainData
            return Item(label: forms.spoken(whole.part(at: menu.label)), value: whole.part(at: menu.value))
        }
        self.page = (page.lowerBound - first)..<(page.upperBound - first)
        self.language = language
    }

    /// The item that stands at a position of the page, from 1; nil for one without a value.
    func item(at position: Int) -> Value? {
        guard position >= 1, position <= page.count else { return nil }
        let value = items[page.lowerBound + position - 1].value
        return value == .missing ? nil : value
    }

    func item(pressed keys: String) -> Value? { Int(keys).flatMap { item(at: $0) } }

    /// `the second one`, when the whole answer is that and no item is called so.
    func item(atSpoken text: String) -> Value? {
        guard let position = PositionGrammar.value(of: text, count: page.count, language: language) else { return nil }
        return item(at: position)
    }

    /// The items whose labels the words may mean: one, or two too close to tell; nil for none.
    func items(named text: String) -> (items: [Item], score: Double)? {
        let match = IntentMatcher(intents: items.map { [$0.label] }, language: language)
            .match(text, open: Array(items.indices))
        guard match.verdict != .refused, let best = match.best else { return nil }
        let found = [best] + (match.verdict == .close ? [match.runnerUp].compactMap { $0 } : [])
        let named = found.map { items[$0.intent] }.filter { $0.value != .missing }
        return named.isEmpty ? nil : (named, best.score)
    }

    /// What an item is called that a slot holds.
    func label(of value: Value) -> String? { items.first { $0.value == value }?.label }
}

extension Value {
    /// Within an item of a list; the item itself where there is no way to go.
    func part(at path: [String]) -> Value {
        guard !path.isEmpty else { return self }
        guard case .data(let json) = self else { return .missing }
        return json.value(at: path).map { Value($0) } ?? .missing
    }
}
