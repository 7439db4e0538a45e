/// The forms in which a carrier may have signed one URL.
enum SignedURL {
    /// Without `user:password@` and `#fragment`, neither of which is signed.
    static func stripped(_ url: String) -> String {
        let bytes = url.utf8
        guard bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }) else { return url }
        let withoutFragment = url.prefix { $0 != "#" }
        guard let authority = authority(of: withoutFragment),
            let at = withoutFragment[authority].lastIndex(of: "@")
        else { return String(withoutFragment) }
        var result = withoutFragment
        result.removeSubrange(authority.lowerBound...at)
        return String(result)
    }

    /// Without its port if it has one, with the scheme's own if it has none.
    static func portToggled(_ url: String) -> String {
        guard let authority = authority(of: url[...]) else { return url }
        var host = url[authority]
        // An IPv6 address holds colons of its own, in brackets.
        let searched = host.lastIndex(of: "]").map { host[$0...] } ?? host
        if let colon = searched.lastIndex(of: ":") {
            host = host[..<colon]
        } else {
            host += url.hasPrefix("https:") || url.hasPrefix("wss:") ? ":443" : ":80"
        }
        return String(url[..<authority.lowerBound]) + host + url[authority.upperBound...]
    }

    /// With its query decoded and encoded again, as one of the carrier's libraries does; nil when that changes nothing.
    static func queryReencoded(_ url: String) -> String? {
        guard let mark = url.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        let query = WebhookForm(decoding: url[url.utf8.index(after: mark)...])
        let pairs = query.parameters.map {
            WebhookForm.encoded($0.name, keeping: kept) + "=" + WebhookForm.encoded($0.value, keeping: kept)
        }
        let result = url[...mark] + pairs.joined(separator: "&")
        return result == url ? nil : String(result)
    }

    private static let kept = "-._~!'()*"

    /// Between `//` and the path.
    private static func authority(of url: Substring) -> Range<Substring.Index>? {
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
        let start = url.index(colon, offsetBy: 3)
        let end = url[start...].firstIndex { $0 == "/" || $0 == "?" } ?? url.endIndex
        return start..<end
    }
}
