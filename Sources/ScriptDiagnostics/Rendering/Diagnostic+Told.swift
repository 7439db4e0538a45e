extension Diagnostic {
    /// The finding for places without a snippet: its sentence with what is said at the caret, and a second line for the
    /// caller's side.
    var told: String {
        var text = message
        if let label { text += ": \(label)" }
        if let onTheCall { text += "\non the call: \(onTheCall)" }
        return text
    }
}
