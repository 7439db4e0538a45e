import CallInterpreter
package import CallProgram
package import Foundation
import ScriptDiagnostics

extension Conversation {
    /// What it gives to the slots that take input, and why that does not fit.
    ///
    /// An inbound call misses nothing: nobody hands values to a script that is called.
    func inputs(of program: Program) -> (values: [SlotID: Value], faults: [InputFault]) {
        let written = Dictionary(variables.map { ($0.name.value, $0.value.value) }) { first, _ in first }
        var inputs = program.inputs(written: written)
        if call.facts.direction == .inbound {
            inputs.faults.removeAll { if case .missing = $0 { true } else { false } }
        }
        return inputs
    }

    /// When it takes place.
    package func moment(of program: Program) -> Date {
        at?.value.date(in: TimeZone(identifier: program.timeZone) ?? .gmt) ?? Self.defaultMoment
    }
}
