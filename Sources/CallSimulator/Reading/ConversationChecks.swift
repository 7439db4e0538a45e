import CallInterpreter
package import CallProgram
package import ScriptDiagnostics

extension DiagnosticID {
    package static let testRefersMissing: Self = "test-refers-missing"
}

/// Whether what the tests name is in their script: states, slots, languages, variables.
package enum ConversationChecks {
    package static func diagnostics(_ conversations: Conversations, against program: Program) -> [Diagnostic] {
        let names = Names(program)
        return conversations.tests.flatMap { test in
            variables(of: test, program) + stubs(of: test, program) + test.steps.flatMap { diagnostics($0, names) }
        }
    }

    private struct Names {
        let states: [String]
        let slots: [String]
        let languages: [String]
        let known: [Set<String>]

        init(_ program: Program) {
            states = program.states.map(\.name)
            slots = program.slots.map(\.name)
            languages = program.languages.map(\.tag)
            known = [Set(states), Set(slots), Set(languages)]
        }
    }

    private static func diagnostics(_ step: Located<Conversation.Step>, _ names: Names) -> [Diagnostic] {
        switch step.value {
        case .state(let name) where !names.known[0].contains(name):
            [missing("state", name, among: names.states, at: step.span)]
        case .language(let tag) where !names.known[2].contains(tag):
            [missing("language", tag, among: names.languages, at: step.span)]
        case .slots(let checks):
            checks.filter { !names.known[1].contains($0.name.value) }.map {
                missing("slot", $0.name.value, among: names.slots, at: $0.name.span)
            }
        case .state, .language, .caller, .hear, .message, .fetched, .ended: []
        }
    }

    private static func stubs(of test: Conversation, _ program: Program) -> [Diagnostic] {
        guard !test.stubs.isEmpty else { return [] }
        var works: [String: Work.Kind] = [:]
        for state in program.states { if case .work(let work, _) = state.exit { works[state.name] = work.kind } }
        return test.stubs.flatMap { stub in
            if let work = works[stub.state.value] {
                return stub.answers.compactMap { answer in
                    WorkMisfit(answer.value, to: work).map {
                        Diagnostic(.testRefersMissing, .error, $0.sentence, at: answer.span, label: $0.hint)
                    }
                }
            }
            var finding = missing("state", stub.state.value, among: works.keys.sorted(), at: stub.state.span)
            if program.states.contains(where: { $0.name == stub.state.value }) {
                finding.message = "the state \"\(stub.state.value)\" has no message, fetch or reply"
            }
            return [finding]
        }
    }

    private static func variables(of test: Conversation, _ program: Program) -> [Diagnostic] {
        test.inputs(of: program).faults.map { fault in
            let variable = test.variables.first { $0.name.value == fault.name }
            switch fault {
            case .undeclared(let name, let declared):
                let span = variable?.name.span ?? test.name.span
                return missing("variable", name, among: declared, at: span)
            case .missing, .empty, .unfit:
                return Diagnostic(
                    .testRefersMissing, .error, fault.sentence, at: variable?.value.span ?? test.name.span)
            }
        }
    }

    private static func missing(
        _ kind: String, _ name: String, among names: [String], at span: SourceSpan
    ) -> Diagnostic {
        let nearest = NearestName.nearest(to: name, among: names)
        let label =
            nearest.map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty ? nil : "it has \(NearestName.list(names, closestTo: name))")
        return Diagnostic(
            .testRefersMissing, .error, "the script has no \(kind) \"\(name)\"", at: span, label: label,
            fixes: nearest.map { [.replacing(name, with: $0, at: span)] } ?? [])
    }
}
