import Testing

@testable import CallServer

/// What `FETCH_ALLOW` takes, and what it refuses because no host can be meant by it.
struct AllowedHostsTests {
    @Test func letsIn() throws {
        let hosts = try AllowedHosts(
            "orders.internal, localhost:3000 *.lab.test,10.0.0.7:8080\n[fd00::1]:443 fd00::2 under_score")
        func allows(_ host: String, _ port: Int = 443) -> Bool { hosts.contains(host: host, port: port) }
        #expect(allows("orders.internal") && allows("ORDERS.internal", 80) && allows("under_score"))
        #expect(allows("localhost", 3_000) && !allows("localhost"))
        #expect(allows("a.lab.test") && allows("a.b.lab.test") && !allows("lab.test") && !allows("slab.test"))
        #expect(allows("10.0.0.7", 8_080) && !allows("10.0.0.7"))
        #expect(allows("fd00::1") && !allows("fd00::1", 80) && allows("fd00::2", 1) && !allows("fd00::3"))
        #expect(try !AllowedHosts("").contains(host: "localhost", port: 80))
    }

    @Test(arguments: [
        ("https://orders.internal", "leave out what stands up to ://"),
        ("orders.internal/v1", "leave out the path"),
        ("10.0.0.0/8", "a range of addresses is not taken: name each host"),
        ("fd00::/8", "a range of addresses is not taken: name each host"),
        ("localhost:", "a port is a number from 1 to 65535"),
        ("localhost:http", "a port is a number from 1 to 65535"),
        ("localhost:70000", "a port is a number from 1 to 65535"),
        ("[fd00::1", "a host has letters, digits, dashes and points only"),
        ("[localhost]:80", "only an IPv6 address stands in brackets"),
        ("[fd00::1]80", "after ] there can only be a port"),
        (":3000", "the name of the host is missing"),
        ("3000", "an address has four numbers from 0 to 255"),
        ("10.0.0.256", "an address has four numbers from 0 to 255"),
        ("*", "name the hosts; *.internal is all below a name"),
        ("a.*.test", "a host has letters, digits, dashes and points only"),
        ("orders..internal", "a host has letters, digits, dashes and points only"),
        ("orders;billing", "a host has letters, digits, dashes and points only"),
        ("user@host", "a host has letters, digits, dashes and points only"),
    ]) func refuses(_ entry: String, _ remedy: String) {
        #expect(throws: AllowedHostFault(entry: entry, remedy: remedy)) { try AllowedHosts("localhost, \(entry)") }
    }
}
