import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from: this machine itself, or anywhere else.
enum RequestOrigin {
    /// Whether a program on this machine sent it: no proxy or tunnel that runs here passed it on, and no page of
    /// another site had a browser send it.
    static func isLocal(peer: SocketAddress?, head: HTTPRequest) -> Bool {
        guard let peer, isLoopback(peer), !wasForwarded(head.headerFields), !isForeignPage(head) else { return false }
        // A page in a browser can make any name point here, and a bare tunnel leaves the public name in place.
        guard let authority = head.authority else { return true }
        return isLoopback(host: authority)
    }

    /// Whether a page of another site asks: a browser says so, other programs send no `Origin`.
    private static func isForeignPage(_ head: HTTPRequest) -> Bool {
        guard let origin = head.headerFields[.origin] else { return false }
        guard let authority = head.authority else { return true }
        return origin != "http://\(authority)" && origin != "https://\(authority)"
    }

    private static func isLoopback(_ peer: SocketAddress) -> Bool {
        if case .unixDomainSocket = peer { return true }
        guard let address = peer.ipAddress else { return false }
        return address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }

    private static func isLoopback(host authority: String) -> Bool {
        let host =
            authority.hasPrefix("[")
            ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        if host == "::1" || host.lowercased() == "localhost" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func wasForwarded(_ headers: HTTPFields) -> Bool {
        headers.contains { field in
            let name = field.name.canonicalName
            return forwarding.contains(name) || forwardingPrefixes.contains { name.hasPrefix($0) }
        }
    }

    private static let forwarding: Set<String> = [
        "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "fastly-client-ip",
    ]
    private static let forwardingPrefixes = [
        "x-forwarded", "x-original", "x-envoy", "x-amzn", "x-azure", "cf-", "fly-", "ngrok-", "x-ngrok", "x-tunnel",
        "tailscale-",
    ]
}

extension HTTPField.Name {
    static let twilioSignature = Self("X-Twilio-Signature")!
    static let signatureSettings = Self("X-Twilio-Webhooks-Signature-Settings")!
}
