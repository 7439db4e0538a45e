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
    enum Name: String, CaseIterable {
        case accountSID = "TWILIO_ACCOUNT_SID"
        case authToken = "TWILIO_AUTH_TOKEN"
        case apiKey = "TWILIO_API_KEY"
        case apiSecret = "TWILIO_API_SECRET"
        case phoneNumber = "TWILIO_PHONE_NUMBER"
        case apiURL = "TWILIO_API_URL"
        case publicURL = "PUBLIC_URL"
        case serverHost = "SERVER_HOST"
        case serverPort = "SERVER_PORT"
        case silenceThreshold = "SILENCE_THRESHOLD_SECONDS"
        case apiToken = "API_TOKEN"
        case modelBase = "OPENAI_BASE_URL"
        case modelKey = "OPENAI_API_KEY"
        case modelName = "OPENAI_MODEL"
        case fetchAllow = "FETCH_ALLOW"
        case speechCache = "TTS_CACHE"
        case speechCacheMegabytes = "TTS_CACHE_MB"
        case logLevel = "LOG_LEVEL"
        case logFile = "LOG_FILE"
    }

    init(environment: [String: String] = ProcessInfo.processInfo.environment, dotEnv path: String = ".env") throws {
        let file = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let dotEnv = DotEnv(file, known: Name.allCases.map(\.rawValue))
        doubts = dotEnv.doubts.map { "\(path):\($0)" }
        let environment = environment.filter { !$0.value.isEmpty }
        variables = dotEnv.variables.merging(environment) { $1 }
        reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: environment),
            EnvironmentVariablesProvider(environmentVariables: dotEnv.variables),
        ])
    }

    func text(_ name: Name, isSecret: Bool = false) -> String? {
        let key = ConfigKey(name.rawValue.lowercased().split(separator: "_").map(String.init))
        return reader.string(forKey: key, isSecret: isSecret)
    }

    /// A variable that a script names, letter by letter as it does.
    func secret(_ name: String) -> String? { variables[name] }

    func number(_ name: Name) throws -> Double? {
        guard let text = text(name) else { return nil }
        guard let value = Double(text) else {
            throw OperatorFault(message: "\(name.rawValue) must be a number, and is \"\(text)\"", status: .usage)
        }
        return value
    }

    func port(_ name: Name) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text), (0...65535).contains(value) else {
            throw OperatorFault(
                message: "\(name.rawValue) must be a port from 0 to 65535, and is \"\(text)\"", status: .usage)
        }
        return value
    }
}
