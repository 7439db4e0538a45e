package import Foundation

extension SlotType {
    /// What a person writes for a value of this type: in `default`, `set` and tests, as a variable of a call. Nil when
    /// it is not of the form; the type's limits are another question.
    package func value(written text: String) -> Value? {
        switch self {
        case .text: .text(text)
        case .number, .money: Number(plain: text).map { .number($0) }
        case .yesNo:
            switch text.lowercased() {
            case "yes", "true": .yesNo(true)
            case "no", "false": .yesNo(false)
            default: nil
            }
        case .digits: text.isPlainDigits ? .text(text) : nil
        case .date: CalendarDate(written: text).map { .date($0) }
        case .time: TimeOfDay(written: text).map { .time($0) }
        case .phone: Self.phone(written: text).map { .text($0) }
        case .email: Self.email(written: text).map { .text($0) }
        case .spelled: Self.spelled(written: text).map { .text($0) }
        case .choice(let options): options.contains { $0.name == text } ? .text(text) : nil
        case .item: .text(text)
        case .list, .data: nil
        }
    }

    /// `+1 (555) 123-4567` → `+15551234567`
    private static func phone(written text: String) -> String? {
        let filling: Set<UInt8> = [0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")")]
        let bytes = text.utf8.filter { !filling.contains($0) }
        guard bytes.first == UInt8(ascii: "+"), (8...16).contains(bytes.count), bytes[1] != UInt8(ascii: "0"),
            bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// In small letters, as the parts of an address are compared.
    private static func email(written text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ",") })
        else { return nil }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        return text.lowercased()
    }

    /// `ab 12-c` → `AB12C`
    private static func spelled(written text: String) -> String? {
        let letters = text.filter { $0 != " " && $0 != "-" }
        guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
        return letters.uppercased()
    }
}

extension String {
    fileprivate var isPlainDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Number {
    /// A number written with digits, at most one point between them and a sign, and nothing else.
    package init?(plain text: String) {
        let hasSign = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
        let parts = text.utf8.dropFirst(hasSign ? 1 : 0).split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2,
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }),
            // Beyond 38 digits a decimal loses some: such an answer is no number a script can use.
            parts.reduce(0, { $0 + $1.count }) <= 38, let value = Number(string: text), !value.isNaN
        else { return nil }
        self = value
    }
}
