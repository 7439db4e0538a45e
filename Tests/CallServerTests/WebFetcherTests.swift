import CallInterpreter
import CallProgram
import CarrierTestSupport
import Foundation
import Synchronization
import Testing

@testable import CallServer

/// Requests to web services: where they may go, what comes back, how long they take.
@Suite(.timeLimit(.minutes(1))) struct WebFetcherTests {
    private func request(
        _ url: String, _ method: Fetch.Method = .get, headers: [(String, String)] = [], body: String? = nil,
        retries: Int = 0
    ) -> FetchRequest {
        FetchRequest(
            method: method, url: Sealed([.text(url)]),
            headers: headers.map { .init(name: $0.0, value: Sealed([.text($0.1)])) },
            body: body.map { Sealed([.text($0)]) }, retries: retries)
    }

    private func fetcher(allow: String = "127.0.0.1", addresses: [String: [[UInt8]]] = [:]) -> WebFetcher {
        let allowed = (try? AllowedHosts(allow)) ?? AllowedHosts()
        var fetcher = WebFetcher(allowed: allowed) { $0 == "KEY" ? "s3cret" : nil }
        if !addresses.isEmpty {
            fetcher.resolver = HostResolver { host in
                guard let known = addresses[host] else { throw HostResolver.NoSuchHost() }
                return known.map { ResolvedAddress(bytes: $0) }
            }
        }
        fetcher.pauses = [.milliseconds(1), .milliseconds(1), .milliseconds(1)]
        return fetcher
    }

    @Test func bringsBackStatusAndJSON() async throws {
        try await LoopbackWeb.run { web in
            let order = JSON.object([
                "order": .object(["status": .string("shipped"), "lines": .array([.object(["count": .number(3)])])])
            ])
            let fetcher = fetcher()
            #expect(
                await fetcher.answer(to: request(web.base + "/ok"), within: .seconds(5))
                    == .fetched(status: 200, body: order))
            #expect(
                await fetcher.answer(to: request(web.base + "/status/404"), within: .seconds(5))
                    == .fetched(status: 404, body: .object(["why": .string("asked for")])))
            #expect(
                await fetcher.answer(to: request(web.base + "/text"), within: .seconds(5))
                    == .fetched(status: 200, body: nil))
            #expect(
                await fetcher.answer(to: request(web.base + "/to-ok"), within: .seconds(5))
                    == .fetched(status: 200, body: order))
        }
    }

    @Test func sendsHeadersBodyAndSecrets() async throws {
        try await LoopbackWeb.run { web in
            var request = request(
                web.base + "/echo?a=1", .post, headers: [("Content-Type", "application/json")], body: "{}")
            request.headers.append(.init(name: "X-Key", value: Sealed([.text("Bearer "), .secret("KEY", .plain)])))
            _ = await fetcher().answer(to: request, within: .seconds(5))
            let received = try #require(web.received.first)
            #expect(received.method == "POST" && received.uri == "/echo?a=1" && received.body == "{}")
            #expect(
                received.headers["x-key"] == "Bearer s3cret" && received.headers["content-type"] == "application/json")
            request.headers.append(.init(name: "X-Other", value: Sealed([.secret("OTHER", .plain)])))
            #expect(await fetcher().answer(to: request, within: .seconds(5)) == .failed("the environment has no OTHER"))
        }
    }

    @Test func givesUpInTime() async throws {
        try await LoopbackWeb.run { web in
            let begun = ContinuousClock.now
            #expect(
                await fetcher().answer(to: request(web.base + "/hang", retries: 3), within: .milliseconds(300))
                    == .failed("the service did not answer in time"))
            #expect(begun.duration(to: .now) < .seconds(30))
            #expect(
                await fetcher().answer(to: request(web.base + "/huge"), within: .seconds(10))
                    == .failed("the answer is larger than 1 MB"))
            #expect(
                await fetcher().answer(to: request(web.base + "/round"), within: .seconds(5))
                    == .failed("the service redirects without an end"))
        }
    }

    @Test func triesAgainOnlyWhatMayBeDoneTwice() async throws {
        try await LoopbackWeb.run { web in
            web.failFirst(2)
            #expect(
                await fetcher().answer(to: request(web.base + "/flaky", retries: 2), within: .seconds(60))
                    == .fetched(status: 200, body: .object(["ok": .bool(true)])))
            web.failFirst(2)
            #expect(
                await fetcher().answer(to: request(web.base + "/flaky", .post, retries: 2), within: .seconds(60))
                    == .fetched(status: 503, body: .object([:])))
        }
    }

    /// A name server that is out of order for a moment.
    @Test func looksANameUpAgainWhereItMayBeAskedTwice() async throws {
        let lookUps = Mutex(0)
        var fetcher = fetcher(addresses: ["": []])
        fetcher.resolver = HostResolver { _ in
            let isFirst = lookUps.withLock { count in
                count += 1
                return count == 1
            }
            if isFirst { throw HostResolver.NoSuchHost() }
            return [ResolvedAddress(bytes: [10, 0, 0, 1])]
        }
        let (get, post) = (
            request("https://api.example.com/", retries: 1), request("https://api.example.com/", .post, retries: 1)
        )
        #expect(
            await fetcher.answer(to: get, within: .seconds(5))
                == .failed("api.example.com is inside a network, and FETCH_ALLOW does not name it"))
        lookUps.withLock { $0 = 0 }
        #expect(
            await fetcher.answer(to: post, within: .seconds(5)) == .failed("there is no host api.example.com"))
        #expect(lookUps.withLock { $0 } == 1)
    }

    /// The order of the checks matters: no connection is made before the address is looked at.
    @Test func goesNowhereInsideANetwork() async throws {
        let inside: [[UInt8]] = [
            [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [192, 168, 1, 1], [169, 254, 169, 254], [100, 64, 0, 1],
            [0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0xFE, 0x80] + [UInt8](repeating: 0, count: 13) + [1],
            [0xFD, 0, 0x0E, 0xC2] + [UInt8](repeating: 0, count: 10) + [2, 0x54],
        ]
        for address in inside {
            // One public address beside it does not help.
            let fetcher = fetcher(addresses: ["api.example.com": [[93, 184, 215, 14], address]])
            #expect(
                await fetcher.answer(to: request("https://api.example.com/x"), within: .seconds(2))
                    == .failed("api.example.com is inside a network, and FETCH_ALLOW does not name it"), "\(address)")
        }
        for url in [
            "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:169.254.169.254]/", "https://0x7f.1/",
            "https://2130706433/",
        ] {
            let answer = await fetcher(allow: "").answer(to: request(url), within: .seconds(2))
            guard case .failed(let why) = answer,
                why.contains("inside a network") || why.contains("no host") || why.contains("does not begin")
            else {
                Issue.record("\(url): \(answer)")
                continue
            }
        }
    }

    @Test func refusesWhatIsNotSafe() async throws {
        try await LoopbackWeb.run { web in
            let port = web.base.split(separator: ":").last ?? ""
            #expect(
                await fetcher(allow: "").answer(to: request("http://example.com/"), within: .seconds(2))
                    == .failed("example.com is asked without https, and FETCH_ALLOW does not name it"))
            #expect(
                await fetcher().answer(to: request("ftp://127.0.0.1/"), within: .seconds(2))
                    == .failed("the address does not begin with https:// and a host"))
            #expect(
                await fetcher().answer(to: request(web.base + "/to-metadata"), within: .seconds(2))
                    == .failed("169.254.169.254 is asked without https, and FETCH_ALLOW does not name it"))
            #expect(
                await fetcher(allow: "127.0.0.1:1").answer(to: request(web.base + "/ok"), within: .seconds(2))
                    == .failed("127.0.0.1 is asked without https, and FETCH_ALLOW does not name it"))
            // Neither a body nor headers are told to another host.
            let open = "127.0.0.1 localhost:\(port)"
            #expect(
                await fetcher(allow: open).answer(
                    to: request(web.base + "/body-to-other-name", .post, body: "{}"), within: .seconds(5))
                    == .failed("the service sends what it is told on to another host"))
            #expect(web.received.last?.uri == "/body-to-other-name")
            _ = await fetcher(allow: open).answer(
                to: request(web.base + "/to-other-name", headers: [("X-Key", "k"), ("Accept", "application/json")]),
                within: .seconds(5))
            #expect(web.received.last?.uri == "/ok" && web.received.last?.headers["x-key"] == nil)
            #expect(web.received.last?.headers["accept"] == "application/json")
        }
    }

    @Test func knowsPublicAddresses() {
        let open: [[UInt8]] = [
            [8, 8, 8, 8], [93, 184, 215, 14], [172, 32, 0, 1], [100, 128, 0, 1],
            [0x26, 0x06, 0x28] + [UInt8](repeating: 1, count: 13),
        ]
        let closed: [[UInt8]] = [
            [168, 63, 129, 16], [172, 31, 255, 255], [198, 18, 0, 1], [224, 0, 0, 1], [255, 255, 255, 255],
            [192, 0, 2, 1], [],
            [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 12),
            [0x20, 0x02, 127, 0, 0, 1] + [UInt8](repeating: 0, count: 10),
            [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
            [0xFF, 2] + [UInt8](repeating: 0, count: 14),
        ]
        for address in open { #expect(PublicAddress.isPublic(address), "\(address)") }
        for address in closed { #expect(!PublicAddress.isPublic(address), "\(address)") }
    }
}
