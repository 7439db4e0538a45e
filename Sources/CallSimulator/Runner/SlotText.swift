import CallProgram
import Foundation

/// Values of slots as a person writes them: `4`, `2.5`, `yes`, `Ms Rivera`.
enum SlotText {
    /// Whether a slot has the value that was written; nothing written is a slot without a value.
    static func agrees(_ value: Value?, with written: String?) -> Bool {
        guard let value, let written else { return value == nil && written == nil }
        switch value {
        case .text(let text): return Speech.folded(text) == Speech.folded(written)
        case .number(let number): return plain(value) == written || number == decimal(written)
        case .yesNo(let yes): return (yes ? ["yes", "true"] : ["no", "false"]).contains(written.lowercased())
        case .date, .time, .moment, .list: return plain(value) == written
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
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
