import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    mutating func carrierVerb(_ syntax: CarrierVerbSyntax) -> CarrierVerb {
        switch syntax {
        case .transfer(let transfer): .transfer(self.transfer(transfer))
        case .record(let record): .record(self.record(record))
        case .enqueue(let enqueue): .enqueue(self.enqueue(enqueue))
        case .connect(let connect): .connect(self.connect(connect))
        case .twiml(let markup): .markup(self.markup(markup))
        }
    }
}
