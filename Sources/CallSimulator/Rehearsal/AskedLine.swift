import CallInterpreter
import CallProgram

/// What a person is asked to type where the script hears nobody: `/answer {"status": "…"}, /answer 404 or /fail`.
extension VirtualPhone {
    /// Nil while nothing from outside is waited for.
    var asked: String? {
        guard let awaited, awaited.stub == nil, case .work(let work, _) = interpreter.program[awaited.state].exit else {
            return nil
        }
        let says: String
        switch work.kind {
        case .message: says = "is it sent? /answer yes, or /fail"
        case .fetch(let fetch): says = "what comes back? /answer \(fetch.exampleAnswer), /answer 404 or /fail"
        case .reply(let reply):
            let exits = reply.exits.map { "/choose \($0.name), " }.joined()
            says = "what does the model do? /answer WORDS are said, \(exits)or /fail"
        }
        return says + "; an empty line lets time go by"
    }
}

extension LineHolder {
    var asked: String {
        switch self {
        case .transfer, .queue: "how does it come out? \(commands ?? "")"
        case .recording:
            "what is recorded? type it, or /recording 8s, or /recording 8s hangup; an empty line is silence"
        case .connection, .markup: "/returned says that it is done"
        }
    }
}

extension Fetch {
    /// An answer in which everything is that the script saves.
    fileprivate var exampleAnswer: String {
        let names = save.compactMap { saving in
            if case .key(let name)? = saving.path.first, saving.path.count == 1 { name } else { nil }
        }
        guard !save.isEmpty, names.count == save.count else { return #"{"a": 1}"# }
        return "{" + names.map { "\"\($0)\": \"…\"" }.joined(separator: ", ") + "}"
    }
}
