import ScriptDiagnostics
import ScriptModel

extension SlotTypeSyntax {
    /// Whether some answer begins with these keys and has more of them; where all have more, it cannot be given at all.
    func takesMore(beginningWith keys: String) -> Bool {
        switch self {
        case .digits(let length): length == nil && keys.utf8.allSatisfy(\.isFigure)
        case .number(let min, let max, let whole): Amounts(min?.value, max?.value, whole).begins(with: keys)
        case .money(_, let min, let max): Amounts(min?.value, max?.value, false).begins(with: keys)
        case .text, .yesNo, .item, .date, .time, .phone, .email, .spelled, .choice, .list, .data: false
        }
    }
}

/// The amounts that a slot takes, as they are pressed: the star is the point.
private struct Amounts {
    let least: Double
    let most: Double
    let isWhole: Bool

    init(_ min: Double?, _ max: Double?, _ isWhole: Bool) {
        least = min ?? 0
        most = max ?? .infinity
        self.isWhole = isWhole
    }

    /// Keys behind these are decimals, or make the amount ten times as large and more. Nobody begins with a nought that
    /// counts for nothing.
    func begins(with keys: String) -> Bool {
        let parts = keys.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isFigure) }),
            var first = Double(parts[0].isEmpty ? "0" : parts[0])
        else { return false }
        if !isWhole {
            let decimals = parts.count == 2 ? parts[1] : ""
            let given = Double("\(parts[0].isEmpty ? "0" : parts[0]).\(decimals.isEmpty ? "0" : decimals)") ?? first
            var step = 1.0
            for _ in decimals.utf8 { step /= 10 }
            if given <= most, least < given + step { return true }
        }
        guard parts.count == 1, first > 0 else { return false }
        var after = first + 1
        repeat {
            (first, after) = (first * 10, after * 10)
            if first <= most, least < after { return true }
        } while first <= most
        return false
    }
}

extension UInt8 {
    fileprivate var isFigure: Bool { (0x30...0x39).contains(self) }
}
