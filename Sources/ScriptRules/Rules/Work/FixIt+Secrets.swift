import ScriptDiagnostics
import ScriptModel

extension FixIt {
    /// Writes the name of a secret in place of the secret, and lists it; nil where that takes more than a line of the
    /// main file, which alone has `secrets`.
    static func takingOut(
        _ secret: some StringProtocol, of value: TemplateSyntax, called field: String, in script: Script
    ) -> FixIt? {
        let file = script.files[script.span.file]
        guard value.span.file == script.span.file,
            let listing = listing(name(of: field, in: script), in: script, file)
        else { return nil }
        let name = name(of: field, in: script)
        let written = file.text(value.span.range)
        guard let place = written.firstRange(of: secret) else { return nil }
        let start = Int(value.span.start)
        let isBare = !["|", ">", "\"", "'"].contains(written.first)
        var edit = Edit(
            replace: SourceSpan(
                file: value.span.file,
                start: start + written.utf8.distance(from: written.startIndex, to: place.lowerBound),
                end: start + written.utf8.distance(from: written.startIndex, to: place.upperBound)),
            with: "${secrets.\(name)}")
        if isBare {
            // Bare, the braces would end it.
            guard !written.contains(where: { $0 == "\"" || $0 == "\\" || $0.isNewline }) else { return nil }
            edit = Edit(
                replace: value.span,
                with: "\"\(written[..<place.lowerBound])\(edit.replacement)\(written[place.upperBound...])\"")
        }
        return FixIt("read it from the environment as \(name)", .unsafe, edits: [edit, listing])
    }

    /// `X-Api-Key` → `X_API_KEY`, and a number behind it where that name is taken.
    ///
    /// Never `API_TOKEN`: that is the server's own, and no other service may be sent it.
    private static func name(of field: String, in script: Script) -> String {
        let words = field.uppercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "_")
        let base =
            ["AUTHORIZATION", "API_TOKEN"].contains(words) || words.first?.isLetter != true ? "SERVICE_TOKEN" : words
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
