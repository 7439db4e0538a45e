import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

extension WebFetcher {
    /// One request, to the address that was looked at.
    func sent(_ letter: Letter, _ target: Target, until deadline: ContinuousClock.Instant) async throws -> Answer {
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
            let response = try await client.execute(request, timeout: TimeAmount(left))
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
