/// The address of something to be played: as the author wrote it, or of a file beside the script.
enum MediaURL {
    /// Nil when nothing is named.
    static func url(of source: String, in script: String, _ callbacks: CallbackURLs) -> String? {
        let source = SpeechText.clean(source)
        guard !source.isEmpty else { return nil }
        if isAbsolute(source) { return PercentEncoding.legal(source) }
        var path = source[...]
        while path.utf8.first == UInt8(ascii: "/") || path.utf8.starts(with: "./".utf8) { path = path.dropFirst() }
        return path.isEmpty
            ? nil : callbacks.media(PercentEncoding.legal(String(path)), of: PercentEncoding.legal(script))
    }

    private static func isAbsolute(_ source: String) -> Bool {
        let start = source.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }
}
