import AsyncHTTPClient
import CallInterpreter
import CallProgram
import Foundation
import NIOCore
import NIOHTTP1

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
    private struct Failure: Error {
        var why: String
        /// Whether another try may fare better.
        var isPassing = false
    }

    private struct Answer {
        var status: Int
        var body: ByteBuffer
        var location: String?
    }

    func answer(to request: FetchRequest, within timeout: Duration) async -> WorkResult.Answer {
        let deadline = ContinuousClock.now + timeout
        do {
            let answer = try await followed(try opened(request), request.retries, until: deadline)
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

    // MARK: Secrets

    private struct Letter: Sendable {
        var method: HTTPMethod
        var url: String
        var headers: [(name: String, value: String)]
        var body: String?
    }

    private func opened(_ request: FetchRequest) throws -> Letter {
        func open(_ sealed: Sealed) throws -> String {
            let (text, missing) = sealed.opened(secret)
            if let missing { throw Failure(why: "the environment has no \(missing)") }
            return text
        }
        return Letter(
            method: HTTPMethod(rawValue: request.method.rawValue), url: try open(request.url),
            headers: try request.headers.map { ($0.name, try open($0.value)) }, body: try request.body.map(open))
    }

    // MARK: Tries and redirects

    private func followed(_ first: Letter, _ retries: Int, until deadline: ContinuousClock.Instant) async throws
        -> Answer
    {
        var letter = first
        for _ in 0...Self.mostRedirects {
            let target = try await target(of: letter.url)
            let answer = try await tried(letter, target, retries, until: deadline)
            guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.location else {
                return answer
            }
            guard let next = URL(string: location, relativeTo: URL(string: letter.url))?.absoluteURL else {
                throw Failure(why: "the service redirects to an address that is none")
            }
            if answer.status == 303 || answer.status != 307 && answer.status != 308 && letter.method == .POST {
                letter.method = .GET
                letter.body = nil
                letter.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
            }
            if !target.isSameOrigin(as: next) {
                // What one service may know is not another's business.
                let open: Set = ["accept", "accept-language", "content-type"]
                letter.headers.removeAll { !open.contains($0.name.lowercased()) }
            }
            letter.url = next.absoluteString
        }
        throw Failure(why: "the service redirects without an end")
    }

    private func tried(
        _ letter: Letter, _ target: Target, _ retries: Int, until deadline: ContinuousClock.Instant
    ) async throws -> Answer {
        var left = letter.method == .POST || letter.method == .PATCH ? 0 : retries
        var pauses = pauses[...]
        while true {
            let failure: Failure
            do {
                let answer = try await sent(letter, target, until: deadline)
                guard left > 0, [429, 500, 502, 503, 504].contains(answer.status) else { return answer }
                failure = Failure(why: "the service answered \(answer.status)", isPassing: true)
                if ContinuousClock.now + (pauses.first ?? .zero) >= deadline { return answer }
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

    // MARK: Where to

    private struct Target {
        var scheme: String
        var host: String
        var port: Int
        /// Checked; nil where the operator answers for the host.
        var address: ResolvedAddress?

        func isSameOrigin(as url: URL) -> Bool {
            url.scheme?.lowercased() == scheme && url.host()?.lowercased() == host.lowercased()
                && (url.port ?? (scheme == "https" ? 443 : 80)) == port
        }
    }

    private func target(of text: String) async throws -> Target {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http",
            let name = url.host(percentEncoded: false), !name.isEmpty
        else { throw Failure(why: "the address does not begin with https:// and a host") }
        let host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
        let port = url.port ?? (scheme == "https" ? 443 : 80)
        if allowed.contains(host: host, port: port) {
            return Target(scheme: scheme, host: host, port: port, address: nil)
        }
        guard scheme == "https" else {
            throw Failure(why: "\(host) is asked without https, and FETCH_ALLOW does not name it")
        }
        let addresses: [ResolvedAddress]
        do {
            addresses = try await resolver.addresses(host)
        } catch {
            throw Failure(why: "there is no host \(host)")
        }
        guard let first = addresses.first(where: { $0.bytes.count == 4 }) ?? addresses.first else {
            throw Failure(why: "the host \(host) has no address")
        }
        guard addresses.allSatisfy({ PublicAddress.isPublic($0.bytes) }) else {
            throw Failure(why: "\(host) is inside a network, and FETCH_ALLOW does not name it")
        }
        return Target(scheme: scheme, host: host, port: port, address: first)
    }

    // MARK: One request

    private func sent(_ letter: Letter, _ target: Target, until deadline: ContinuousClock.Instant) async throws
        -> Answer
    {
        let left = deadline - ContinuousClock.now
        guard left > .zero else { throw Failure(why: "the service did not answer in time") }
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)), decompression: .disabled)
        configuration.httpVersion = .http1Only
        if let address = target.address { configuration.dnsOverride = [target.host: address.text] }
        // The checked address holds for this one request, so no connection is kept for another.
        let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        let answer: Result<Answer, any Error>
        do {
            answer = .success(try await sent(letter, by: client, within: left))
        } catch {
            answer = .failure(error)
        }
        try? await client.shutdown()
        return try answer.get()
    }

    private func sent(_ letter: Letter, by client: HTTPClient, within left: Duration) async throws -> Answer {
        var request = HTTPClientRequest(url: letter.url)
        request.method = letter.method
        for header in letter.headers { request.headers.add(name: header.name, value: header.value) }
        if !request.headers.contains(name: "User-Agent") {
            request.headers.add(name: "User-Agent", value: "callscript")
        }
        if let body = letter.body { request.body = .bytes(ByteBuffer(string: body)) }
        do {
            let response = try await client.execute(request, timeout: .nanoseconds(Int64(left / .nanoseconds(1))))
            let body = try await response.body.collect(upTo: Self.mostBytes)
            return Answer(
                status: Int(response.status.code), body: body, location: response.headers.first(name: "Location"))
        } catch is NIOTooManyBytesError {
            throw Failure(why: "the answer is larger than 1 MB")
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            throw Failure(why: "the service did not answer in time")
        } catch is CancellationError {
            throw Failure(why: "nobody waits for it any more")
        } catch let error as HTTPClientError {
            throw Failure(why: "the service could not be reached (\(error.shortDescription))", isPassing: true)
        } catch {
            throw Failure(why: "the service could not be reached", isPassing: true)
        }
    }
}
