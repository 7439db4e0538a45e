import Foundation

/// Reads a number written in figures, as recognisers write it: "3,000", "$12.50", "-4", "1.234,5", "20%".
enum FigureReader {
    /// The figure that begins at a token, its groups and decimals with it.
    static func figure(
        _ tokens: ArraySlice<SpokenToken>, at place: Int, decimalComma: Bool
    ) -> (value: Decimal, next: Int)? {
        guard tokens.indices.contains(place), tokens[place].kind == .figures else { return nil }
        var next = place + 1
        var bytes = Array(tokens[place].text.utf8)
        while next + 1 < tokens.endIndex, tokens[next].isJoined, tokens[next].isMark(",") || tokens[next].isMark("."),
            tokens[next + 1].isJoined, tokens[next + 1].kind == .figures
        {
            bytes += tokens[next].text.utf8
            bytes += tokens[next + 1].text.utf8
            next += 2
        }
        if next == place + 1 { next = joinThousands(tokens, from: next, &bytes) }
        guard let plain = plain(bytes[...], decimalComma: decimalComma), let value = Decimal(string: plain) else {
            return nil
        }
        return (value, next)
    }

    /// "1 000" is one figure: groups of three after a group of at most three.
    private static func joinThousands(_ tokens: ArraySlice<SpokenToken>, from place: Int, _ bytes: inout [UInt8]) -> Int
    {
        var next = place
        guard bytes.count <= 3, bytes.first != UInt8(ascii: "0") else { return next }
        while next < tokens.endIndex, tokens[next].kind == .figures, tokens[next].text.utf8.count == 3 {
            bytes += tokens[next].text.utf8
            next += 1
        }
        return next
    }

    /// Pressed keys, `*` being the point.
    static func number(ofKeys keys: String) -> Decimal? {
        let bytes = Array(keys.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard parts.count <= 2, bytes.count <= 30, parts[0].count + parts[parts.count - 1].count > 0,
            bytes.allSatisfy({ $0.isFigure || $0 == UInt8(ascii: "*") })
        else { return nil }
        let whole = String(decoding: parts[0], as: UTF8.self)
        guard parts.count == 2, !parts[1].isEmpty else { return Decimal(string: whole) }
        return Decimal(string: (whole.isEmpty ? "0" : whole) + "." + String(decoding: parts[1], as: UTF8.self))
    }

    /// Only digits and one point: grouping signs taken out, the decimal sign made a point.
    private static func plain(_ bytes: ArraySlice<UInt8>, decimalComma: Bool) -> String? {
        let comma = UInt8(ascii: ",")
        let point = UInt8(ascii: ".")
        let groups = bytes.split(omittingEmptySubsequences: false) { $0 == comma || $0 == point }
        let signs = bytes.filter { $0 == comma || $0 == point }
        guard bytes.count <= 30, groups.allSatisfy({ !$0.isEmpty }),
            groups.joined().allSatisfy(\.isFigure)
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
