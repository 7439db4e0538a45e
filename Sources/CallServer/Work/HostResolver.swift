import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An address that a name stands for.
struct ResolvedAddress: Hashable, Sendable {
    /// Four, or sixteen.
    var bytes: [UInt8]

    /// As it is written: `93.184.215.14`, `2606:2800:21f:cb07:6820:80da:af6b:8b2c`.
    var text: String {
        if bytes.count == 4 { return bytes.map { "\($0)" }.joined(separator: ".") }
        return stride(from: 0, to: bytes.count, by: 2).map { index in
            String(Int(bytes[index]) << 8 | Int(bytes[index + 1]), radix: 16)
        }.joined(separator: ":")
    }
}

/// Looks names up, as the system does.
struct HostResolver: Sendable {
    struct NoSuchHost: Error {}

    /// Every address of a host, the system's first choice first.
    var addresses: @Sendable (String) async throws -> [ResolvedAddress]

    static let system = HostResolver { host in
        try await threads.runIfActive { try lookUp(host) }
    }

    /// The system's call blocks for as long as a name server is silent, and files are read by the shared pool: the two
    /// must not wait for each other.
    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: 8)
        threads.start()
        return threads
    }()

    private static func lookUp(_ host: String) throws -> [ResolvedAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { throw NoSuchHost() }
        defer { freeaddrinfo(list) }
        var addresses: [ResolvedAddress] = []
        var next = list
        while let info = next?.pointee {
            next = info.ai_next
            guard let address = info.ai_addr else { continue }
            // Where the address lies in `sockaddr_in` and `sockaddr_in6`, on every system: their fields belong to
            // whichever module a build reads first.
            let place: Range<Int>
            switch info.ai_family {
            case AF_INET: place = 4..<8
            case AF_INET6: place = 8..<24
            default: continue
            }
            let bytes = UnsafeRawBufferPointer(start: address, count: place.upperBound)[place]
            addresses.append(ResolvedAddress(bytes: Array(bytes)))
        }
        return addresses
    }
}
