/// Hosts inside a network that the operator lets scripts ask: `FETCH_ALLOW=orders.internal,localhost:3000`.
package struct AllowedHosts: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        var host: String
        var port: Int?
    }
    private let entries: [Entry]

    /// Hosts with or without a port, parted by commas or spaces; `*.internal` for all below a name.
    package init(_ text: String = "") {
        entries = text.split { $0 == "," || $0 == " " }.map { item in
            let item = item.lowercased()
            if item.hasPrefix("["), let close = item.firstIndex(of: "]") {
                let rest = item[item.index(after: close)...].drop { $0 == ":" }
                return Entry(host: String(item[item.index(after: item.startIndex)..<close]), port: Int(rest))
            }
            let parts = item.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let port = Int(parts[1]) else { return Entry(host: item, port: nil) }
            return Entry(host: String(parts[0]), port: port)
        }
    }

    func contains(host: String, port: Int) -> Bool {
        let host = host.lowercased()
        return entries.contains { entry in
            guard entry.port == nil || entry.port == port else { return false }
            return entry.host.hasPrefix("*.") ? host.hasSuffix(entry.host.dropFirst()) : host == entry.host
        }
    }
}
