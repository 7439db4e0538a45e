/// Says what the carrier would refuse in markup that an author wrote as verbs of a response.
///
/// For example: `<Pay action="…" chargeAmount="20.00"/>`.
package enum MarkupChecker {
    /// `holes` are filled in when the call comes by: they may be any text.
    package static func faults(in text: [UInt8], holes: [Range<Int>] = []) -> [MarkupFault] {
        var bytes = text
        // As good as any text: a hole holds nothing that markup reserves.
        for hole in holes { for place in hole { bytes[place] = UInt8(ascii: "0") } }
        var scanner = MarkupScanner(bytes)
        scanner.scan()
        var inspector = Inspector(bytes: bytes, holes: holes)
        for token in scanner.tokens { inspector.inspect(token) }
        if scanner.faults.isEmpty { inspector.finish() }
        return (scanner.faults + inspector.faults).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private struct Inspector {
        let bytes: [UInt8]
        let holes: [Range<Int>]
        var faults: [MarkupFault] = []
        private var open: [(name: String, range: Range<Int>)] = []
        private var verbs = 0
        private var last: (name: String, range: Range<Int>)?

        init(bytes: [UInt8], holes: [Range<Int>]) {
            self.bytes = bytes
            self.holes = holes
        }

        mutating func inspect(_ token: MarkupScanner.Token) {
            switch token {
            case .start(let name, let range, let attributes, let isEmpty):
                enter(name, range)
                for attribute in attributes { check(attribute, of: name) }
                if !isEmpty { open.append((name, range)) }
            case .end(let name, let range):
                if open.last?.name == name {
                    open.removeLast()
                } else {
                    faults.append(MarkupFault(.strayEnd(name, open: open.last?.name), range))
                    if let place = open.lastIndex(where: { $0.name == name }) {
                        open.removeSubrange(place...)
                    } else {
                        // Likely the end of what is open, misspelt: what follows is not to blame.
                        _ = open.popLast()
                    }
                }
            case .text(let range): check(text: range)
            }
        }

        mutating func finish() {
            for element in open { faults.append(MarkupFault(.unclosed(element.name), element.range)) }
            if verbs == 0, faults.isEmpty { faults.append(MarkupFault(.empty, 0..<bytes.count)) }
        }

        private mutating func enter(_ name: String, _ range: Range<Int>) {
            guard MarkupTable.has(name) else {
                return faults.append(MarkupFault(.unknownElement(name), range))
            }
            if let parent = open.last?.name {
                // What the carrier does not know may hold anything; it has been told already.
                guard !MarkupTable.has(parent) || MarkupTable.children(of: parent).contains(name) else {
                    return faults.append(
                        MarkupFault(.misplaced(name, inside: parent, allowed: MarkupTable.parents(of: name)), range))
                }
                return
            }
            verbs += 1
            guard MarkupTable.children(of: "Response").contains(name) else {
                return faults.append(
                    MarkupFault(.misplaced(name, inside: nil, allowed: MarkupTable.parents(of: name)), range))
            }
            if let last, MarkupTable.enders.contains(last.name) {
                faults.append(MarkupFault(.unreachable(after: last.name), range))
            } else if MarkupTable.enders.contains(name) {
                faults.append(MarkupFault(.endsElsewhere(name), range))
            }
            last = (name, range)
        }

        private mutating func check(_ attribute: MarkupScanner.Attribute, of element: String) {
            guard MarkupTable.has(element) else { return }
            guard let rule = MarkupTable.rule(for: attribute.name, of: element) else {
                return faults.append(
                    MarkupFault(
                        .unknownAttribute(attribute.name, of: element, known: MarkupTable.attributes(of: element)),
                        attribute.nameRange))
            }
            if holes.contains(where: { $0.overlaps(attribute.value) }) { return }
            let value = String(decoding: bytes[attribute.value], as: UTF8.self)
            if !rule.allows(value) {
                faults.append(MarkupFault(.badValue(attribute.name, value, allowed: rule.values), attribute.value))
            }
        }

        private mutating func check(text range: Range<Int>) {
            guard let first = range.first(where: { !MarkupScanner.isSpace(bytes[$0]) }),
                let last = range.last(where: { !MarkupScanner.isSpace(bytes[$0]) })
            else { return }
            guard let parent = open.last?.name else {
                return faults.append(MarkupFault(.notMarkup, first..<last + 1))
            }
            if MarkupTable.has(parent), !MarkupTable.takesText(parent) {
                faults.append(MarkupFault(.strayText(in: parent), first..<last + 1))
            }
        }
    }
}
