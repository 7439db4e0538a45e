/// A kind of sound that the carrier plays, by the media type it is served with.
///
/// For example `chime.mp3`, which a `Play` names and which comes as `audio/mpeg`.
package enum SoundFormat: String, Hashable, Sendable, CaseIterable {
    case mpeg = "audio/mpeg"
    case wave = "audio/wav"
    case aiff = "audio/x-aiff"
    case aifc = "audio/x-aifc"
    case gsm = "audio/x-gsm"
    case muLaw = "audio/ulaw"

    /// By the ending of a file's name; nil for what the carrier does not play.
    package init?(path: String) {
        guard let point = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: point)...].lowercased()
        guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = format
    }

    package var mediaType: String { rawValue }

    /// In small letters, without the point.
    package var endings: [String] {
        switch self {
        case .mpeg: ["mp3"]
        case .wave: ["wav", "wave"]
        case .aiff: ["aif", "aiff"]
        case .aifc: ["aifc"]
        case .gsm: ["gsm"]
        case .muLaw: ["ulaw", "ul"]
        }
    }
}
