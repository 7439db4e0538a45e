/// An index into one of a program's tables.
package protocol DenseID: Hashable, Sendable, Codable {
    var index: Int { get }
    init(_ index: Int)
}

extension DenseID {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(index)
    }
}

package struct StateID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}

package struct SlotID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}

package struct IntentID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}

package struct LanguageID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}

package struct LadderID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}

package struct HoursID: DenseID {
    package let index: Int
    package init(_ index: Int) { self.index = index }
}
