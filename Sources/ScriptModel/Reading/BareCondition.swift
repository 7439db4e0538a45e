import ScriptDiagnostics
import ScriptYAML

/// `if`, `goto` and `else` right in a state, which belong into the list of `when`.
struct BareCondition {
    private let condition: Node.Mapping.Entry
    private let target: Node.Mapping.Entry
    private let otherwise: Node.Mapping.Entry?
    /// Nothing stands between them.
    private let isInOrder: Bool
    /// The same state with them under `when`.
    let gathered: Node.Mapping

    init?(_ mapping: Node.Mapping) {
        let entries = mapping.entries
        func position(_ names: String...) -> Int? { entries.firstIndex { names.contains($0.key.text) } }
        guard position("when") == nil, let at = position("if", "elif"), let then = position("goto", "then"),
            case .scalar = entries[at].value, case .scalar = entries[then].value
        else { return nil }
        let last = position("else", "otherwise").flatMap { place in
            if case .scalar = entries[place].value { place } else { nil }
        }
        condition = entries[at]
        target = entries[then]
        otherwise = last.map { entries[$0] }
        isInOrder = then == at + 1 && (last.map { $0 == then + 1 } ?? true)
        let span = condition.key.span
        func renamed(_ entry: Node.Mapping.Entry, _ name: String) -> Node.Mapping.Entry {
            var entry = entry
            entry.key.text = name
            return entry
        }
        var arms = [Node.mapping(.init(entries: [renamed(condition, "if"), renamed(target, "goto")], span: span))]
        if let otherwise {
            arms.append(.mapping(.init(entries: [renamed(otherwise, "else")], span: otherwise.key.span)))
        }
        var gathered = mapping
        gathered.entries = entries.enumerated().filter { $0.offset != at && $0.offset != then && $0.offset != last }
            .map(\.element)
        gathered.entries.append(
            .init(key: renamed(condition, "when").key, value: .sequence(.init(items: arms, span: span))))
        self.gathered = gathered
    }

    func finding(_ reading: Reading) -> Diagnostic {
        func written(_ entry: Node.Mapping.Entry) -> String { reading.file.text(entry.value.span.range) }
        let close = otherwise.map { ", {else: \(written($0))}" } ?? ", {else: …}"
        return Diagnostic(
            .unknownKey, .error,
            "\"\(condition.key.text)\" belongs to an entry of \"when\", and not to the state itself",
            at: condition.key.span,
            label: "write when: [{if: \(written(condition)), goto: \(written(target))}\(close)]".shortenedLine,
            fixes: fix(reading).map { [$0] } ?? [])
    }

    /// Where they stand one a line, each but for its place as it must be.
    private func fix(_ reading: Reading) -> FixIt? {
        let entries = [condition, target] + (otherwise.map { [$0] } ?? [])
        let columns = Set(entries.map { reading.column(of: Int($0.key.span.start)) })
        guard isInOrder, let margin = columns.first, columns.count == 1 else { return nil }
        let spaces = String(repeating: " ", count: margin)
        func edit(_ entry: Node.Mapping.Entry, _ text: String) -> FixIt.Edit {
            FixIt.Edit(replace: entry.key.span, with: text)
        }
        var edits = [edit(condition, "when:\n\(spaces)  - if"), edit(target, "    goto")]
        if let otherwise { edits.append(edit(otherwise, "  - else")) }
        return FixIt("put them into a list under \"when\"", .unsafe, edits: edits)
    }
}

extension String {
    /// On one line of a terminal.
    fileprivate var shortenedLine: String { utf8.count <= 100 ? self : String(prefix(99)) + "…" }
}
