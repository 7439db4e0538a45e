import Configuration
import Foundation

/// What the operator has set in the environment and in a `.env` file; the environment wins, and an option of the
/// command line wins over both.
struct Settings {
    private let reader: ConfigReader
    private let variables: [String: String]
    /// Lines of the file that set nothing, or not what they seem to: `.env:3: …`.
    let doubts: [String]

    /// Every name that some command asks for; the file may set others, for scripts.
    private static let names = [
        "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_PHONE_NUMBER",
        "TWILIO_API_URL", "PUBLIC_URL", "SERVER_HOST", "SERVER_PORT", "SILENCE_THRESHOLD_SECONDS", "API_TOKEN",
        "OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_MODEL", "FETCH_ALLOW", "LOG_LEVEL", "LOG_FILE",
    ]

    init(environment: [String: String] = ProcessInfo.processInfo.environment, dotEnv path: String = ".env") throws {
        let file = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let dotEnv = DotEnv(file, known: Self.names)
        doubts = dotEnv.doubts.map { "\(path):\($0)" }
        let environment = environment.filter { !$0.value.isEmpty }
        variables = dotEnv.variables.merging(environment) { $1 }
        reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: environment),
            EnvironmentVariablesProvider(environmentVariables: dotEnv.variables),
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
