/// Where the outcomes of a verb lead: `goto` for the normal one, `on` for the others.
///
/// For example: `{goto: farewell, on: {busy: try_later, otherwise: sorry}}`.
package struct Outcomes: Hashable, Sendable, Codable {
    package struct Way: Hashable, Sendable, Codable {
        package var outcome: Outcome
        package var target: Target

        package init(_ outcome: Outcome, _ target: Target) {
            self.outcome = outcome
            self.target = target
        }
    }
    package var normal: Target
    /// In the order of the script.
    package var ways: [Way]
    /// `otherwise`: every outcome that no way names.
    package var otherwise: Target?

    package init(normal: Target, ways: [Way] = [], otherwise: Target? = nil) {
        self.normal = normal
        self.ways = ways
        self.otherwise = otherwise
    }

    /// Where an outcome leads; one that nothing names goes on as the normal one does.
    package func target(of outcome: Outcome) -> Target {
        if outcome == .normal { return normal }
        return ways.first { $0.outcome == outcome }?.target ?? otherwise ?? normal
    }

    package var targets: [Target] { [normal] + ways.map(\.target) + (otherwise.map { [$0] } ?? []) }
}

/// How a verb came out.
package enum Outcome: Hashable, Sendable, Codable {
    /// As it is meant to: answered, recorded, bridged, accepted, saved, spoken.
    case normal
    case busy
    case noAnswer
    case failed
    /// A recording of nothing.
    case silence
    /// The caller hung up meanwhile.
    case hangup
    case queueFull
    /// The caller left the queue.
    case left
    /// `status: {404: unknown_order}` of a `fetch`.
    case status(Int)
    /// One of the `exits` of a `reply`.
    case exit(String)

    /// As an author writes it in `on`; nil for those that are written elsewhere.
    package init?(written: String) {
        switch written {
        case "busy": self = .busy
        case "no_answer": self = .noAnswer
        case "failed": self = .failed
        case "silence": self = .silence
        case "hangup": self = .hangup
        case "queue_full": self = .queueFull
        case "left": self = .left
        default:
            guard written.hasPrefix("status "), let code = Int(written.dropFirst("status ".count)) else { return nil }
            self = .status(code)
        }
    }

    package var written: String {
        switch self {
        case .normal: "goto"
        case .busy: "busy"
        case .noAnswer: "no_answer"
        case .failed: "failed"
        case .silence: "silence"
        case .hangup: "hangup"
        case .queueFull: "queue_full"
        case .left: "left"
        case .status(let code): "status \(code)"
        case .exit(let name): "exit \(name)"
        }
    }
}
