import CallInterpreter
import CallProgram
import ScriptDiagnostics

/// Why an answer can be none to what a state asks for: `{exit: boking}` where a reply has no such exit.
struct WorkMisfit {
    var sentence: String
    var hint: String?

    /// Nil where it fits.
    init?(_ stub: WorkStub, to work: Work.Kind) {
        guard !stub.fails else {
            guard stub.answer != nil || stub.exit != nil || stub.status != nil else { return nil }
            sentence = "what has failed has no answer"
            hint = "leave out \"failed\", or what stands beside it"
            return
        }
        switch work {
        case .reply(let reply):
            let names = reply.exits.map(\.name)
            switch (stub.exit, stub.answer) {
            case (nil, .string) where stub.status == nil: return nil
            case (let exit?, nil) where stub.status == nil && names.contains(exit): return nil
            case (let exit?, nil) where stub.status == nil:
                sentence = "the reply has no exit \"\(exit)\""
                hint = NearestName.nearest(to: exit, among: names).map { "did you mean \"\($0)\"?" }
                if hint == nil, !names.isEmpty { hint = "it has \(NearestName.list(names, closestTo: exit))" }
            default:
                sentence = "a model says a text or chooses an exit, one of the two"
                hint = names.isEmpty ? nil : "its exits: \(NearestName.list(names, closestTo: ""))"
            }
        case .fetch where stub.exit != nil, .message where stub.exit != nil:
            sentence = "only a reply has exits"
        case .message where stub.status != nil:
            sentence = "a message comes to nothing but \"failed\""
        case .fetch, .message: return nil
        }
    }
}

extension VirtualPhone {
    /// Why what somebody types cannot be the answer to the work that is waited for.
    func misfit(_ stub: WorkStub) -> WorkMisfit? {
        guard let awaited, case .work(let work, _) = interpreter.program[awaited.state].exit else { return nil }
        return WorkMisfit(stub, to: work.kind)
    }
}
