package import ScriptDiagnostics
import ScriptYAML

/// What a list holds.
package enum ListItemSyntax: String, Sendable, CaseIterable {
    case text, number, data

    package var valueType: ValueType {
        switch self {
        case .text: .text
        case .number: .number
        case .data: .data
        }
    }
}

/// What only a list slot has: `{type: list, of: number, default: [1, 2, 3]}`.
struct ListSlotDraft {
    var of: Located<ListItemSyntax>?

    static let keys: [Key<SlotDraft>] = [
        Key(
            "of", \.list.of,
            .oneOf(ListItemSyntax.self, elsewhere: ["string": .text, "strings": .text, "object": .data, "map": .data]),
            "What its items are: texts where a default lists some, data where it comes from elsewhere."),
        Key("default", \.constant, .constantList, "The items a call begins with."),
    ]

    /// Items written out are texts, unless one of them has parts; what comes from outside is data.
    func items(_ constant: ConstantSyntax?) -> ListItemSyntax {
        if let of { return of.value }
        guard case .list(let items)? = constant?.content else { return .data }
        return items.allSatisfy { if case .text = $0.content { true } else { false } } ? .text : .data
    }
}

/// A choice from a list: `{type: choice, from: movies, label: title, value: id}`.
package struct ListMenuSyntax: Sendable {
    package var from: Located<String>
    /// The way to a part of an item, with points: `name.first`.
    package var label: Located<String>?
    package var value: Located<String>?
}

extension Script {
    /// Who may not read a list may not read which of its items was chosen.
    mutating func keepItemsOfSensitiveLists() {
        let lists = Set(slots.lazy.filter(\.isSensitive).map(\.name.value))
        for index in slots.indices {
            if case .item(let menu) = slots[index].type, lists.contains(menu.from.value) {
                slots[index].isSensitive = true
            }
        }
    }
}

extension ValueForm where Value == Located<String> {
    /// The way to a part of data: `title`, `name.first`.
    static var path: Self {
        let phrase = "the name of a part, such as title or address.city"
        return .scalar(phrase, .text) { scalar, place, reading in
            let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false)
            let isPath = parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0 > 0x20 && !"[]${}".utf8.contains($0) }
            }
            if isPath { return scalar.located }
            reading.report(
                Diagnostic(.valueNotAllowed, .error, "\"\(place.name)\" takes \(phrase)", at: scalar.span))
            return nil
        }
    }
}

extension Script {
    /// What a slot holds; a choice from a list, what the list's items are.
    package func valueType(ofSlot slot: Int, _ index: ScriptIndex) -> ValueType {
        let type = slots[slot].type
        if case .item(let menu) = type, menu.value == nil, let list = index.slots[menu.from.value],
            case .list(let item) = slots[list].type
        {
            return item.valueType
        }
        return type.valueType
    }
}
