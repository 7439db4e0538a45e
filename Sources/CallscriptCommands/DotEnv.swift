import Foundation
import ScriptDiagnostics

/// The lines people write into `.env`: `NAME=value`, `export NAME="value"`, comments.
///
/// The configuration library reads the plain form only, and would take the quotes into the value.
struct DotEnv {
    private(set) var variables: [String: String] = [:]
    /// What a line was perhaps meant to be, with its number: `3: this is not NAME=value, and sets nothing`.
    private(set) var doubts: [String] = []

    init(_ text: String, known: [String]) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var line = line.drop(while: \.isWhitespace)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("export ") { line = line.dropFirst("export ".count).drop(while: \.isWhitespace) }
            guard let equals = line.firstIndex(of: "="),
                case let name = line[..<equals].trimmingCharacters(in: .whitespaces),
                name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
            else {
                // The line itself may be a secret in the wrong place.
                doubts.append("\(index + 1): this is not NAME=value, and sets nothing")
                continue
            }
            let value = Self.unquoted(line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces))
            if !value.isEmpty { variables[name] = value }
            // A script's own secret may be called much like a setting, but hardly begins like it.
            if !known.contains(name), let nearest = NearestName.nearest(to: name, among: known),
                nearest.prefix(3) == name.prefix(3)
            {
                doubts.append("\(index + 1): \(name) is not a setting; did you mean \(nearest)?")
            }
        }
    }

    private static func unquoted(_ value: String) -> String {
        for quote in ["\"", "'"] where value.hasPrefix(quote) {
            let inside = value.dropFirst()
            return inside.firstIndex(of: Character(quote)).map { String(inside[..<$0]) } ?? String(inside)
        }
        // A comment needs a space before it: a password may hold a `#`.
        return value.firstRange(of: " #").map { String(value[..<$0.lowerBound]).trimmingCharacters(in: .whitespaces) }
            ?? value
    }
}
