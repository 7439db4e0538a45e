import ScriptDiagnostics
import ScriptModel

extension FixIt {
    /// Makes a slot sensitive, however it is written; nil where its words stand for other slots too.
    ///
    /// What is only compared sounds as before. What is said, sent or copied is told of once it is sensitive.
    static func hiding(_ slot: SlotDeclaration, in context: RuleContext) -> FixIt? {
        guard let type = slot.typeSpan, type.file == slot.name.span.file, type.start >= slot.name.span.end else {
            return nil
        }
        let bytes = context.script.files[type.file].bytes
        let between = bytes[Int(slot.name.span.end)..<Int(type.start)]
        guard !between.contains(UInt8(ascii: "&")) else { return nil }
        let before = SourceSpan(file: type.file, start: Int(type.start), end: Int(type.start))
        let behind = SourceSpan(file: type.file, start: Int(type.end), end: Int(type.end))
        let edits: [Edit]
        if between.contains(UInt8(ascii: "{")) {
            edits = [.init(replace: behind, with: ", sensitive: yes")]
        } else if let line = between.lastIndex(of: UInt8(ascii: "\n")) {
            let indent = between[(line + 1)...].prefix { $0 == UInt8(ascii: " ") }.count
            // A comment may stand behind the type.
            let end = bytes[Int(type.end)...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            let place = end ?? bytes.count
            edits = [
                .init(
                    replace: SourceSpan(file: type.file, start: place, end: place),
                    with: "\n" + String(repeating: " ", count: indent) + "sensitive: yes")
            ]
        } else {
            edits = [.init(replace: before, with: "{type: "), .init(replace: behind, with: ", sensitive: yes}")]
        }
        return FixIt("write sensitive: yes", context.comparesOnly(slot.name.value) ? .safe : .unsafe, edits: edits)
    }
}

extension RuleContext {
    /// Whether nothing is done with a slot but deciding by it, and nothing with the words in which it was given.
    fileprivate func comparesOnly(_ slot: String) -> Bool {
        func mentions(_ expression: ExpressionSyntax) -> Int {
            var count = 0
            expression.forEachPart {
                if case .name(let path) = $0, path.value.first == slot || path.value.first == "heard" { count += 1 }
            }
            return count
        }
        var compared = 0
        script.forEachCondition { condition, _ in compared += mentions(condition) }
        return compared == expressions.reduce(0) { $0 + mentions($1) } && !script.hasModel
    }
}

extension Script {
    /// Whether a model takes part in calls: what it may not see changes what it says.
    fileprivate var hasModel: Bool {
        states.contains { if case .work(let work)? = $0.verb, case .reply = work.kind { true } else { false } }
    }
}
