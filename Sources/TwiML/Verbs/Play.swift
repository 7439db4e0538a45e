/// Plays a sound file, or touch tones.
///
/// For example: `<Play>/media/jingle.mp3</Play>`, `<Play digits="ww12#" />`.
package struct Play: Hashable, Sendable, Codable {
    package enum Source: Hashable, Sendable, Codable {
        case url(String)
        /// `0-9 A-D # *`, and `w` for half a second, `W` for one.
        case digits(String)
    }
    package var source: Source

    package init(_ source: Source) {
        self.source = source
    }
}
