/// A prompt part with everything filled in.
package enum SpokenPart: Hashable, Sendable, Codable {
    case text(String, Speaker)
    case ssml(String, Speaker)
    case play(String)
    /// Milliseconds.
    case pause(Int)
    case keys(String)
}
