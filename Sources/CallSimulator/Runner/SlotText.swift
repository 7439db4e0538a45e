import CallProgram
import Foundation

/// Values of slots as a person writes them: `4`, `2.5`, `yes`, `Ms Rivera`.
enum SlotText {
    /// Whether a slot has the value that was written; nothing written is a slot without a value.
    static func agrees(_ value: Value?, with written: String?, as type: SlotType? = nil) -> Bool {
        guard let value, let written else { return value == nil && written == nil }
        // Two ways to write one thing: 9:30 and 09:30, +1 555 123 4567 with and without its spaces.
        if let type, type.value(written: written) == value { return true }
        switch value {
        case .text(let text): return Speech.folded(text) == Speech.folded(written)
        case .number(let number): return plain(value) == written || number == decimal(written)
        case .yesNo(let yes): return (yes ? ["yes", "true"] : ["no", "false"]).contains(written.lowercased())
        case .date, .time, .moment, .list, .data: return plain(value) == written
        }
    }

    /// `3`, `3.0` and `03` are one number; `3 nights` is none.
    private static func decimal(_ written: String) -> Decimal? {
        let isNumber = written.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        return isNumber ? Decimal(string: written, locale: Locale(identifier: "en_US_POSIX")) : nil
    }

    static func plain(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .yesNo(let yes): yes ? "yes" : "no"
        case .date(let date): "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        case .time(let time): "\(padded(time.hour, 2)):\(padded(time.minute, 2))"
        case .moment(let moment): moment.ISO8601Format()
        case .list(let values): values.map(plain).joined(separator: ", ")
        case .data(let json): plain(json)
        }
    }

    /// A list as its items, anything else as JSON with its names in order.
    private static func plain(_ json: JSON) -> String {
        switch json {
        case .string(let text): text
        case .array(let items): items.map { plain($0) }.joined(separator: ", ")
        case .number(let number): "\(number)"
        case .bool(let yes): yes ? "yes" : "no"
        case .null: ""
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", "))}"
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
