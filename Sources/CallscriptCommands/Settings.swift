import Configuration
import Foundation

/// What the operator has set in the environment and in a `.env` file; the environment wins, and an option of the
/// command line wins over both.
struct Settings {
    private let reader: ConfigReader
    private let variables: [String: String]

    init(environment: [String: String] = ProcessInfo.processInfo.environment, dotEnv path: String = ".env") throws {
        let file = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        variables = DotEnv.variables(in: file).merging(environment.filter { !$0.value.isEmpty }) { $1 }
        reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: environment.filter { !$0.value.isEmpty }),
            EnvironmentVariablesProvider(environmentVariables: DotEnv.variables(in: file)),
        ])
    }

    /// A variable by its own name, for example `TWILIO_ACCOUNT_SID`.
    func text(_ name: String, isSecret: Bool = false) -> String? {
        let key = ConfigKey(name.lowercased().split(separator: "_").map(String.init))
        return reader.string(forKey: key, isSecret: isSecret)
    }

    /// A variable that a script names, letter by letter as it does.
    func secret(_ name: String) -> String? { variables[name] }

    func number(_ name: String) throws -> Double? {
        guard let text = text(name) else { return nil }
        guard let value = Double(text) else {
            throw OperatorFault(message: "\(name) must be a number, and is \"\(text)\"", status: .usage)
        }
        return value
    }

    func port(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text), (0...65535).contains(value) else {
            throw OperatorFault(message: "\(name) must be a port from 0 to 65535, and is \"\(text)\"", status: .usage)
        }
        return value
    }
}

/// The lines people write into `.env`: `NAME=value`, `export NAME="value"`, comments.
///
/// The configuration library reads the plain form only, and would take the quotes into the value.
enum DotEnv {
    static func variables(in text: String) -> [String: String] {
        var variables: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            var line = line.drop(while: \.isWhitespace)
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("export ") { line = line.dropFirst("export ".count).drop(while: \.isWhitespace) }
            guard let equals = line.firstIndex(of: "=") else { continue }
            let name = String(line[..<equals]).trimmingCharacters(in: .whitespaces)
            let value = unquoted(String(line[line.index(after: equals)...]).trimmingCharacters(in: .whitespaces))
            if !name.isEmpty && !value.isEmpty { variables[name] = value }
        }
        return variables
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
