/// Text with secrets in it, being written.
struct SealedWriter {
    private var parts: [Sealed.Part] = []
    private var text = ""

    var isEmpty: Bool { parts.isEmpty && text.isEmpty }
    /// Whether the address has a `?` already.
    var hasQuery: Bool {
        text.utf8.contains(UInt8(ascii: "?"))
            || parts.contains { if case .text(let text) = $0 { text.utf8.contains(UInt8(ascii: "?")) } else { false } }
    }
    var sealed: Sealed { Sealed(text.isEmpty ? parts : parts + [.text(text)]) }

    mutating func append(_ words: String) { text += words }

    mutating func append(secret name: String, _ escape: Sealed.Escape) {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.secret(name, escape))
    }
}
