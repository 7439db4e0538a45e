import CallUnderstanding
import ScriptDiagnostics
import ScriptModel

extension SlotTypeSyntax {
    /// Why a plain value cannot be one of this type.
    func refusal(of plain: String) -> String? {
        switch self {
        case .text(let minLength, let maxLength, let pattern):
            if let max = maxLength?.value, plain.count > max { return "it may have at most \(max) characters" }
            if let min = minLength?.value, plain.count < min { return "it needs at least \(min) characters" }
            if let pattern = pattern?.value, Pattern(pattern)?.matches(plain) == false {
                return "it must be like \(pattern)"
            }
            return nil
        case .list: return "a list is written as one, item by item"
        case .data, .item: return nil
        case .number(let min, let max, let whole):
            if let refusal = Self.refusal(ofNumber: plain, min?.value, max?.value) { return refusal }
            return whole && Double(plain).map { $0 != $0.rounded() } ?? false ? "only whole numbers fit" : nil
        case .money(_, let min, let max):
            if let refusal = Self.refusal(ofNumber: plain, min?.value, max?.value) { return refusal }
            let decimals = plain.split(separator: ".").dropFirst().first ?? ""
            return decimals.reversed().drop { $0 == "0" }.count > 2 ? "an amount has two decimals at most" : nil
        case .digits(let length):
            guard !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return "write digits only, such as 4077"
            }
            return length.flatMap { Self.refusal(ofLength: plain.count, $0.value, "digits") }
        case .spelled(let length):
            let letters = plain.filter { $0 != " " && $0 != "-" }
            guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0.isNumber }) else {
                return "write letters and digits only, such as AB12C"
            }
            return length.flatMap { Self.refusal(ofLength: letters.count, $0.value, "letters and digits") }
        case .date(let earliest, let latest, _):
            guard let day = DayLiteral(iso: plain) else { return "a date is written like 2026-12-31" }
            guard day.exists else { return "there is no such day" }
            if case .day(let first)? = earliest?.value, day < first { return "the first day is \(first.text)" }
            if case .day(let last)? = latest?.value, last < day { return "the last day is \(last.text)" }
            return nil
        case .time(let earliest, let latest):
            guard let time = TimeLiteral(plain[...]), time.isOfDay, !plain.contains(" ") else {
                return "a time is written like 09:30 or 17:00"
            }
            if let earliest, time.minutes < earliest.value { return "it is before \(Self.clock(earliest.value))" }
            if let latest, time.minutes > latest.value { return "it is after \(Self.clock(latest.value))" }
            return nil
        case .phone:
            let filling = " -.()".utf8
            let bytes = plain.utf8.filter { !filling.contains($0) }
            let isNumber =
                bytes.first == UInt8(ascii: "+") && (8...16).contains(bytes.count) && bytes[1] != UInt8(ascii: "0")
                && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
            return isNumber ? nil : "write +, the country code and the number, such as +15551234567"
        case .email:
            let parts = plain.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            let labels = parts.last?.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) ?? []
            let isAddress =
                parts.count == 2 && !parts[0].isEmpty && labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
                && plain.utf8.count <= 254
                && plain.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ",") }
            return isAddress ? nil : "write an address, such as jo@example.com"
        case .choice(let options):
            let names = options.map(\.name.value)
            if names.contains(plain) { return nil }
            return NearestName.nearest(to: plain, among: names).map { "did you mean \"\($0)\"?" }
                ?? "its options are \(NearestName.list(names, closestTo: plain))"
        case .yesNo:
            return ["yes", "no", "true", "false"].contains(plain.lowercased()) ? nil : "write yes or no"
        }
    }

    /// How a value that people write in their own words is written here: `9am` → `09:00`.
    func plainForm(of written: String) -> String? {
        switch self {
        case .number, .money: PlainForm.number(written)
        case .date: PlainForm.day(written)
        case .time: PlainForm.time(written)
        case .yesNo: PlainForm.yesNo(written)
        case .digits: written.filter { !" -.".contains($0) }
        case .choice(let options): NearestName.nearest(to: written, among: options.map(\.name.value))
        case .text, .phone, .email, .spelled, .list, .data, .item: nil
        }
    }

    private static func refusal(ofNumber plain: String, _ min: Double?, _ max: Double?) -> String? {
        guard isNumber(plain), let number = Double(plain) else { return "a number is written like 12 or 3.5" }
        if plain.utf8.count > 38 { return "a number may have at most 38 digits" }
        if let min, number < min { return "the least is \(min.plain)" }
        if let max, number > max { return "the most is \(max.plain)" }
        return nil
    }

    private static func refusal(ofLength count: Int, _ length: ClosedRange<Int>, _ what: String) -> String? {
        if length.contains(count) { return nil }
        return length.count == 1
            ? "it has \(length.lowerBound) \(what)" : "it has \(length.lowerBound) to \(length.upperBound) \(what)"
    }

    private static func clock(_ minutes: Int) -> String {
        "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    }

    /// Digits with a sign and a point, and no more: not `1e5`, `nan` or `0x10`.
    private static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text)
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy {
                !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}

extension DayLiteral {
    fileprivate static func < (a: DayLiteral, b: DayLiteral) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// `2026-12-31`
    fileprivate var text: String {
        "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }
}
