/// Names that findings keep while lines move, by which a service tells new ones from known ones.
struct Fingerprints {
    private var seen: [String: Int] = [:]

    /// Of the rule, the file and the text of the line; the second of its kind is another one.
    mutating func fingerprint(of diagnostic: Diagnostic, in files: SourceFiles) -> String {
        let file = files[diagnostic.span.file]
        let line = file.text(file.range(ofLine: file.line(at: diagnostic.span.range.lowerBound)))
        let words = file.text(diagnostic.span.range).prefix(200)
        let key = "\(diagnostic.id.rawValue)\n\(file.path)\n\(line.drop(while: \.isWhitespace))\n\(words)"
        let count = seen[key, default: 0]
        seen[key] = count + 1
        let hash = Self.hash("\(key)\n\(count)")
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }

    /// FNV-1a: the same on every machine and in every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
