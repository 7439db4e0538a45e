package import CallProgram
import Foundation

extension SlotType {
    /// A value given from outside as text: lists and data are JSON.
    fileprivate func value(given text: String) -> Value? {
        switch self {
        case .list, .data:
            guard let json = try? JSONDecoder().decode(JSON.self, from: Data(text.utf8)) else { return nil }
            return Value(json, fitting: self)
        default: return value(from: .text(text))
        }
    }
}

/// Why the values given from outside do not fit a program: the words of a 4xx answer, of a refused `--var`.
package enum InputFault: Hashable, Sendable {
    /// No slot of this name takes `input`.
    case undeclared(String, declared: [String])
    case missing(String)
    /// Given without a character.
    case empty(String)
    case unfit(String, type: SlotType)

    /// The slot's name, as it was given.
    package var name: String {
        switch self {
        case .undeclared(let name, _), .missing(let name), .empty(let name), .unfit(let name, _): name
        }
    }

    /// One plain sentence without a full stop.
    package var sentence: String {
        switch self {
        case .undeclared(let name, let declared) where declared.isEmpty:
            "the script takes no variables, and got \"\(name)\""
        case .undeclared(let name, let declared):
            "the script takes no variable \"\(name)\"; it takes \(declared.joined(separator: ", "))"
        case .missing(let name): "the script needs the variable \"\(name)\""
        case .empty(let name): "the variable \"\(name)\" is empty"
        case .unfit(let name, let type): "the variable \"\(name)\" takes \(type.sentence)"
        }
    }
}

extension Program {
    /// Values for the slots that take `input`, from their written forms; each fault is told, the rest is usable.
    package func inputs(written: [String: String]) -> (values: [SlotID: Value], faults: [InputFault]) {
        var values: [SlotID: Value] = [:]
        var faults: [InputFault] = []
        let takers = slots.indices.filter { slots[$0].input != .none }
        let byName = Dictionary(takers.map { (slots[$0].name, $0) }) { first, _ in first }
        for (name, text) in written.sorted(by: { $0.key < $1.key }) {
            guard let index = byName[name] else {
                faults.append(.undeclared(name, declared: takers.map { slots[$0].name }))
                continue
            }
            if text.allSatisfy(\.isWhitespace) {
                faults.append(.empty(name))
            } else if let value = slots[index].type.value(given: text) {
                values[SlotID(index)] = value
            } else {
                faults.append(.unfit(name, type: slots[index].type))
            }
        }
        for index in takers where slots[index].input == .required && written[slots[index].name] == nil {
            faults.append(.missing(slots[index].name))
        }
        return (values, faults)
    }
}
