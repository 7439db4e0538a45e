package import CallProgram
package import ScriptDiagnostics

/// Where in the author's files a program's states and choices stand: `clinic.yaml:13`.
///
/// It stays with the tools; a program that rings knows nothing of files.
package struct SourceMap: Hashable, Sendable {
    package struct Place: Hashable, Sendable, CustomStringConvertible {
        package var file: String
        /// From 1.
        package var line: Int

        package var description: String { "\(file):\(line)" }
    }

    /// One a state, in the order of ``Program/states``; those the compiler added stand where their cause does.
    private var states: [Place] = []
    /// The choices of each state's question, in the order of ``Question/choices``.
    private var choices: [[Place]] = []
    /// Where the name of each state stands.
    private var spans: [SourceSpan] = []

    package subscript(state: StateID) -> Place? {
        states.indices.contains(state.index) ? states[state.index] : nil
    }

    /// A choice by its place in the question's list.
    package subscript(state: StateID, choice choice: Int) -> Place? {
        guard choices.indices.contains(state.index), choices[state.index].indices.contains(choice) else { return nil }
        return choices[state.index][choice]
    }

    /// A state's name in the author's text, for a finding.
    package func span(of state: StateID) -> SourceSpan? {
        spans.indices.contains(state.index) ? spans[state.index] : nil
    }

    mutating func add(state: SourceSpan, choices: [SourceSpan], in files: SourceFiles) {
        states.append(Place(state, in: files))
        spans.append(state)
        self.choices.append(choices.map { Place($0, in: files) })
    }
}

extension SourceMap.Place {
    fileprivate init(_ span: SourceSpan, in files: SourceFiles) {
        let source = files[span.file]
        self.init(file: source.path, line: source.line(at: Int(span.start)))
    }
}
