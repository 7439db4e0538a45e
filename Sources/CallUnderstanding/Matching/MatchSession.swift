import Foundation

/// The matcher as a conversation of JSON lines, for measuring it from outside.
///
/// `{"intents": {"time": ["what time is it"]}}` opens intents; `{"text": "got the time?"}` asks. An optional
/// `"closed"` beside `intents` declares intents that are not open, an optional `"language"` is a tag.
package struct MatchSession {
    private struct Request: Decodable {
        var intents: [String: [String]]?
        var closed: [String: [String]]?
        var language: String?
        var text: String?
    }
    private struct Answer: Encodable {
        var intent: String?
        var score: Double
        var best: String?
        var verdict: String

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(intent, forKey: .intent)
            try container.encode(score, forKey: .score)
            try container.encode(best, forKey: .best)
            try container.encode(verdict, forKey: .verdict)
        }
        private enum Key: CodingKey { case intent, score, best, verdict }
    }

    private var names: [String] = []
    private var open: [Int] = []
    private var matcher: IntentMatcher?

    package init() {}

    /// One line out for one line in, without its end.
    package mutating func answer(_ line: String) -> String {
        guard let request = try? JSONDecoder().decode(Request.self, from: Data(line.utf8)) else {
            return #"{"error": "expected {\"intents\": {…}} or {\"text\": …}"}"#
        }
        if let intents = request.intents {
            let opened = intents.sorted { $0.key < $1.key }
            let closed = (request.closed ?? [:]).sorted { $0.key < $1.key }
            names = (opened + closed).map(\.key)
            open = Array(opened.indices)
            matcher = IntentMatcher(intents: (opened + closed).map(\.value), language: request.language ?? "en-US")
            return #"{"ok": true}"#
        }
        let match = matcher?.match(request.text ?? "", open: open) ?? .nothing
        let best = match.best.map { names[$0.intent] }
        let answer = Answer(
            intent: match.verdict == .accepted ? best : nil, score: match.best?.score ?? 0, best: best,
            verdict: match.verdict.rawValue)
        return (try? JSONEncoder().encode(answer)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Answers every line until there are no more; `write` is to flush.
    package static func run(readLine: () -> String?, write: (String) -> Void) {
        var session = MatchSession()
        while let line = readLine() { write(session.answer(line)) }
    }
}
