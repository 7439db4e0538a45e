import CallProgram

/// How far one walk may still go before it must wait for the caller.
struct Fuel {
    /// States entered and instructions run in one walk; no conversation needs a tenth of it.
    static let full = 1_000

    private var left = Fuel.full

    /// `weight` in bytes is what a step makes the caller hear: a circle of long speeches runs dry sooner.
    mutating func burn(weight bytes: Int = 0) throws(Trap) {
        left -= 1 + bytes / 1024
        if left < 0 { throw Trap(.outOfFuel) }
    }
}
