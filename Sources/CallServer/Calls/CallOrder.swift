import Foundation
import HTTPTypes
import NIOCore

/// The body of `/make-call`: `{"to_number": "+15551230001", "initial_message": "Good evening!"}`.
struct CallOrder: Sendable {
    var toNumber: String?
    var fromNumber: String?
    var initialMessage: String?
    var script: String?
    /// As a person would write each value.
    var variables: [String: String] = [:]

    private static let fields = ["to_number", "from_number", "initial_message", "script", "variables"]

    /// Fields that nobody reads are refused: a misspelt one would place a call that says something else.
    init(reading body: ByteBuffer) throws {
        guard let object = try? JSONDecoder().decode([String: JSONValue].self, from: Data(body.readableBytesView))
        else {
            throw Refusal(.badRequest, "The body must be a JSON object, for example {\"to_number\": \"+15551230001\"}.")
        }
        if object["machine_detection"] != nil {
            throw Refusal(
                .badRequest,
                "machine_detection is set in the script, under outbound: whoever takes the call, the script must know "
                    + "what to say.")
        }
        if let unknown = object.keys.filter({ !Self.fields.contains($0) }).min() {
            throw Refusal(
                .badRequest, "\"\(unknown)\" is not a field of a call; there is \(Self.fields.joined(separator: ", "))."
            )
        }
        toNumber = try Self.text("to_number", in: object)
        fromNumber = try Self.text("from_number", in: object)
        initialMessage = try Self.text("initial_message", in: object)
        script = try Self.text("script", in: object)
        variables = try Self.variables(object["variables"])
    }

    private static func text(_ field: String, in object: [String: JSONValue]) throws -> String? {
        switch object[field] {
        case nil, .null: return nil
        case .text(let text): return text.isEmpty ? nil : text
        default: throw Refusal(.badRequest, "\(field) must be a text in quotes.")
        }
    }

    private static func variables(_ value: JSONValue?) throws -> [String: String] {
        switch value {
        case nil, .null: return [:]
        case .object(let object):
            var variables: [String: String] = [:]
            for (name, value) in object {
                switch value {
                case .text(let text): variables[name] = text
                case .number(let number): variables[name] = "\(number)"
                case .flag(let flag): variables[name] = flag ? "yes" : "no"
                case .null: break
                case .object, .list:
                    throw Refusal(.badRequest, "The variable \"\(name)\" must be a text, a number, true or false.")
                }
            }
            return variables
        default: throw Refusal(.badRequest, "variables must be an object, for example {\"patient\": \"Ms Rivera\"}.")
        }
    }
}

/// Any JSON, as it is read where its shape is not known.
private enum JSONValue: Decodable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case list
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else {
            self = .list
        }
    }
}
