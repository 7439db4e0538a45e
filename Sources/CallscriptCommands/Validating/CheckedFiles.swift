import CallProofs
import CallSimulator
import ScriptDiagnostics

/// Scripts and tests, each gone through all that `validate` knows.
struct CheckedFiles {
    var findings = Findings()
    /// Why files could not be read, a sentence each.
    var unread: [String] = []
    var proved = ProvedScripts()

    /// Without `proving` nothing is proved. The other files are checked whatever cannot be read.
    init(_ paths: [String], _ texts: ScriptTexts, _ proving: Proving? = nil) throws {
        for path in paths {
            do {
                if path.isTestFile {
                    findings.add(try CheckedTests(path: path, texts))
                } else {
                    let script = try CheckedScript(path: path, texts, proving)
                    findings.add(script)
                    proved.add(script)
                }
            } catch let fault as OperatorFault {
                unread.append(fault.message)
            }
        }
        findings.settle()
    }

    var summary: Summary {
        var summary = Summary(files: findings.scripts, states: findings.states, findings.diagnostics)
        summary.silenced = findings.silenced.count
        summary.tests = findings.tests
        summary.isHoldingBack = findings.isHoldingBack
        summary.unread = unread.count
        return summary
    }
}
