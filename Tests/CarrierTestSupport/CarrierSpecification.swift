import Foundation
import TestSupport
import TwilioAPI

/// The carrier's published description of its requests, for checking one against it.
struct CarrierSpecification: Decodable, Sendable {
    struct Property: Decodable, Sendable {
        var type: String?
        var format: String?
        var `enum`: [String]?
        var pattern: String?
        var reference: String?

        enum CodingKeys: String, CodingKey {
            case type, format, `enum`, pattern
            case reference = "$ref"
        }
    }
    private struct Schema: Decodable {
        var required: [String]?
        var properties: [String: Property]
    }
    private struct Media: Decodable { var schema: Schema }
    private struct RequestBody: Decodable { var content: [String: Media] }
    private struct Operation: Decodable { var requestBody: RequestBody? }
    private struct Path: Decodable { var post: Operation? }

    private var paths: [String: Path]

    static let shared: CarrierSpecification = {
        let file = Fixtures.folder.appending(path: "webhooks/twilio-calls-openapi.json")
        // swift-format-ignore: NeverForceUnwrap
        return try! JSONDecoder().decode(CarrierSpecification.self, from: Data(contentsOf: file))
    }()

    static let create = "/2010-04-01/Accounts/{AccountSid}/Calls.json"
    static let update = "/2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json"
    static let updateRecording = "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Recordings/{Sid}.json"

    /// What the description has against a request; empty when it is right.
    func complaints(about form: WebhookForm, to path: String) -> [String] {
        guard let schema = paths[path]?.post?.requestBody?.content["application/x-www-form-urlencoded"]?.schema else {
            return ["no operation \(path)"]
        }
        var complaints: [String] = []
        var seen: Set<String> = []
        for name in schema.required ?? [] where form.filled(name) == nil { complaints.append("\(name) is missing") }
        for parameter in form.parameters {
            guard let property = schema.properties[parameter.name] else {
                complaints.append("\(parameter.name) is not known")
                continue
            }
            if !seen.insert(parameter.name).inserted, property.type != "array" {
                complaints.append("\(parameter.name) is given twice")
            }
            if !Self.fits(parameter, property, path) {
                complaints.append("\(parameter.name) cannot be \"\(parameter.value)\"")
            }
        }
        if path == Self.create, ["Url", "Twiml", "ApplicationSid"].allSatisfy({ form.filled($0) == nil }) {
            complaints.append("Url is missing")
        }
        return complaints
    }

    private static func fits(_ parameter: WebhookForm.Parameter, _ property: Property, _ path: String) -> Bool {
        let value = parameter.value
        let words = path == updateRecording ? wordsOfRecordings : words
        if let values = property.enum ?? words[parameter.name] { return values.contains(value) }
        switch (property.type, property.format) {
        case ("integer", _): return Int(value).map { (limits[parameter.name] ?? 0...86400).contains($0) } ?? false
        case ("boolean", _): return value == "true" || value == "false"
        case (_, "uri"): return value.hasPrefix("https://") || value.hasPrefix("http://")
        case (_, "endpoint"): return value.hasPrefix("+") || value.contains(":")
        default: return !value.isEmpty
        }
    }

    /// Values and limits that the description leaves to the documentation.
    private static let words: [String: [String]] = [
        "StatusCallbackEvent": ["initiated", "ringing", "answered", "completed"],
        "MachineDetection": ["Enable", "DetectMessageEnd"],
        "AsyncAmd": ["true", "false"],
        "Status": ["canceled", "completed"],
    ]
    private static let wordsOfRecordings: [String: [String]] = [
        "Status": ["in-progress", "paused", "stopped"], "PauseBehavior": ["skip", "silence"],
    ]
    private static let limits: [String: ClosedRange<Int>] = [
        "Timeout": 5...600, "MachineDetectionTimeout": 3...59, "MachineDetectionSpeechThreshold": 1000...6000,
        "MachineDetectionSpeechEndThreshold": 500...5000, "MachineDetectionSilenceTimeout": 2000...10000,
    ]
}
