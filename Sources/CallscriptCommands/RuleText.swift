import CallSimulator
import ScriptCompiler
import ScriptDiagnostics
import ScriptRules

/// The pages of rules as people read them: in the terminal, and as one document.
enum RuleText {
    /// A name and a line about it, group by group.
    static func list() -> String {
        RuleCatalogue.groups.map { group in
            let width = group.entries.map(\.id.rawValue.count).max() ?? 0
            let lines = group.entries.map { entry in
                let name = entry.id.rawValue
                return "  \(name)\(String(repeating: " ", count: width - name.count))  \(entry.page.what)\n"
            }
            return "\(group.name)\n\(lines.joined())"
        }.joined(separator: "\n")
    }

    static func page(_ id: DiagnosticID, _ page: RulePage) -> String {
        let found = findings(of: page)
        return """
            \(id.rawValue)  (\(kind(found)))
            \(page.what)
            On a call: \(page.why)

            Wrong:

            \(indented(page.bad))
            \(indented(printed(found)))
            Right:

            \(indented(page.good))
            \(silencing(id, found.diagnostics))

            """
    }

    private static func silencing(_ id: DiagnosticID, _ found: [Diagnostic]) -> String {
        if id == .ignoreHygiene {
            return """
                To turn it off for a folder, in its .callscript.yaml:

                    rules: {ignore-hygiene: off}
                """
        }
        if !found.isEmpty, found.allSatisfy(\.keepsFromRunning) {
            return "It keeps the script from running, so no comment silences it: mend it, here or with validate --fix."
        }
        return """
            To silence it, on its line or on the one above, above a state, or at the top of the file:

                # callscript: ignore[\(id.rawValue)] because …
            """
    }

    /// The rule list of the documentation.
    static func document() -> String {
        var text = """
            # Rules

            Everything that `callscript validate` can find, what it does to a call, and how it looks.

            ## Overview

            `callscript explain RULE` prints the same in the terminal. A finding is silenced by a comment with a reason
            (`# callscript: ignore[RULE] because …`), or turned up, down or off for a folder; <doc:Validating> tells how.

            """
        for group in RuleCatalogue.groups {
            text += "\n## \(group.name)\n"
            for entry in group.entries {
                let found = findings(of: entry.page)
                text += """

                    ### \(entry.id.rawValue)

                    \(entry.page.what) *On a call:* \(entry.page.why) (\(kind(found)))

                    ```yaml
                    \(visible(entry.page.bad))```

                    ```
                    \(printed(found))```

                    Right:

                    ```yaml
                    \(visible(entry.page.good))```

                    """
            }
        }
        return text
    }

    /// What the bad example is told, whole and in order.
    static func findings(of page: RulePage) -> (diagnostics: [Diagnostic], files: SourceFiles) {
        findings(in: page.bad, of: page)
    }

    static func findings(in text: String, of page: RulePage) -> (diagnostics: [Diagnostic], files: SourceFiles) {
        switch page.kind {
        case .script, .proof:
            var result = script(text, page.settings)
            if page.kind == .proof, let program = result.program { _ = result.prove(of: program) }
            // The ignores of examples are for rules alone.
            _ = result.judge(by: page.settings, isProved: true)
            return (result.diagnostics, result.files)
        case .tests:
            let file = SourceFile(path: RulePage.file, text: text)
            var files = SourceFiles()
            let (conversations, found) = ConversationReader.read(file, id: files.add(file))
            guard let conversations, let program = script(RulePage.testedText).program?.program else {
                return (found, files)
            }
            return (found + ConversationChecks.diagnostics(conversations, against: program), files)
        }
    }

    private struct NoSuchFile: Error {}

    private static func script(_ text: String, _ settings: RuleSettings = RuleSettings()) -> PipelineResult {
        let texts = [RulePage.file: text, RulePage.other: RulePage.otherText]
        let result = try? ScriptPipeline.compile(
            path: RulePage.file, settings: settings,
            load: { path in
                guard let text = texts[path] else { throw NoSuchFile() }
                return Array(text.utf8)
            }, fileExists: { $0 == "jingle.mp3" || $0 == RulePage.other })
        guard let result else { preconditionFailure("the example is given") }
        return result
    }

    private static func printed(_ found: (diagnostics: [Diagnostic], files: SourceFiles)) -> String {
        OutputFormat.text.renderer().render(found.diagnostics, in: found.files, summary: nil)
    }

    /// `error, --fix=unsafe mends it`
    private static func kind(_ found: (diagnostics: [Diagnostic], files: SourceFiles)) -> String {
        let severity = found.diagnostics.map(\.severity).max()?.rawValue ?? "error"
        let fixes = found.diagnostics.flatMap(\.fixes).map(\.safety)
        if fixes.contains(.safe) { return "\(severity), --fix mends it" }
        if fixes.contains(.unsafe) { return "\(severity), --fix=unsafe mends it" }
        return fixes.isEmpty ? severity : "\(severity), shown with a proposal to fill in"
    }

    /// Signs that nobody can see are shown as a sign that stands for them.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0 }))
    }

    private static func indented(_ text: String) -> String {
        visible(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined().trimmingEmptyEnd
    }
}

extension String {
    fileprivate var trimmingEmptyEnd: String {
        var text = self
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }
}
