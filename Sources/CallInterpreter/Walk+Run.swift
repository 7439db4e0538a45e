import CallProgram

/// A script within a script.
extension Walk {
    mutating func enter(_ run: Run) throws(Trap) -> Target { run.entry }

    mutating func leaveRun() throws(Trap) -> Target { .hangup }
}
