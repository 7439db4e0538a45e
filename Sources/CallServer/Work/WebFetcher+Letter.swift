import CallInterpreter
import CallProgram
import Foundation
import NIOHTTP1

extension WebFetcher {
    /// A request with its secrets filled in.
    struct Letter: Sendable {
        var method: HTTPMethod
        var url: String
        var headers: [(name: String, value: String)]
        var body: String?

        init(_ request: FetchRequest, _ secret: (String) -> String?) throws(Failure) {
            func opened(_ sealed: Sealed) throws(Failure) -> String {
                let (text, missing) = sealed.opened(secret)
                if let missing { throw Failure(why: "the environment has no \(missing)") }
                return text
            }
            method = HTTPMethod(rawValue: request.method.rawValue)
            url = try opened(request.url)
            headers = []
            for header in request.headers { headers.append((header.name, try opened(header.value))) }
            if let text = request.body { body = try opened(text) }
        }

        var mayGoTwice: Bool { method != .POST && method != .PATCH }

        mutating func redirect(to next: URL, by status: Int, from target: Target) throws(Failure) {
            if status == 303 || status != 307 && status != 308 && method == .POST {
                method = .GET
                body = nil
                headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
            }
            if !target.isSameOrigin(as: next) {
                // What one service may know is not another's business.
                if body != nil { throw Failure(why: "the service sends what it is told on to another host") }
                let open: Set = ["accept", "accept-language", "content-type"]
                headers.removeAll { !open.contains($0.name.lowercased()) }
            }
            url = next.absoluteString
        }
    }
}
