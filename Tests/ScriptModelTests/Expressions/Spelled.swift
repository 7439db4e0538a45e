import ScriptDiagnostics
import ScriptModel
import ScriptYAML

/// A text as it would stand alone in a file.
struct Written {
    let file: SourceFile
    let scalar: Node.Scalar
    var bag = DiagnosticBag()

    init(_ text: String) {
        var files = SourceFiles()
        let file = SourceFile(path: "test.yaml", text: text)
        let id = files.add(file)
        self.file = file
        scalar = Node.Scalar(
            text: text, style: .plain, span: SourceSpan(file: id, start: 0, end: text.utf8.count))
    }

    /// The findings, each with the words at its place: `message @ words`.
    var faults: [String] {
        bag.diagnostics.map { fault in
            "\(fault.message) @ \(String(decoding: file.bytes[fault.span.range], as: UTF8.self))"
        }
    }

    static func expression(_ text: String) -> (tree: String?, faults: [String]) {
        var written = Written(text)
        let tree = ExpressionSyntax.parse(written.scalar, in: written.file, &written.bag)
        return (tree.map(\.spelled), written.faults)
    }

    static func template(_ text: String) -> (segments: [String], faults: [String]) {
        var written = Written(text)
        let template = TemplateSyntax.parse(written.scalar, in: written.file, &written.bag)
        let segments = template.segments.map { segment in
            switch segment {
            case .text(let text): "'\(text)'"
            case .expression(let expression): expression.spelled
            }
        }
        return (segments, written.faults)
    }
}

extension ExpressionSyntax {
    /// As an S-expression: `(and (>= age 18) adult)`.
    var spelled: String {
        switch self {
        case .text(let text): "\"\(text.value)\""
        case .number(let digits): digits.value
        case .yesNo(let value): value.value ? "yes" : "no"
        case .name(let path): path.value.joined(separator: ".")
        case .element(let list, let index, _): "([] \(list.spelled) \(index.spelled))"
        case .member(let whole, let name): "(. \(whole.spelled) \(name.value))"
        case .unary(let op, let operand): "(\(op.value.rawValue) \(operand.spelled))"
        case .binary(let op, let left, let right): "(\(op.value.rawValue) \(left.spelled) \(right.spelled))"
        case .call(let name, let arguments, _):
            "(\(([name.value] + arguments.map(\.spelled)).joined(separator: " ")))"
        }
    }
}
