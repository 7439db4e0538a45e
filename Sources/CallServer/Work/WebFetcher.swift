import CallInterpreter
import CallProgram
import Foundation
import NIOCore

/// Asks web services on behalf of scripts, and goes only where a script may go: over https to the internet, or to hosts
/// that the operator allows.
///
/// A name is looked up here, every address it has is looked at, and the connection is made to one of those, so that a
/// second look-up cannot lead elsewhere. Redirects are followed by the same rules.
struct WebFetcher: Sendable {
    static let mostRedirects = 5
    static let mostBytes = 1 << 20

    let allowed: AllowedHosts
    /// The environment; only names that the script lists are asked for.
    let secret: @Sendable (String) -> String?
    var resolver = HostResolver.system
    /// Before each try after the first.
    var pauses: [Duration] = [.milliseconds(200), .milliseconds(800), .seconds(2)]

    /// Why a request came to nothing, in words without anything that was sent.
    struct Failure: Error {
        var why: String
        /// Whether another try may fare better.
        var isPassing = false
    }

    struct Answer {
        var status: Int
        var body: ByteBuffer
        var location: String?
    }

    func answer(to request: FetchRequest, within timeout: Duration) async -> WorkResult.Answer {
        let deadline = ContinuousClock.now + timeout
        do {
            let answer = try await followed(try Letter(request, secret), request.retries, until: deadline)
            return .fetched(status: answer.status, body: Self.json(answer.body))
        } catch let failure as Failure {
            return .failed(failure.why)
        } catch {
            return .failed("the request came to nothing")
        }
    }

    private static func json(_ body: ByteBuffer) -> JSON? {
        guard body.readableBytes > 0 else { return nil }
        return try? JSONDecoder().decode(JSON.self, from: Data(body.readableBytesView))
    }

    private func followed(_ first: Letter, _ retries: Int, until deadline: ContinuousClock.Instant) async throws
        -> Answer
    {
        var letter = first
        for _ in 0...Self.mostRedirects {
            let (target, answer) = try await tried(letter, retries, until: deadline)
            guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.location else {
                return answer
            }
            guard let next = URL(string: location, relativeTo: URL(string: letter.url))?.absoluteURL else {
                throw Failure(why: "the service redirects to an address that is none")
            }
            try letter.redirect(to: next, by: answer.status, from: target)
        }
        throw Failure(why: "the service redirects without an end")
    }

    private func tried(
        _ letter: Letter, _ retries: Int, until deadline: ContinuousClock.Instant
    ) async throws -> (Target, Answer) {
        var left = letter.mayGoTwice ? retries : 0
        var pauses = pauses[...]
        while true {
            let failure: Failure
            do {
                let target = try await target(of: letter.url)
                let answer = try await sent(letter, target, until: deadline)
                guard left > 0, [429, 500, 502, 503, 504].contains(answer.status) else { return (target, answer) }
                failure = Failure(why: "the service answered \(answer.status)", isPassing: true)
                if ContinuousClock.now + (pauses.first ?? .zero) >= deadline { return (target, answer) }
            } catch let told as Failure {
                failure = told
            }
            guard left > 0, failure.isPassing else { throw failure }
            left -= 1
            if let pause = pauses.popFirst() {
                guard ContinuousClock.now + pause < deadline else { throw failure }
                try await Task.sleep(for: pause)
            }
        }
    }
}
