package import CallProgram

/// Why a proof fails, and a call that shows it.
package struct Refutation: Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        /// A caller who says nothing, or work that fails, goes round in a circle until a limit.
        case endlessCall
        /// Nothing but a limit or hanging up ends the call from here.
        case noWayOut
        /// Nothing is heard for so many milliseconds; nil is without an end.
        case deadAir(Int?)
        /// An answer takes so many steps; nil is a circle that never waits.
        case answerTooLong(Int?)
        case unset(SlotID)
        /// `repeat` or `back` before anything was asked.
        case nothingToRepeat
        /// A sensitive value comes out by a way that the script does not name.
        case leaks(SlotID, Leak)
    }
    package enum Leak: String, Hashable, Sendable {
        case log, url, model, speech
    }
    /// What of a state it is.
    package enum Spot: Hashable, Sendable {
        /// What the state does.
        case verb
        /// What comes after it.
        case next
        /// A slot that is read.
        case slot(SlotID)
        /// What the caller said last.
        case heard
        /// A slot that is given a value.
        case assignment(SlotID)
        case pause
        /// `repeat` or `back`
        case goingBack
    }
    package var fault: Fault
    /// Where it shows.
    package var state: StateID
    package var example: CounterExample
    package var spot = Spot.verb
}
