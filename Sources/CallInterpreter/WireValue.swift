import CallProgram
import Foundation

/// A value as a machine reads it, not as it is spoken: `3.5` in every language, `true`, `2026-12-25`.
enum WireValue {
    static func text(_ value: Value) -> String {
        switch value.json {
        case .null: return ""
        case .bool(let isYes): return isYes ? "true" : "false"
        case .number(let number): return number.description
        case .string(let text): return text
        case .array, .object:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return (try? encoder.encode(value.json)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}
