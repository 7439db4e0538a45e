/// Records the caller, and goes to `action` with where the recording is.
///
/// For example: `<Record action="/voice/continue?turn=2" maxLength="120" timeout="5" />`.
package struct Record: Hashable, Sendable, Codable {
    package var action: String
    /// Seconds, 2 to 14400.
    package var maxLength: Int?
    /// Seconds of silence that end it; 0 is off.
    package var timeout: Int?
    /// Any of `0-9 # *`.
    package var finishOnKey: String?
    package var playBeep: Bool?
    /// Nil does not write the recording down.
    package var transcribeCallback: String?
    package var recordingCallback: String?

    package init(action: String) {
        self.action = action
    }
}
