import ScriptDiagnostics
import ScriptModel

extension FixIt {
    /// Writes the name of a secret in place of the secret, and lists it; nil where that takes more than a line of the
    /// main file, which alone has `secrets`.
    static func takingOut(_ value: TemplateSyntax, of field: String, in script: Script) -> FixIt? {
        let file = script.files[script.span.file]
        guard value.span.file == script.span.file, let text = value.plainText,
            !text.utf8.contains(where: { [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains($0) }),
            let listing = listing(name(of: field, in: script), in: script, file)
        else { return nil }
        let name = name(of: field, in: script)
        // `Bearer …` stays.
        let kind = text.split(separator: " ").dropLast().map { $0 + " " }.joined()
        var place = value.span
        if let quote = file.bytes[place.range].first, [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(quote) {
            return nil
        }
        if place.range.lowerBound > 0, isQuote(file.bytes[place.range.lowerBound - 1]) {
            place = SourceSpan(file: place.file, start: Int(place.start) - 1, end: Int(place.end) + 1)
        }
        let edit = Edit(replace: place, with: "\"\(kind)${secrets.\(name)}\"")
        return FixIt("read it from the environment as \(name)", .unsafe, edits: [edit, listing])
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// `X-Api-Key` → `X_API_KEY`, and a number behind it where that name is taken.
    private static func name(of field: String, in script: Script) -> String {
        let words = field.uppercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "_")
        let base = words == "AUTHORIZATION" || words.first?.isLetter != true ? "API_TOKEN" : words
        let taken = Set(script.secrets.map(\.value))
        return ([base] + (2...(taken.count + 2)).map { "\(base)_\($0)" }).first { !taken.contains($0) } ?? base
    }

    /// One more name under `secrets`, behind the last, or the key itself above the states.
    private static func listing(_ name: String, in script: Script, _ file: SourceFile) -> Edit? {
        let bytes = file.bytes
        if let last = script.secrets.last?.span {
            guard last.file == script.span.file else { return nil }
            let start = Int(last.start)
            let line = file.range(ofLine: file.line(at: start)).lowerBound
            let before = bytes[line..<start]
            let isItem =
                before.contains(UInt8(ascii: "-"))
                && before.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
            let end = SourceSpan(file: last.file, start: Int(last.end), end: Int(last.end))
            return Edit(
                replace: end, with: isItem ? "\n\(String(decoding: before, as: UTF8.self))\(name)" : ", \(name)")
        }
        guard let states = file.lineStarts.first(where: { bytes[$0...].starts(with: Array("states:".utf8)) }) else {
            return nil
        }
        let here = SourceSpan(file: script.span.file, start: states, end: states)
        return Edit(replace: here, with: "secrets: [\(name)]\n")
    }
}
