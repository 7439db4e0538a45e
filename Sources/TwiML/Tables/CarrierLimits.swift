/// What the carrier refuses beyond.
package enum CarrierLimits {
    /// Bytes of a document: 64 kB, taken as thousands to be safe.
    package static let documentBytes = 64_000
    /// Entries of `hints` in one `Gather`.
    package static let hints = 500
    /// Characters of one hint.
    package static let hintCharacters = 100
    /// Seconds one spoken answer lasts at most.
    package static let speechSeconds = 60
}
