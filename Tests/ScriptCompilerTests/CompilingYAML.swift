import CallProgram
import Foundation
import ScriptCompiler
import ScriptDiagnostics
import Testing

/// The program of a script given as text; what the rules have against it fails the test.
/// `folder` has the scripts that it runs.
func compiled(
    _ yaml: String, in folder: URL? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Program {
    try compiledWithMap(yaml, in: folder, sourceLocation: sourceLocation).program
}

func compiledWithMap(
    _ yaml: String, in folder: URL? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> CompiledScript {
    let result = try ScriptPipeline.compile(
        path: "script.yaml",
        load: { path in
            guard let folder, path != "script.yaml" else { return Array(yaml.utf8) }
            return Array(try Data(contentsOf: folder.appending(path: path)))
        }, fileExists: { _ in true })
    let errors = result.diagnostics.filter { $0.severity == .error }.map { fault in
        "\(result.files[fault.span.file].line(at: Int(fault.span.start))): \(fault.message)"
    }
    #expect(errors == [], sourceLocation: sourceLocation)
    return try #require(result.program, sourceLocation: sourceLocation)
}

extension Program {
    /// The question of a state, by the state's name.
    func question(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Question {
        let state = try #require(states.first { $0.name == name }, sourceLocation: sourceLocation)
        guard case .question(let question) = state.exit else {
            throw NoQuestion(state: name)
        }
        return question
    }

    struct NoQuestion: Error { var state: String }

    func name(_ target: Target) -> String {
        switch target {
        case .state(let id): self[id].name
        case .hangup: "hangup"
        case .repeat: "repeat"
        case .back: "back"
        case .return: "return"
        }
    }

    /// `time -> tell_time`, in order.
    func ways(_ question: Question) -> [String] {
        question.choices.map { "\(self[$0.intent].name) -> \(name($0.target))" }
    }
}
