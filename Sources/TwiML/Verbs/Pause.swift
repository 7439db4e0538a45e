/// Waits in silence.
///
/// For example: `<Pause length="2" />`.
package struct Pause: Hashable, Sendable, Codable {
    /// Whole seconds, at least 1.
    package var length: Int

    package init(length: Int) {
        self.length = length
    }
}
