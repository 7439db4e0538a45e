import CallInterpreter
import CallProgram

/// The body of `POST /chat/completions`.
struct ChatCompletion: Encodable {
    struct Message: Encodable {
        var role: String
        var content: String
    }
    struct Tool: Encodable {
        struct Function: Encodable {
            struct Parameters: Encodable {
                var type = "object"
                var properties: [String: String] = [:]
            }
            var name: String
            var description: String
            var parameters = Parameters()
        }
        var type = "function"
        var function: Function
    }
    enum CodingKeys: String, CodingKey {
        case model, messages, temperature, tools
        case maxTokens = "max_tokens"
        case toolChoice = "tool_choice"
    }
    var model: String
    var messages: [Message]
    var maxTokens: Int
    var temperature: Double?
    var tools: [Tool]?
    var toolChoice: String?

    /// A spoken answer is short.
    static let usualTokens = 150

    init(_ request: ReplyRequest, usualModel: String) {
        model = request.model ?? usualModel
        messages = request.messages.map { Message(role: $0.role.rawValue, content: $0.content) }
        maxTokens = request.maxTokens ?? Self.usualTokens
        temperature = request.temperature
        guard !request.exits.isEmpty else { return }
        tools = request.exits.map { exit in
            let name = exit.name.split(separator: "_").joined(separator: " ")
            let description =
                exit.description.isEmpty
                ? "Take this when the conversation should go on with: \(name)." : exit.description
            return Tool(function: .init(name: exit.name, description: description))
        }
        toolChoice = "auto"
    }

    /// What the model did. Providers differ in what they leave out, so nothing is asked for that is not needed.
    static func answer(in json: JSON, exits: [Reply.Exit]) -> WorkResult.Answer {
        guard case .array(let choices)? = json.member("choices"), let message = choices.first?.member("message") else {
            return .failed("the model's answer cannot be read")
        }
        var calls: [JSON] = []
        if case .array(let tools)? = message.member("tool_calls") { calls = tools.compactMap { $0.member("function") } }
        if let call = message.member("function_call") { calls.append(call) }
        for call in calls {
            if case .string(let name)? = call.member("name"), exits.contains(where: { $0.name == name }) {
                return .chose(name)
            }
        }
        let words = withoutThoughts(text(of: message.member("content")))
        if !words.isEmpty { return .spoke(words) }
        if case .string(let refusal)? = message.member("refusal"), !refusal.isEmpty {
            return .failed("the model refused")
        }
        return .failed("the model said nothing")
    }

    /// A text, or a list of parts.
    private static func text(of content: JSON?) -> String {
        switch content {
        case .string(let text)?: text
        case .array(let parts)?:
            parts.compactMap { part in
                if case .string(let text)? = part.member("text") { text } else { nil }
            }.joined(separator: " ")
        default: ""
        }
    }

    /// Some models think aloud before they answer.
    private static func withoutThoughts(_ text: String) -> String {
        var text = text
        while let open = text.firstRange(of: "<think>") {
            let close = text[open.upperBound...].firstRange(of: "</think>")
            text.removeSubrange(open.lowerBound..<(close?.upperBound ?? text.endIndex))
        }
        return String(text.drop { $0.isWhitespace })
    }
}
