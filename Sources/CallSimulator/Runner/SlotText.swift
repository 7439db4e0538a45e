import CallInterpreter
import CallProgram
import Foundation

/// Values of slots beside what a person wrote: `4`, `2.5`, `yes`, `Ms Rivera`.
enum SlotText {
    /// Whether a slot has the value that was written; nothing written is a slot without a value.
    static func agrees(_ value: Value?, with written: String?, as type: SlotType? = nil) -> Bool {
        guard let value, let written else { return value == nil && written == nil }
        // Two ways to write one thing: 9:30 and 09:30, +1 555 123 4567 with and without its spaces.
        if let type, type.value(written: written) == value { return true }
        switch value {
        case .text(let text): return Speech.folded(text) == Speech.folded(written)
        case .number(let number): return value.plain == written || number == decimal(written)
        case .yesNo(let yes): return (yes ? ["yes", "true"] : ["no", "false"]).contains(written.lowercased())
        case .date, .time, .moment, .list, .data: return value.plain == written
        }
    }

    /// `3`, `3.0` and `03` are one number; `3 nights` is none.
    private static func decimal(_ written: String) -> Decimal? {
        let isNumber = written.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        return isNumber ? Decimal(string: written, locale: Locale(identifier: "en_US_POSIX")) : nil
    }
}
