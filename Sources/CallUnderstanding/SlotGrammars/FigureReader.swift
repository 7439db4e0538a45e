import Foundation

/// Reads a number written in figures, as recognisers write it: "3,000", "$12.50", "-4", "1.234,5", "20%".
enum FigureReader {
    static func number(_ chunk: [UInt8], decimalComma: Bool) -> Decimal? {
        var bytes = chunk[...]
        var isNegative = false
        let isDigit: (UInt8) -> Bool = { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        while let first = bytes.first, !isDigit(first) {
            // Signs of currencies lie beyond ASCII, except the dollar's.
            switch first {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "("), 0x80...: break
            default: return nil
            }
            bytes.removeFirst()
        }
        while let last = bytes.last, !isDigit(last) {
            guard ".,?!%$)".utf8.contains(last) || last >= 0x80 else { return nil }
            bytes.removeLast()
        }
        guard let plain = plain(bytes, decimalComma: decimalComma), let value = Decimal(string: plain) else {
            return nil
        }
        return isNegative ? -value : value
    }

    /// Only digits and one point: grouping signs taken out, the decimal sign made a point.
    private static func plain(_ bytes: ArraySlice<UInt8>, decimalComma: Bool) -> String? {
        let comma = UInt8(ascii: ",")
        let point = UInt8(ascii: ".")
        let groups = bytes.split(omittingEmptySubsequences: false) { $0 == comma || $0 == point }
        let signs = bytes.filter { $0 == comma || $0 == point }
        guard bytes.count <= 30, groups.allSatisfy({ !$0.isEmpty }),
            groups.joined().allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { return nil }
        let isGrouped = { (groups: ArraySlice<ArraySlice<UInt8>>) in
            (groups.first?.count ?? 0) <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        }
        var whole = groups[...]
        var decimals: ArraySlice<UInt8>?
        if let last = signs.last {
            let isDecimal =
                switch signs.count {
                // One sign before three figures groups, if it is the language's sign for that: "3,000".
                case 1: (last == comma) == decimalComma || groups[1].count != 3
                default: signs.dropLast().allSatisfy { $0 != last }
                }
            if isDecimal { decimals = whole.removeLast() }
            guard isGrouped(whole) || whole.count == 1 else { return nil }
        }
        let text = String(decoding: Array(whole.joined()), as: UTF8.self)
        return text + (decimals.map { "." + String(decoding: $0, as: UTF8.self) } ?? "")
    }
}
