/// What a whole run came to: `2 errors, 1 warning in 3 scripts, 41 states   (8 ms)`.
package struct Summary: Hashable, Sendable {
    package var files: Int
    package var states: Int
    package var errors: Int
    package var warnings: Int
    package var infos: Int
    /// Findings that comments silence.
    package var silenced = 0
    /// Files of tests; told of where there is no script beside them.
    package var tests = 0
    /// Some rules will only speak once what is told is mended.
    package var isHoldingBack = false
    /// Files that could not be read.
    package var unread = 0

    package init(files: Int, states: Int, errors: Int, warnings: Int, infos: Int) {
        self.files = files
        self.states = states
        self.errors = errors
        self.warnings = warnings
        self.infos = infos
    }

    package init(files: Int, states: Int, _ diagnostics: some Sequence<Diagnostic>) {
        self.init(files: files, states: states, errors: 0, warnings: 0, infos: 0)
        for diagnostic in diagnostics.inReadingOrder() {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .info: infos += 1
            }
        }
    }

    /// One line for people; `ok` when nothing was found. `ways` and `proved` are what proofs have to add:
    /// `112 ways through`, `every call ends within 23 turns and 6 min 10 s`.
    package func line(ways: String? = nil, proved: String? = nil, milliseconds: Int? = nil) -> String {
        let found = [count(errors, "error"), count(warnings, "warning"), count(infos, "info")].compactMap { $0 }
        let scripts = "\(count(files, "script") ?? "no script"), \(count(states, "state") ?? "no state")"
        let seen = files == 0 ? count(tests, "test file") ?? scripts : scripts
        let more = (ways.map { ", \($0)" } ?? "") + (proved.map { "; \($0)" } ?? "")
        let time = milliseconds.map { "   (\($0) ms)" } ?? ""
        let quiet = silenced == 0 ? "" : "; \(silenced) silenced"
        let later = isHoldingBack ? "; more may be found once these are mended" : ""
        let lost = count(unread, "file").map { "; \($0) could not be read" } ?? ""
        let sound = lost.isEmpty ? "ok  \(seen)" : "nothing found in \(seen)"
        let whole = found.isEmpty ? sound : "\(found.joined(separator: ", ")) in \(seen)"
        return whole + more + quiet + later + lost + time
    }

    private func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
