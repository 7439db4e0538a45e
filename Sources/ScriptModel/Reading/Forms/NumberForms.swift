package import ScriptDiagnostics
import ScriptYAML

extension ValueForm where Value == Located<Int> {
    package static func whole(_ range: ClosedRange<Int>) -> ValueForm<Located<Int>> {
        .scalar("a whole number", .whole(range)) { scalar, place, reading in
            guard let number = Int(plainDigits: scalar.text) else {
                let meant = PlainForm.number(scalar.text).flatMap { Int($0) == nil ? nil : $0 }
                reading.reportWrongValue(
                    scalar, place, "a whole number", meant: meant,
                    otherwise: PlainForm.isNone(scalar.text)
                        ? "leave \"\(place.name)\" out, or write one number"
                        : "write one number, such as \(range.example)")
                return nil
            }
            guard range.contains(number) else {
                reading.report(.outOfRange(scalar, place, range.allowed))
                return nil
            }
            return Located(number, at: scalar.span)
        }
    }
}

extension ValueForm where Value == Located<Double> {
    package static func decimal(_ range: ClosedRange<Double> = -1e15...1e15) -> ValueForm<Located<Double>> {
        .scalar("a number", .decimal(range)) { scalar, place, reading in
            guard let number = Double(plainDecimal: scalar.text) else {
                // A share is a number from 0 to 1 here.
                let share = range.upperBound <= 1 ? Double.fromPercent(scalar.text).map(\.plain) : nil
                reading.reportWrongValue(
                    scalar, place, "a number", meant: share ?? PlainForm.number(scalar.text),
                    otherwise: PlainForm.isNone(scalar.text)
                        ? "leave \"\(place.name)\" out" : "write it in figures")
                return nil
            }
            guard range.contains(number) else {
                let share =
                    range.upperBound <= 1 && number >= 10 && range.contains(number / 100) ? (number / 100).plain : nil
                reading.report(
                    .outOfRange(
                        scalar, place, range.allowed, label: share.map { "did you mean \($0)?" },
                        fixes: share.map { reading.replacement(of: scalar, with: $0) } ?? []))
                return nil
            }
            return Located(number, at: scalar.span)
        }
    }
}

extension Int {
    /// Digits and a sign, nothing else; nil also where there are more than any place asks for.
    init?(plainDigits text: String) {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.init(text)
    }
}

extension Double {
    /// Digits, a sign and one point: not the exponents, hexadecimals and infinities that Swift would take.
    init?(plainDecimal text: String) {
        let allowed = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        guard allowed, text.utf8.count <= 30 else { return nil }
        self.init(text)
    }
}

extension ClosedRange<Int> {
    /// `from 1 to 60`, `at least 1`
    var allowed: String {
        upperBound >= 1_000_000_000 ? "at least \(lowerBound)" : "from \(lowerBound) to \(upperBound)"
    }
}

extension ClosedRange<Int> {
    /// One that fits.
    fileprivate var example: Int { contains(10) ? 10 : lowerBound }
}

extension ClosedRange<Double> {
    var allowed: String { "from \(lowerBound.plain) to \(upperBound.plain)" }
}

extension Double {
    /// `70%` → 0.7
    static func fromPercent(_ text: String) -> Double? {
        text.hasSuffix("%") ? Double(plainDecimal: text.filter { $0 != "%" && $0 != " " }).map { $0 / 100 } : nil
    }

    /// Without `.0` behind a whole number.
    package var plain: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}
