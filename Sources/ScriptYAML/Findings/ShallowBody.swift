package import ScriptDiagnostics

/// What belongs below a name, indented no deeper than the name is: YAML takes it for neighbours, and stumbles over what
/// follows.
///
/// ```yaml
///   booking:
///  say: Let us book.
///  goto: sms
///   sms:
/// ```
enum ShallowBody {
    static func repair(_ place: FaultPlace) -> Repair? {
        guard let (name, first) = shallow(above: place), let key = place.lines.shape(of: name).key,
            let home = place.keys(beside: name), let below = home.below(place.lines.name(key))
        else { return nil }
        let body = Body(of: name, from: first, home: home, below: below, in: place)
        guard let width = body.width else { return nil }
        let lines = place.lines
        let edits = body.lines.map { line in
            (
                range: line.start..<line.content,
                with: [UInt8](repeating: ByteClass.space, count: line.indent + width)
            )
        }
        let fix = FixIt(
            "indent by \(width) more", .safe,
            edits: edits.map {
                FixIt.Edit(replace: place.span($0.range), with: String(decoding: $0.with, as: UTF8.self))
            })
        return Repair(
            finding: .shallow(
                .yamlSyntax, body.keys.map { lines.name($0) }, owner: lines.name(key),
                isBeside: first.indent == name.indent, by: width, [fix], at: place.span(body.keys[0])),
            action: .replace(edits))
    }

    /// How far up such a name is looked for.
    private static let reach = 200

    /// A name with nothing behind it, and the line below it that is indented no deeper.
    private static func shallow(above place: FaultPlace) -> (name: RawLines.Line, first: RawLines.Line)? {
        let lines = place.lines
        var first = place.line
        for _ in 0..<reach {
            guard let above = lines.written(before: first) else { return nil }
            let shape = lines.shape(of: above)
            if let key = shape.key, shape.value.isEmpty, first.indent <= above.indent, !shape.isItem,
                belongs(first, below: above, lines.name(key), place)
            {
                return (above, first)
            }
            first = above
        }
        return nil
    }

    /// Whether a line begins with a key that is known below a name, and not where it stands.
    private static func belongs(
        _ line: RawLines.Line, below name: RawLines.Line, _ text: String, _ place: FaultPlace
    ) -> Bool {
        guard let below = place.keys(beside: name)?.below(text), fits(line, in: below, place) else { return false }
        return !isAtHome(line, place)
    }

    /// Whether a line may stand as deep as it does: with a key that is known there, or a name of the author's own and what
    /// such a name has.
    private static func isAtHome(_ line: RawLines.Line, _ place: FaultPlace) -> Bool {
        place.keys(beside: line).map { fits(line, in: $0, place) } ?? false
    }

    /// Whether a line begins with one of the keys of a map, or a name of the author's own and what such a name has.
    private static func fits(_ line: RawLines.Line, in map: KeyTree, _ place: FaultPlace) -> Bool {
        guard let key = place.lines.shape(of: line).key else { return false }
        let name = place.lines.name(key)
        if map.has(name) { return true }
        return map.named.map { holds(line, what: $0, place) } == true && map.mayName(name)
    }

    /// Whether what stands behind a name, or below it, is of this form.
    private static func holds(_ line: RawLines.Line, what form: KeyTree, _ place: FaultPlace) -> Bool {
        let lines = place.lines
        let shape = lines.shape(of: line)
        if !shape.value.isEmpty {
            guard place.bytes[shape.value.lowerBound] == ByteClass.openBrace else {
                let isOne = !place.bytes[shape.value].contains(ByteClass.space)
                return form.words == .any || form.words == .one && isOne
            }
            let inside = place.trimmed(shape.value.lowerBound + 1..<shape.value.upperBound)
            let colon = lines.colon(from: inside.lowerBound, before: inside.upperBound)
            return colon.map { form.has(lines.name(inside.lowerBound..<$0)) } ?? false
        }
        guard let next = lines.line(after: line), next.indent > line.indent else { return false }
        let below = lines.shape(of: next)
        return below.key.map { form.has(lines.name($0)) } ?? (below.isItem && form.takesText)
    }

    /// The lines that belong below a name.
    private struct Body {
        private(set) var lines: [RawLines.Line] = []
        /// Of those that are as deep as the first.
        private(set) var keys: [Range<Int>] = []
        /// How much deeper they belong; nil where that is not known.
        private(set) var width: Int?

        init(of name: RawLines.Line, from first: RawLines.Line, home: KeyTree, below: KeyTree, in place: FaultPlace) {
            let raw = place.lines
            // A key that may as well stand where it does is taken along only among others that may not.
            var sure = (lines: 0, keys: 0)
            var mayGoOn = false
            var line: RawLines.Line? = first
            while let current = line, current.indent >= first.indent {
                let shape = raw.shape(of: current)
                let key = raw.isComment(current) ? nil : shape.key
                if current.indent == first.indent, !raw.isComment(current) {
                    guard let key, ShallowBody.fits(current, in: below, place) else { break }
                    keys.append(key)
                    lines.append(current)
                    mayGoOn = shape.value.isEmpty || !Self.isWhole(shape.value, in: raw)
                    if !ShallowBody.isAtHome(current, place) { sure = (lines.count, keys.count) }
                } else {
                    if key != nil, Self.isNeighbour(current, of: name, home, place) {
                        // So all before it is of this one.
                        sure = (lines.count, keys.count)
                        break
                    }
                    if key != nil, !mayGoOn { break }
                    lines.append(current)
                    if sure.lines == lines.count - 1 { sure.lines = lines.count }
                }
                line = raw.line(after: current)
            }
            lines.removeSubrange(sure.lines...)
            keys.removeSubrange(sure.keys...)
            guard let last = lines.last, !keys.isEmpty else { return }
            // The rest of the body may stand where it belongs.
            if let next = raw.line(after: last), next.indent > name.indent, ShallowBody.fits(next, in: below, place) {
                width = next.indent - first.indent
            } else {
                width = name.indent + Self.step(of: name, in: raw) - first.indent
            }
        }

        /// A value that no line below can belong to.
        private static func isWhole(_ value: Range<Int>, in lines: RawLines) -> Bool {
            let sign = lines.bytes[value.lowerBound]
            return sign != UInt8(ascii: "|") && sign != UInt8(ascii: ">")
                && (!ByteClass.isOpening(sign)
                    || lines.closingBracket(of: value.lowerBound, before: value.upperBound) != nil)
        }

        /// Whether a line stands beside the name, and belongs there.
        private static func isNeighbour(
            _ line: RawLines.Line, of name: RawLines.Line, _ home: KeyTree, _ place: FaultPlace
        ) -> Bool {
            line.indent == name.indent && ShallowBody.fits(line, in: home, place)
        }

        /// By how much the name is deeper than the one it is below.
        private static func step(of name: RawLines.Line, in lines: RawLines) -> Int {
            var above = lines.written(before: name)
            while let line = above, line.indent >= name.indent { above = lines.written(before: line) }
            return above.map { name.indent - $0.indent } ?? 2
        }
    }
}

extension [String] {
    /// `"say" and "goto"`, at most three of them.
    fileprivate var told: String {
        let quoted = map { "\"\($0)\"" }
        return count > 3
            ? (quoted.prefix(2) + ["\(count - 2) more"]).spokenList("and") : quoted.spokenList("and")
    }
}

extension Diagnostic {
    /// Keys that stand beside the name they belong to, or left of it.
    package static func shallow(
        _ id: DiagnosticID, _ keys: [String], owner: String, kind: String = "", isBeside: Bool, by width: Int,
        _ fixes: [FixIt], at span: SourceSpan
    ) -> Diagnostic {
        let isOne = keys.count == 1
        let place = isBeside ? "beside" : "left of"
        return Diagnostic(
            id, .error, "\(keys.told) \(isOne ? "stands" : "stand") \(place) \"\(owner)\", not below it", at: span,
            label: isOne
                ? "indent it by \(width) more: it belongs to \(kind)\"\(owner)\""
                : "indent them by \(width) more: they belong to \(kind)\"\(owner)\"",
            fixes: fixes)
    }
}
