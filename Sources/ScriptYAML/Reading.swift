import ScriptDiagnostics

/// The reading of one file: from fault to repair to fault until the end is reached.
struct Reading {
    private(set) var builder: NodeBuilder
    private(set) var unread: [SourceSpan] = []
    private var findings: [Diagnostic] = []
    /// The last text taken out without knowing what was wrong with it, in the working copy.
    private var lastBlanked: Range<Int>?

    init(_ bytes: [UInt8], file: FileID, keys: KeyTree, limits: YAMLLimits, start: Int) {
        builder = NodeBuilder(bytes, file: file, keys: keys, limits: limits, start: start)
        let unseen = UnseenFault(bytes, file: file, keys: keys)
        findings = unseen.findings
        if !unseen.edits.isEmpty { builder.copy.replace(unseen.edits) }
    }

    var diagnostics: [Diagnostic] { findings + builder.diagnostics }

    mutating func run() {
        var place = builder.checkpoints[0]
        var told = 0
        var repairs = 0
        while let fault = read(from: place) {
            repairs += 1
            guard told < builder.limits.faults, repairs < 3 * builder.limits.faults else {
                builder.closeAll()
                findings.append(.tooManyFaults(at: builder.span(fault.offset..<fault.offset)))
                unread.append(builder.span(fault.offset..<builder.copy.bytes.count))
                return
            }
            let repair = FaultReader(builder: builder, fault: fault).repair()
            // The same trouble again: what was taken out was too little, and is widened without another word.
            if let last = lastBlanked, let blind = repair.blanked, blind.lowerBound <= nextLine(behind: last.upperBound)
            {
                place = blank(
                    wider(than: min(last.lowerBound, blind.lowerBound)..<max(last.upperBound, blind.upperBound)))
                continue
            }
            if let finding = repair.finding {
                findings.append(finding)
                told += 1
            }
            if let doubt = repair.doubt { unread.append(builder.span(doubt)) }
            place = apply(repair)
        }
        findings += SpecialStart.unspoken(in: builder)
    }

    private mutating func apply(_ repair: Repair) -> NodeBuilder.Checkpoint {
        switch repair.action {
        case .blank(let range):
            return blank(range)
        case .take(let range, let node):
            lastBlanked = nil
            builder.overrides[builder.copy.original(range.lowerBound)] = node
            builder.copy.mask(range)
            return builder.goBack(before: range.lowerBound)
        case .replace(let edits):
            lastBlanked = nil
            builder.copy.replace(edits)
            return builder.goBack(before: RawLines(builder.copy).start(of: edits[0].range.lowerBound))
        }
    }

    /// Behind the line break, if one stands there.
    private func nextLine(behind end: Int) -> Int {
        let bytes = builder.copy.bytes[min(end, builder.copy.bytes.count)...]
        return end + (bytes.starts(with: [ByteClass.carriageReturn, ByteClass.lineFeed]) ? 2 : 1)
    }

    private mutating func blank(_ range: Range<Int>) -> NodeBuilder.Checkpoint {
        lastBlanked = range
        builder.passOver(range)
        return builder.goBack(before: RawLines(builder.copy).start(of: range.lowerBound))
    }

    /// The least part of the script around a fault that still holds something: what is under its entry's name, the
    /// entry, the same of the outer map, or all the rest.
    private func wider(than range: Range<Int>) -> Range<Int> {
        let lines = RawLines(builder.copy)
        for level in [2, 1] {
            guard
                let entry = builder.checkpoints.last(where: { $0.level == level && $0.offset <= range.lowerBound })
            else { continue }
            let line = lines.line(at: entry.offset)
            let block = lines.block(from: line)
            let body = line.end..<max(line.end, block.upperBound)
            for part in [body, block]
            where !part.isEmpty && lines.bytes[part].contains(where: { !ByteClass.isSpace($0) }) {
                return min(part.lowerBound, range.lowerBound)..<max(part.upperBound, range.upperBound)
            }
        }
        return builder.checkpoints[0].offset..<lines.bytes.count
    }

    /// Reads on until the end (nothing) or the next fault.
    private mutating func read(from place: NodeBuilder.Checkpoint) -> YAMLFault? {
        // An entry of an inner map is read as if under a key of our own, which is not seen by the builder.
        let stream = EventStream(builder.copy.bytes, from: place.offset, prefix: place.level == 2 ? "x:\n" : "")
        var documents = 0
        var toSkip = place.level == 0 ? 0 : place.level == 1 ? 1 : 3
        while true {
            let event: YAMLEvent
            switch stream.next() {
            case .fault(let fault): return fault
            case .event(let next): event = next
            }
            switch event.kind {
            case .streamEnd:
                return nil
            case .documentStart:
                documents += 1
                if documents > 1 {
                    findings.append(.severalDocuments(at: builder.span(event.start..<event.end)))
                    unread.append(builder.span(event.start..<builder.copy.bytes.count))
                    return nil
                }
            case .streamStart, .documentEnd:
                break
            default:
                if toSkip > 0 {
                    toSkip -= 1
                    if place.level == 2, toSkip == 0, case .scalar = event.kind { builder.closeChild() }
                    continue
                }
                if event.hasTag {
                    if case .scalar = event.kind { return YAMLFault(cause: .tag, offset: event.start, context: nil) }
                    findings.append(.tag(at: event, builder: builder))
                }
                if let cause = builder.take(event) {
                    return YAMLFault(cause: cause, offset: event.start, context: nil)
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func severalDocuments(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, .error, "a second document begins here, but a script is one document", at: span,
            label: "put what follows into a file of its own, or take this line out")
    }
}
