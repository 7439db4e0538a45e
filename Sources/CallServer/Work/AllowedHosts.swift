/// Hosts inside a network that the operator lets scripts ask: `FETCH_ALLOW=orders.internal,localhost:3000`.
package struct AllowedHosts: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        /// A name, an address, or `*.internal` for all below a name.
        var host: String
        var port: Int?
    }
    private var entries: [Entry] = []

    /// None.
    package init() {}

    /// Hosts with or without a port, parted by commas or spaces. An entry that can never fit a host is refused: whoever
    /// wrote it meant another.
    package init(_ text: String) throws(AllowedHostFault) {
        for item in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            entries.append(try Self.entry(String(item)))
        }
    }

    func contains(host: String, port: Int) -> Bool {
        let host = host.lowercased()
        return entries.contains { entry in
            guard entry.port == nil || entry.port == port else { return false }
            return entry.host.hasPrefix("*.") ? host.hasSuffix(entry.host.dropFirst()) : host == entry.host
        }
    }

    private static func entry(_ written: String) throws(AllowedHostFault) -> Entry {
        func fault(_ remedy: String) -> AllowedHostFault { AllowedHostFault(entry: written, remedy: remedy) }
        if written.contains("://") { throw fault("leave out what stands up to ://") }
        if written.contains("/") {
            let isRange = written.split(separator: "/").last.map { $0.allSatisfy(\.isNumber) } ?? false
            throw fault(isRange ? "a range of addresses is not taken: name each host" : "leave out the path")
        }
        let text = written.lowercased()
        if let address = sixteenBytes(text) { return Entry(host: address) }
        var (host, port) = (text, nil as String?)
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            guard let address = sixteenBytes(text[text.index(after: text.startIndex)..<close]) else {
                throw fault("only an IPv6 address stands in brackets")
            }
            let rest = text[text.index(after: close)...]
            if rest.isEmpty { return Entry(host: address) }
            guard rest.hasPrefix(":") else { throw fault("after ] there can only be a port") }
            (host, port) = (address, String(rest.dropFirst()))
        } else {
            if let colon = text.firstIndex(of: ":") {
                (host, port) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
            }
            try check(host, fault)
        }
        guard let port else { return Entry(host: host) }
        guard let number = Int(port), (1...65_535).contains(number), port.allSatisfy(\.isNumber) else {
            throw fault("a port is a number from 1 to 65535")
        }
        return Entry(host: host, port: number)
    }

    private static func check(_ host: String, _ fault: (String) -> AllowedHostFault) throws(AllowedHostFault) {
        if host.isEmpty { throw fault("the name of the host is missing") }
        if host == "*" || host == "*." { throw fault("name the hosts; *.internal is all below a name") }
        let parts = (host.hasPrefix("*.") ? host.dropFirst(2) : host[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-_".utf8.contains(byte)
                }
        }
        guard isName else { throw fault("a host has letters, digits, dashes and points only") }
        // 10.0.0 and 3000 are no addresses, and no names either.
        guard parts.last?.allSatisfy(\.isNumber) == true else { return }
        guard parts.count == 4, !host.hasPrefix("*"), parts.allSatisfy({ UInt8($0) != nil }) else {
            throw fault("an address has four numbers from 0 to 255")
        }
    }

    /// An IPv6 address, as a request's address gives it back; nil for anything else.
    private static func sixteenBytes(_ text: some StringProtocol) -> String? {
        let isAddress =
            text.utf8.count { $0 == UInt8(ascii: ":") } >= 2
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || ":.".utf8.contains(byte)
            }
        return isAddress ? String(text) : nil
    }
}

/// Why an entry of `FETCH_ALLOW` is none.
package struct AllowedHostFault: Error, Hashable {
    package var entry: String
    /// What to write in its place.
    package var remedy: String
}
