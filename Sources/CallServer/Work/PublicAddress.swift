/// Whether an address is out on the internet, and not inside a network, a machine or a data centre.
enum PublicAddress {
    /// Four bytes, or sixteen.
    static func isPublic(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: isPublic4(bytes[...])
        case 16: isPublic6(bytes)
        default: false
        }
    }

    private static func isPublic4(_ b: ArraySlice<UInt8>) -> Bool {
        let i = b.startIndex
        switch (b[i], b[i + 1], b[i + 2]) {
        // This network, private ones, the carriers' own (RFC 6598), this machine.
        case (0, _, _), (10, _, _), (100, 64...127, _), (127, _, _): return false
        // Link-local, with the metadata service of every cloud.
        case (169, 254, _), (172, 16...31, _), (192, 168, _): return false
        // The host that a machine of Azure runs on: it hands out the machine's own certificates.
        case (168, 63, 129) where b[i + 3] == 16: return false
        // Protocol assignments, documentation, relays, benchmarks.
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _), (198, 51, 100), (203, 0, 113): return false
        // Multicast, reserved, broadcast.
        case (224..., _, _): return false
        default: return true
        }
    }

    private static func isPublic6(_ b: [UInt8]) -> Bool {
        func hasPrefix(_ prefix: UInt8...) -> Bool { b.starts(with: prefix) }
        // Those that carry an older address are as public as that one is: mapped, translated, 6to4.
        if b[..<10].allSatisfy({ $0 == 0 }), b[10] == 0xFF, b[11] == 0xFF { return isPublic4(b[12...]) }
        if hasPrefix(0x00, 0x64, 0xFF, 0x9B), b[4..<12].allSatisfy({ $0 == 0 }) { return isPublic4(b[12...]) }
        if hasPrefix(0x20, 0x02) { return isPublic4(b[2..<6]) }
        // Only 2000::/3 is given out; in it stand Teredo, benchmarks, identifiers, documentation.
        guard b[0] & 0xE0 == 0x20 else { return false }
        if hasPrefix(0x20, 0x01, 0x00, 0x00) || hasPrefix(0x20, 0x01, 0x00, 0x02) { return false }
        if hasPrefix(0x20, 0x01, 0x00), b[3] & 0xE0 == 0x10 || b[3] & 0xE0 == 0x20 { return false }
        if hasPrefix(0x20, 0x01, 0x0D, 0xB8) || hasPrefix(0x3F, 0xFF) { return false }
        return true
    }
}
