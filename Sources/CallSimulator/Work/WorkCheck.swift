import CallInterpreter
package import CallProgram
import Foundation
import ScriptDiagnostics

/// `message: {to: "+15551230001", body: {contains: code}}`
package struct MessageCheck: Hashable, Sendable {
    package var to: Conversation.Expectation?
    package var body: Conversation.Expectation?

    package init(to: Conversation.Expectation? = nil, body: Conversation.Expectation? = nil) {
        self.to = to
        self.body = body
    }

    func holds(of job: Job) -> Bool {
        guard case .message(let message) = job.kind else { return false }
        return (to?.matches(message.to) ?? true) && (body?.matches(Speech.folded(message.body)) ?? true)
    }
}

/// `fetched: {url: "https://api.example.com/orders/12", method: GET, json: {name: Jo}}`
package struct FetchCheck: Hashable, Sendable {
    package var url: Conversation.Expectation?
    package var method: String?
    /// What the body has; it may have more.
    package var json: JSON?

    package init(url: Conversation.Expectation? = nil, method: String? = nil, json: JSON? = nil) {
        self.url = url
        self.method = method
        self.json = json
    }

    func holds(of job: Job) -> Bool {
        guard case .fetch(let request) = job.kind else { return false }
        guard url?.matches(request.url.told) ?? true, method.map({ $0 == request.method.rawValue }) ?? true else {
            return false
        }
        guard let json else { return true }
        guard let body = request.body?.told, let sent = try? JSONDecoder().decode(JSON.self, from: Data(body.utf8))
        else {
            return false
        }
        return json.isPart(of: sent)
    }
}

extension JSON {
    /// Whether another value has all of this one; a map may have more, a list may not.
    fileprivate func isPart(of other: JSON) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let members)):
            own.allSatisfy { name, value in members[name].map { value.isPart(of: $0) } ?? false }
        case (.array(let own), .array(let items)):
            own.count == items.count && zip(own, items).allSatisfy { $0.isPart(of: $1) }
        // A test is written as it is read: 12 stands for "12" too.
        case (.number(let number), .string(let text)), (.string(let text), .number(let number)):
            number.description == text
        default: self == other
        }
    }
}
