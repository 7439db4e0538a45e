import ScriptDiagnostics
import ScriptYAML

/// What only a slot of digits has: `{type: digits, length: 4}`, `{type: digits, length: 6-8}`.
struct DigitsSlotDraft {
    var length: Located<ClosedRange<Int>>?

    static let keys: [Key<SlotDraft>] = [
        Key("length", \.digits.length, .lengths, "How many digits: 4, or from and to, as in 6-8.")
    ]

    func type() -> SlotTypeSyntax { .digits(length: length) }
}

/// What only a spelled slot has: `{type: spelled, length: 6}`.
struct SpelledSlotDraft {
    var length: Located<ClosedRange<Int>>?

    static let keys: [Key<SlotDraft>] = [
        Key("length", \.spelled.length, .lengths, "How many letters and digits: 6, or from and to, as in 5-8.")
    ]

    func type() -> SlotTypeSyntax { .spelled(length: length) }
}

extension ValueForm where Value == Located<ClosedRange<Int>> {
    /// `4`, `6-8`
    static var lengths: Self {
        let phrase = "a length, such as 4, or from and to, such as 6-8"
        return .scalar(phrase, .pattern("^[0-9]+( ?- ?[0-9]+)?$")) { scalar, place, reading in
            let ends = scalar.text.utf8.filter { $0 != 0x20 }
                .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
                .map { Int(plainDigits: String(decoding: $0, as: UTF8.self)) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
                reading.reportWrongValue(scalar, place, phrase, meant: PlainForm.length(scalar.text))
                return nil
            }
            guard first >= 1, last <= 100, first <= last else {
                let meant = first > last && last >= 1 && first <= 100 ? "\(last)-\(first)" : nil
                reading.report(
                    .outOfRange(
                        scalar, place, "from 1 to 100, the smaller number first", label: meant.map { "write \($0)" },
                        fixes: meant.map { reading.replacement(of: scalar, with: $0) } ?? []))
                return nil
            }
            return Located(first...last, at: scalar.span)
        }
    }
}
