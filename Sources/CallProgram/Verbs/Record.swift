/// Records the caller.
///
/// For example: `record: {save: message_url, max_length: 2m, silence: 5s}`.
package struct Record: Hashable, Sendable, Codable {
    /// Takes the recording's URL.
    package var save: SlotID?
    /// Seconds.
    package var maxLength: Int?
    /// Seconds of silence that end it.
    package var silence: Int?
    /// Any of `0-9 # *`; nil is the carrier's default, every key.
    package var finishOnKey: String?
    package var beep: Bool = true
    package var transcribe: Bool = false
    /// Said before the recording begins.
    package var notice: Prompt?

    package init() {}
}
