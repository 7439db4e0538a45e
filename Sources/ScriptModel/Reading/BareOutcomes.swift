import ScriptDiagnostics
import ScriptYAML

/// `failed: sorry` right in a state, which belongs under `on`.
struct BareOutcomes {
    private let outcomes: [Node.Mapping.Entry]
    /// `on`, where the state has one.
    private let home: Node.Mapping?
    /// The same state with them under `on`.
    let gathered: Node.Mapping

    init?(_ mapping: Node.Mapping) {
        guard let table = mapping.entries.lazy.compactMap({ StateDraft.outcomes[$0.key.text] }).first else {
            return nil
        }
        let on = mapping.entries.firstIndex { $0.key.text == "on" }
        var known: [Node.Mapping.Entry] = []
        if let on {
            guard case .mapping(let own) = mapping.entries[on].value, !own.entries.isEmpty else { return nil }
            home = own
            known = own.entries
        } else {
            home = nil
        }
        let outcomes = mapping.entries.filter { entry in
            guard case .scalar(let target) = entry.value, Name.isValid(target.text) else { return false }
            return !StateDraft.reader.has(entry.key.text) && table.has(entry.key.text)
                && !known.contains { $0.key.text == entry.key.text }
        }
        guard let first = outcomes.first, let last = outcomes.last else { return nil }
        self.outcomes = outcomes
        var gathered = mapping
        gathered.entries.removeAll { entry in outcomes.contains { $0.key.span == entry.key.span } }
        if let place = gathered.entries.firstIndex(where: { $0.key.text == "on" }), var home {
            home.entries += outcomes
            gathered.entries[place].value = .mapping(home)
        } else {
            var key = first.key
            key.text = "on"
            let span = SourceSpan(
                file: key.span.file, start: Int(key.span.start), end: Int(last.value.span.end))
            gathered.entries.append(.init(key: key, value: .mapping(.init(entries: outcomes, span: span))))
        }
        self.gathered = gathered
    }

    func finding(_ reading: Reading) -> Diagnostic {
        let names = outcomes.map { "\"\($0.key.text)\"" }.spokenList("and")
        let isOne = outcomes.count == 1
        return Diagnostic(
            .unknownKey, .error, "\(names) \(isOne ? "belongs" : "belong") under \"on\", and not to the state itself",
            at: outcomes[0].key.span,
            label: home == nil ? "write on: {\(written(reading))}" : "add \(isOne ? "it" : "them") to \"on\"",
            fixes: fix(reading).map { [$0] } ?? [])
    }

    /// `busy: try_later, failed: sorry`
    private func written(_ reading: Reading) -> String {
        outcomes.map { reading.file.text(span(of: $0).range) }.joined(separator: ", ")
    }

    private func span(of entry: Node.Mapping.Entry) -> SourceSpan {
        SourceSpan(file: entry.key.span.file, start: Int(entry.key.span.start), end: Int(entry.value.span.end))
    }

    /// Where no line is to be taken out that holds anything else.
    private func fix(_ reading: Reading) -> FixIt? {
        let moved = outcomes.dropFirst(home == nil ? 1 : 0).map(span)
        let lines = moved.map(reading.line)
        guard zip(lines, moved).allSatisfy(reading.holds) else { return nil }
        var edits = lines.map { FixIt.Edit(replace: $0, with: "") }
        if let last = home?.entries.last {
            let end = Int(last.value.span.end)
            let isFlow = home?.isBlock == false
            let margin = String(repeating: " ", count: reading.column(of: Int(last.key.span.start)))
            let text =
                isFlow
                ? ", " + written(reading)
                : outcomes.map { "\n\(margin)\(reading.file.text(span(of: $0).range))" }.joined()
            edits.append(.init(replace: .init(file: last.key.span.file, start: end, end: end), with: text))
        } else {
            edits.append(.init(replace: span(of: outcomes[0]), with: "on: {\(written(reading))}"))
        }
        return FixIt("put \(outcomes.count == 1 ? "it" : "them") under \"on\"", .safe, edits: edits)
    }
}

extension Reading {
    /// The whole line that something begins on, with its break.
    fileprivate func line(of span: SourceSpan) -> SourceSpan {
        let line = file.line(at: span.range.lowerBound)
        let end = line < file.lineStarts.count ? file.lineStarts[line] : file.bytes.count
        return SourceSpan(file: span.file, start: file.lineStarts[line - 1], end: end)
    }

    /// Whether a line holds the words and nothing else.
    fileprivate func holds(_ line: SourceSpan, _ words: SourceSpan) -> Bool {
        words.end <= line.end
            && (file.bytes[line.range.lowerBound..<words.range.lowerBound]
                + file.bytes[words.range.upperBound..<line.range.upperBound])
                .allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
