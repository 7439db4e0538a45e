/// The last recording.
package struct RecordingFacts: Hashable, Sendable, Codable {
    package var url: String
    /// Seconds.
    package var duration: Int
    /// What was said in it; comes later, and may come after the call.
    package var transcription: String?

    package init(url: String, duration: Int, transcription: String? = nil) {
        self.url = url
        self.duration = duration
        self.transcription = transcription
    }
}
