package import CallInterpreter
package import CallProgram
import Foundation

/// Work that a rehearsed call waits for.
package struct AwaitedWork: Sendable {
    package var job: Job
    package var state: StateID
    /// Nil until somebody says what comes of it.
    var stub: WorkStub?
    /// When it is there, in seconds since the call's clock began to be put on.
    var ready: TimeInterval?
}

extension Job {
    /// One line about what would be sent, secrets by their names: `GET https://api.example.com/orders/12`.
    package var told: String {
        switch kind {
        case .message(let message): return "message to \(message.to): \(message.body)"
        case .fetch(let request):
            let body = request.body.map { " \($0.told)" } ?? ""
            return "\(request.method.rawValue) \(request.url.told)\(body)"
        case .reply(let request):
            let heard = request.messages.last { $0.role == .user }?.content
            let exits = request.exits.isEmpty ? "" : "; exits \(request.exits.map(\.name).joined(separator: ", "))"
            return "reply" + (heard.map { " to \"\($0)\"" } ?? "") + exits
        }
    }
}

extension Sealed {
    /// With each secret as the script names it.
    package var told: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .secret(let name, _): "${secrets.\(name)}"
            }
        }.joined()
    }
}
