import CallProgram
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
        guard let object = try? JSONDecoder().decode([String: JSON].self, from: Data(body.readableBytesView))
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

    private static func text(_ field: String, in object: [String: JSON]) throws -> String? {
        switch object[field] {
        case nil, .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        default: throw Refusal(.badRequest, "\(field) must be a text in quotes.")
        }
    }

    private static func variables(_ value: JSON?) throws -> [String: String] {
        switch value {
        case nil, .null: return [:]
        case .object(let object):
            var variables: [String: String] = [:]
            for (name, value) in object {
                switch value {
                case .string(let text): variables[name] = text
                case .number(let number): variables[name] = "\(number)"
                case .bool(let flag): variables[name] = flag ? "yes" : "no"
                case .null: break
                case .object, .array:
                    throw Refusal(.badRequest, "The variable \"\(name)\" must be a text, a number, true or false.")
                }
            }
            return variables
        default: throw Refusal(.badRequest, "variables must be an object, for example {\"patient\": \"Ms Rivera\"}.")
        }
    }
}
