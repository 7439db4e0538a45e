import CallInterpreter
import CallProgram
import CallProofs
import CallSimulator

/// Looks for a call that takes the way of a counter-example, by playing calls on the machine that answers real ones.
///
/// The likeliest call comes first, then those that differ from it in one choice, in two, in three.
struct CallSearch {
    private let interpreter: Interpreter
    private let refutation: Refutation
    private let beginnings: [[CallBeginnings.Change]]
    private let moves: CounterExampleMoves
    /// Turns that may still be played.
    private var left: Int

    private static let mostDifferences = 3
    private static let usualTurns = 4_000
    private static let turnsPerMove = 50

    init(_ refutation: Refutation, with interpreter: Interpreter, _ likely: LikelyValues) {
        let program = interpreter.program
        self.interpreter = interpreter
        self.refutation = refutation
        beginnings = CallBeginnings(refutation.example, of: program, likely).choices
        moves = CounterExampleMoves(
            refutation.example, in: program, likely,
            today: CalendarDate(written: "2025-01-15") ?? CalendarDate(daysSince1970: 20_103))
        left = Self.usualTurns + moves.moves.count * Self.turnsPerMove
    }

    /// Nil where none was found; there may be one all the same.
    mutating func call() -> RecordedCall? {
        for differences in 0...Self.mostDifferences {
            if let found = begin(0, CallBeginnings.Beginning(), differences) { return found }
        }
        return nil
    }

    private mutating func begin(
        _ number: Int, _ beginning: CallBeginnings.Beginning, _ differences: Int
    ) -> RecordedCall? {
        guard number < beginnings.count else {
            var call = beginning.recorded
            call.stubs = moves.stubs
            guard let played = start(call), let end = play(0, played, differences) else { return nil }
            call.actions = end.actions
            return call
        }
        for (rank, change) in beginnings[number].enumerated() {
            guard left > 0, rank == 0 || differences > 0 else { return nil }
            var next = beginning
            change(&next)
            if let found = begin(number + 1, next, differences - (rank > 0 ? 1 : 0)) { return found }
        }
        return nil
    }

    /// A call so far.
    private struct Played {
        var phone: VirtualPhone
        var actions: [CallerAction] = []
        /// How many places of the way it has come through.
        var passed = 0
        var hasTrapped = false
    }

    private mutating func start(_ call: RecordedCall) -> Played? {
        let moment = call.at
        left -= 1
        var played = Played(
            phone: VirtualPhone(
                interpreter: interpreter, call: call.call.facts,
                inputs: interpreter.program.inputs(written: call.variables).values, stubs: StubBook(call.stubs),
                clock: { moment }))
        let exchange = played.phone.begin()
        return take(exchange, &played) ? played : nil
    }

    private mutating func play(_ number: Int, _ played: Played, _ differences: Int) -> Played? {
        guard number < moves.moves.count else { return shown(played) }
        let move = moves.moves[number]
        // What leaves the way at once is no choice that could have been made.
        var isFirst = true
        for actions in move.alternatives {
            guard left > 0, isFirst || differences > 0 else { return nil }
            var next = played
            guard perform(actions, until: move.leadsTo, &next) else { continue }
            if let found = play(number + 1, next, differences - (isFirst ? 0 : 1)) { return found }
            isFirst = false
        }
        return nil
    }

    /// False where the call leaves the way, or does not come on.
    private mutating func perform(_ actions: [CallerAction], until place: Int, _ played: inout Played) -> Bool {
        let isLedOn = moves.way[played.passed..<max(played.passed, place)].contains { !$0.isSaidAgain }
        for action in actions where played.phone.end == nil {
            left -= 1
            let exchange = played.phone.perform(action)
            played.actions.append(action)
            guard take(exchange, &played) else { return false }
            if played.passed >= place || !isLedOn { break }
        }
        return played.passed >= place || moves.way[played.passed..<place].allSatisfy(\.isSaidAgain)
    }

    /// False where the call leaves the way.
    private func take(_ exchange: Exchange, _ played: inout Played) -> Bool {
        for entry in exchange.trace {
            if case .trapped = entry { played.hasTrapped = true }
            guard case .entered(let state) = entry, played.passed < moves.way.count else { continue }
            while moves.way[played.passed].state != state {
                guard moves.way[played.passed].isSaidAgain, played.passed + 1 < moves.way.count else { return false }
                played.passed += 1
            }
            played.passed += 1
        }
        return true
    }

    /// The call, where it has come all the way and shows what is wrong there.
    private mutating func shown(_ played: Played) -> Played? {
        guard moves.way[played.passed...].allSatisfy(\.isSaidAgain) else { return nil }
        switch refutation.fault {
        case .unset, .nothingToRepeat: break
        case .endlessCall, .noWayOut, .deadAir, .answerTooLong, .leaks: return played
        }
        if played.hasTrapped || refutation.example.isUnheard { return played }
        // What is read may only be said to who says nothing, or nothing that is understood.
        for action in [CallerAction.silence, .say("something else", confidence: nil)] {
            var longer = played
            for _ in 0..<4 where longer.phone.end == nil && left > 0 {
                left -= 1
                let exchange = longer.phone.perform(action)
                longer.actions.append(action)
                if !exchange.traps.isEmpty { return longer }
            }
        }
        return nil
    }
}
