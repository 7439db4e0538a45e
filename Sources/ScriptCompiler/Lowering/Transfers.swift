import CallProgram
import ScriptDiagnostics
import ScriptModel

extension Lowering {
    /// `transfer: {to: +15551230002, whisper: A call for sales., accept_key: 1}`
    mutating func transfer(_ syntax: TransferSyntax) -> Transfer {
        var transfer = Transfer(
            destinations: syntax.to.map {
                Transfer.Destination(kind: .init($0.kind), address: template($0.address))
            })
        transfer.callerID = syntax.callerID.map { template($0) }
        transfer.timeout = syntax.timeout?.value
        transfer.timeLimit = syntax.timeLimit?.value
        transfer.record = syntax.record?.value ?? false
        transfer.sequential = syntax.sequential?.value ?? false
        transfer.whisper = syntax.whisper.map { prompt($0) }
        transfer.acceptKey = syntax.acceptKey?.value
        return transfer
    }
}

extension Transfer.Destination.Kind {
    fileprivate init(_ kind: TransferSyntax.Destination.Kind) {
        switch kind {
        case .number: self = .number
        case .sip: self = .sip
        case .client: self = .client
        case .queue: self = .queue
        case .conference: self = .conference
        }
    }
}
