package import ScriptDiagnostics

/// Which state may follow which, with everything a state inherits resolved into its own edges.
///
/// States are indices into ``Script/states``.
package struct FlowGraph: Sendable {
    package enum Destination: Hashable, Sendable {
        case state(Int)
        case hangup
        /// The question asked last.
        case `repeat`
        /// The question that a global interrupted.
        case back
        /// The script that runs this one.
        case `return`
        /// No such state, or none could be read: it could be anywhere.
        case unknown
    }

    package enum Kind: Hashable, Sendable {
        case goto
        /// An arm of `when`, and its `else`.
        case branch
        /// What a caller says or presses here.
        case choice(String)
        /// The same, open everywhere.
        case global(String)
        /// Heard and not understood: `else` of `choices`.
        case otherwise
        /// The answer to `ask`.
        case asked
        /// Past the ladders: silence, or nothing understood.
        case giveUp
        /// The normal outcome of a verb that has the line: somebody talked, recorded, was served.
        case done
        /// An outcome of a verb: `on`.
        case outcome(String)
        /// How `message`, `fetch` or `reply` came out; `goto` is the normal one. The caller has no word in it.
        case worked(String)
        /// `reject` ends the call by itself.
        case reject
        /// The script that was run came back, or ended the call.
        case ran(RunSummary)
        /// Out of a state that was not read whole: nothing is known of its ways.
        case unread

        /// Whether the call waits, for the caller or the carrier, before it goes this way.
        package var waits: Bool {
            switch self {
            case .choice, .global, .otherwise, .asked, .giveUp, .done, .outcome, .unread: true
            case .ran(let run): !run.returnsUnasked
            case .goto, .branch, .worked, .reject: false
            }
        }

        /// Whether the caller can go this way without a word that is understood.
        package var isWordless: Bool { isFailure || !waits }

        /// Silence, or an outcome that nobody wanted.
        package var isFailure: Bool {
            switch self {
            case .giveUp, .outcome: true
            // A caller who says nothing at all comes back from there.
            case .ran(let run): run.returnsUnheard && !run.returnsUnasked
            default: false
            }
        }

        /// The caller is gone: what follows is done, and not heard.
        package var isUnheard: Bool { self == .outcome("hangup") }
    }

    package struct Edge: Hashable, Sendable {
        package var from: Int
        package var to: Destination
        package var kind: Kind
        /// The target as written; nil when it is built in.
        package var span: SourceSpan?
        /// Written for the whole script, not in the state.
        package var isInherited: Bool

        package var state: Int? { if case .state(let state) = to { state } else { nil } }
    }

    /// Where a call can begin, or begin anew after an event.
    package struct Root: Hashable, Sendable {
        package var to: Destination
        package var origin: TargetUse.Origin
        package var span: SourceSpan

        package var state: Int? { if case .state(let state) = to { state } else { nil } }

        /// The caller is gone: what follows is done, and not heard.
        package var isUnheard: Bool { origin == .event("ended") }
    }

    package let roots: [Root]
    package let stateCount: Int
    private let edges: [Edge]
    /// `edges[offsets[state]..<offsets[state + 1]]` leave the state.
    private let offsets: [Int]

    /// None for a state that says something and then has nowhere to go.
    package func edges(from state: Int) -> ArraySlice<Edge> { edges[offsets[state]..<offsets[state + 1]] }

    package var allEdges: [Edge] { edges }

    /// Whether some target is no state: then nothing can be said of what is never reached.
    package var hasUnknownTargets: Bool {
        edges.contains { $0.to == .unknown && $0.span != nil } || roots.contains { $0.to == .unknown }
    }

    /// `runs` tells of the scripts that this one runs, by their paths.
    package init(_ script: Script, _ index: ScriptIndex, runs: [String: RunSummary] = [:]) {
        var builder = FlowGraphBuilder(script, index, runs: runs)
        var offsets = [0]
        offsets.reserveCapacity(script.states.count + 1)
        for number in script.states.indices {
            // A second declaration of a name is never entered.
            if index.states[script.states[number].name.value] == number {
                builder.addEdges(of: script.states[number], number)
            }
            offsets.append(builder.edges.count)
        }
        edges = builder.edges
        self.offsets = offsets
        stateCount = script.states.count
        let resolve = builder.resolve
        roots =
            (script.start?.targets ?? []).map { who, target in
                Root(to: resolve(target), origin: .start(who), span: target.span)
            }
            + script.events.targets.map { name, target in
                Root(to: resolve(target), origin: .event(name), span: target.span)
            }
    }
}
