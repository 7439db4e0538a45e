package import ScriptDiagnostics

/// A place where an author names the state to go to.
package struct TargetUse: Sendable {
    /// What takes the call there.
    package enum Origin: Hashable, Sendable {
        /// `start:`, by who is on the line; `call` when it is one for all.
        case start(String)
        case goto(state: Int)
        case arm(state: Int)
        case armElse(state: Int)
        case choice(state: Int, name: String)
        case otherwise(state: Int)
        case outcome(state: Int, name: String)
        /// One of the `exits` of a `reply`.
        case exit(state: Int, name: String)
        /// Of a state, or of the whole script.
        case giveUp(state: Int?)
        case global(name: String)
        case event(String)
    }
    package var target: Located<String>
    package var origin: Origin

    /// The state that it stands in; nil for one of the whole script.
    package var state: Int? {
        switch origin {
        case .goto(let state), .arm(let state), .armElse(let state), .choice(let state, _), .otherwise(let state),
            .outcome(let state, _), .exit(let state, _):
            state
        case .giveUp(let state): state
        case .start, .global, .event: nil
        }
    }

    init(_ target: Located<String>, _ origin: Origin) {
        self.target = target
        self.origin = origin
    }
}

extension Script {
    /// Every target of the script: settings first, then state by state.
    package var targetUses: [TargetUse] {
        var uses: [TargetUse] = []
        func add(_ target: Located<String>?, _ origin: TargetUse.Origin) {
            if let target { uses.append(TargetUse(target, origin)) }
        }
        for (who, target) in start?.targets ?? [] { add(target, .start(who)) }
        for (name, target) in events.targets { add(target, .event(name)) }
        for global in globals { add(global.target, .global(name: global.name.value)) }
        add(giveUp, .giveUp(state: nil))
        for (index, state) in states.enumerated() {
            if case .question(let question)? = state.verb {
                for choice in question.choices {
                    add(choice.target, .choice(state: index, name: choice.name.value))
                }
                add(question.otherwise, .otherwise(state: index))
                add(question.giveUp, .giveUp(state: index))
            }
            if case .work(let work)? = state.verb, case .reply(let reply) = work.kind {
                for exit in reply.exits { add(exit.target, .exit(state: index, name: exit.name.value)) }
            }
            add(state.goto, .goto(state: index))
            for arm in state.when?.arms ?? [] { add(arm.target, .arm(state: index)) }
            add(state.when?.otherwise, .armElse(state: index))
            for outcome in state.on { add(outcome.target, .outcome(state: index, name: outcome.name.value)) }
        }
        return uses
    }
}

extension StartDeclaration {
    /// Who is on the line, as the key says, and where the call begins for them.
    package var targets: [(who: String, target: Located<String>)] {
        switch self {
        case .all(let target):
            [("call", target)]
        case .byAnswer(_, let inbound, let human, let machine, let fax, let unknown):
            [("inbound", inbound), ("human", human), ("machine", machine), ("fax", fax), ("unknown", unknown)]
                .compactMap { who, target in target.map { (who, $0) } }
        }
    }
}

extension EventsDeclaration {
    package var targets: [(name: String, target: Located<String>)] {
        [("error", error), ("limit", limit), ("machine", machine), ("ended", ended)]
            .compactMap { name, target in target.map { (name, $0) } }
    }
}
