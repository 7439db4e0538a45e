import TestSupport

/// A slip of the fingers: one sign too many, too few or another one, or a line that stands too far to one side.
struct Slip {
    let text: String
    /// `line 12: "say: Hello," for "say: Hello."`
    let told: String

    private static let signs = Array(":,-\"'[]{}#|>&*!%@=;()$? \t\n".utf8)

    init(in text: String, _ dice: inout Dice) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let written = lines.indices.filter { lines[$0].contains { $0 != UInt8(ascii: " ") } }
        let number = written.randomElement(using: &dice) ?? 0
        let before = lines[number]
        lines[number] = Self.slipped(before, &dice)
        self.text = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        told =
            "line \(number + 1): \"\(String(decoding: lines[number], as: UTF8.self))\""
            + " for \"\(String(decoding: before, as: UTF8.self))\""
    }

    private static func slipped(_ line: [UInt8], _ dice: inout Dice) -> [UInt8] {
        let sign = signs.randomElement(using: &dice) ?? 0
        // Where signs stand, and where words begin and end.
        let places = line.indices.filter { signs.contains(line[$0]) || $0 == 0 || signs.contains(line[$0 - 1]) }
        let place = places.randomElement(using: &dice) ?? 0
        var line = line
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: line.remove(at: place)
        case 1: line.insert(sign, at: place)
        case 2: line[place] = sign
        case 3: line.insert(line[place], at: place)
        case 4 where place > 0: line.swapAt(place, place - 1)
        case 4: line.append(sign)
        default:
            let width = Int.random(in: 1...4, using: &dice)
            if Bool.random(using: &dice) {
                line.insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: width), at: 0)
            } else {
                line.removeFirst(min(width, line.prefix { $0 == UInt8(ascii: " ") }.count))
            }
        }
        return line
    }
}
