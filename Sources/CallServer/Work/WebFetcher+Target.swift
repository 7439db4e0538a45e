import Foundation

extension WebFetcher {
    /// Where a request goes.
    struct Target {
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

    func target(of text: String) async throws -> Target {
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
            // A name server that is out of order tells no more than one that does not know.
            throw Failure(why: "there is no host \(host)", isPassing: true)
        }
        guard let first = addresses.first(where: { $0.bytes.count == 4 }) ?? addresses.first else {
            throw Failure(why: "the host \(host) has no address")
        }
        guard addresses.allSatisfy({ PublicAddress.isPublic($0.bytes) }) else {
            throw Failure(why: "\(host) is inside a network, and FETCH_ALLOW does not name it")
        }
        return Target(scheme: scheme, host: host, port: port, address: first)
    }
}
