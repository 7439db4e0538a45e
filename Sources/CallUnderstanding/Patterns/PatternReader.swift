/// A pattern as written, taken apart.
indirect enum PatternNode {
    case empty
    case characters(Pattern.CharacterSet)
    case start
    case end
    case sequence([PatternNode])
    case either(PatternNode, PatternNode)
    case repeated(PatternNode, least: Int, most: Int?)
}

/// Reads a ``Pattern``.
struct PatternReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ written: String) {
        // Texts are compared in lower case; escapes keep theirs, for `\D` is not `\d`.
        scalars = Array(written.unicodeScalars)
    }

    /// Nil when it is not a pattern.
    mutating func read() -> PatternNode? {
        guard scalars.count <= Pattern.mostSteps, let node = alternatives(), position == scalars.count else {
            return nil
        }
        return node
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() -> PatternNode? {
        guard depth < 50 else { return nil }
        depth += 1
        defer { depth -= 1 }
        var branches: [PatternNode] = []
        repeat {
            guard let branch = sequence() else { return nil }
            branches.append(branch)
        } while take("|")
        return branches.dropLast().reversed().reduce(branches[branches.count - 1]) { .either($1, $0) }
    }

    private mutating func sequence() -> PatternNode? {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let atom = atom(), let node = repetition(of: atom) else { return nil }
            nodes.append(node)
        }
        return nodes.isEmpty ? .empty : .sequence(nodes)
    }

    private mutating func atom() -> PatternNode? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "(":
            if next == "?" {
                position += 1
                guard take(":") else { return nil }
            }
            guard let inner = alternatives(), take(")") else { return nil }
            return inner
        case "[": return set().map { .characters($0) }
        case ".": return .characters(Pattern.CharacterSet(ranges: [], isNegated: true))
        case "^": return .start
        case "$": return .end
        case "\\": return escape().map { .characters($0) }
        case "*", "+", "?", "{", "}", "]": return nil
        default: return .characters(Self.literal(scalar))
        }
    }

    private mutating func repetition(of atom: PatternNode) -> PatternNode? {
        switch next {
        case "*":
            position += 1
            return .repeated(atom, least: 0, most: nil)
        case "+":
            position += 1
            return .repeated(atom, least: 1, most: nil)
        case "?":
            position += 1
            return .repeated(atom, least: 0, most: 1)
        case "{":
            position += 1
            guard let least = count() else { return nil }
            if take("}") { return .repeated(atom, least: least, most: least) }
            guard take(",") else { return nil }
            if take("}") { return .repeated(atom, least: least, most: nil) }
            guard let most = count(), most >= least, take("}") else { return nil }
            return .repeated(atom, least: least, most: most)
        default: return atom
        }
    }

    private mutating func count() -> Int? {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value - 48)
            guard let value, value <= 1_000 else { return nil }
            position += 1
        }
        return value
    }

    private mutating func set() -> Pattern.CharacterSet? {
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let scalar = next {
            position += 1
            if scalar == "]" {
                return ranges.isEmpty ? nil : Pattern.CharacterSet(ranges: ranges, isNegated: isNegated)
            }
            // Far more often a forgotten `]` than the sign itself, which can be written `\[`.
            if scalar == "[" { return nil }
            if scalar == "\\" {
                guard let escaped = escape(), !escaped.isNegated else { return nil }
                ranges += escaped.ranges
            } else if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                let last = scalars[position + 1]
                position += 2
                guard last != "\\", last >= scalar else { return nil }
                ranges += Self.folded(scalar.value...last.value)
            } else {
                ranges += Self.literal(scalar).ranges
            }
        }
        return nil
    }

    private mutating func escape() -> Pattern.CharacterSet? {
        guard let scalar = next else { return nil }
        position += 1
        let digits: [ClosedRange<UInt32>] = [48...57]
        let word: [ClosedRange<UInt32>] = [48...57, 95...95, 97...122, 0xC0...0x24F, 0x370...0x1FFF]
        let space: [ClosedRange<UInt32>] = [9...13, 32...32, 0xA0...0xA0]
        switch scalar {
        case "d": return Pattern.CharacterSet(ranges: digits)
        case "D": return Pattern.CharacterSet(ranges: digits, isNegated: true)
        case "w": return Pattern.CharacterSet(ranges: word)
        case "W": return Pattern.CharacterSet(ranges: word, isNegated: true)
        case "s": return Pattern.CharacterSet(ranges: space)
        case "S": return Pattern.CharacterSet(ranges: space, isNegated: true)
        default:
            // `\b`, `\1` and their like mean things that are not here; signs stand for themselves.
            guard !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else { return nil }
            return Self.literal(scalar)
        }
    }

    private static func literal(_ scalar: Unicode.Scalar) -> Pattern.CharacterSet {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return Pattern.CharacterSet(ranges: (lower.count == 1 ? lower.map(\.value) : [scalar.value]).map { $0...$0 })
    }

    /// A range with its capitals in lower case too.
    private static func folded(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        let capitals = range.clamped(to: 65...90)
        guard range.overlaps(65...90) else { return [range] }
        return [range, (capitals.lowerBound + 32)...(capitals.upperBound + 32)]
    }
}
